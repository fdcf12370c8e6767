import { z } from "zod";
import { memberWithUserPayload } from "../payload/user.ts";
import type { World } from "../world/world.ts";
import { type Session, tell } from "./session.ts";

const requestSchema = z.object({
  guild_id: z.string(),
  query: z.string().optional(),
  user_ids: z.union([z.string(), z.array(z.string())]).optional(),
  nonce: z.string().optional(),
});

/** Op 8: tells a session the members that it asks for, by ids or by the beginning of their names. */
export function sendMembers(world: World, session: Session, d: unknown): void {
  const request = requestSchema.safeParse(d).data;
  const guild = request && world.guilds.get(request.guild_id);
  if (request === undefined || guild === undefined) return;
  const { query = "", user_ids, nonce } = request;
  const wanted = [user_ids ?? []].flat();
  const members = [...guild.members.values()].filter(({ user }) =>
    user_ids === undefined ? user.username.startsWith(query) : wanted.includes(user.id),
  );
  tell(session, "GUILD_MEMBERS_CHUNK", {
    guild_id: guild.id,
    members: members.map(memberWithUserPayload),
    chunk_index: 0,
    chunk_count: 1,
    not_found: wanted.filter((id) => !guild.members.has(id)),
    ...(nonce === undefined ? {} : { nonce }),
  });
}
