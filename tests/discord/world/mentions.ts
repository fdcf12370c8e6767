import type { MessageBody } from "../wire/message.ts";
import { everyComponent } from "../wire/walk.ts";
import type { Channel, Mentions, User } from "./model.ts";
import { may } from "./permissions.ts";
import { guildOf, type World } from "./world.ts";

/** Whom a message would notify, after `allowed_mentions` and permissions have had their say. */
export function resolveMentions(world: World, channel: Channel, author: User, body: MessageBody): Mentions {
  const written = [
    body.content ?? "",
    ...everyComponent(body.components ?? []).map((component) =>
      component.type === 10 ? (component.content ?? "") : "",
    ),
  ].join("\n");
  const allowed = body.allowed_mentions;
  const parses = (kind: string): boolean => allowed == null || (allowed.parse ?? []).includes(kind);
  const named = (kind: "users" | "roles", id: string): boolean =>
    parses(kind) || (allowed?.[kind] ?? []).includes(id);
  const roles = guildOf(world, channel)?.roles;
  return {
    everyone:
      /@(everyone|here)/.test(written) &&
      parses("everyone") &&
      may(world, channel, author.id, "MentionEveryone"),
    users: idsIn(written, /<@!?(\d+)>/g).filter((id) => world.users.has(id) && named("users", id)),
    roles: idsIn(written, /<@&(\d+)>/g).filter((id) => roles?.has(id) === true && named("roles", id)),
  };
}

// --- internal ---

function idsIn(text: string, pattern: RegExp): string[] {
  return [...new Set([...text.matchAll(pattern)].map((match) => match[1] ?? ""))];
}
