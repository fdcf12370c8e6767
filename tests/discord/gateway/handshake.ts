import { GatewayIntentBits } from "discord.js";
import { z } from "zod";
import { guildCreatePayload } from "../payload/guild.ts";
import { ownUserPayload } from "../payload/user.ts";
import type { Connection } from "./connection.ts";
import { createSession, hasShardOf, replay, type Session, tell } from "./session.ts";
import type { GatewayState } from "./state.ts";

const PRIVILEGED =
  GatewayIntentBits.GuildMembers | GatewayIntentBits.GuildPresences | GatewayIntentBits.MessageContent;

const identifySchema = z.object({
  token: z.string(),
  intents: z.number(),
  properties: z.record(z.string(), z.unknown()),
  shard: z.tuple([z.number(), z.number()]).optional(),
});

const resumeSchema = z.object({ token: z.string(), session_id: z.string(), seq: z.number().nullable() });

/** Op 2: begins a session, and tells it that it is ready and which guilds it has. */
export function identify(state: GatewayState, connection: Connection, d: unknown): void {
  const { world, sessions, counts } = state;
  counts.identifies += 1;
  const request = identifySchema.safeParse(d).data;
  const refusal = refusalOf(state, request?.token) ?? refusalOfIntents(state, request?.intents);
  if (request === undefined || connection.session || refusal !== undefined) {
    connection.socket.close(refusal ?? (connection.session ? 4005 : 4002));
    return;
  }
  const session = createSession(`session-${world.nextId()}`, request.intents, request.shard ?? [0, 1]);
  const guilds = [...world.guilds.values()].filter(
    (guild) => guild.botIsMember && hasShardOf(session, guild.id),
  );
  connection.session = session;
  session.socket = connection.socket;
  sessions.set(session.id, session);
  tell(session, "READY", {
    ...readyPayload(state, session),
    guilds: guilds.map(({ id }) => ({ id, unavailable: true })),
  });
  if ((session.intents & GatewayIntentBits.Guilds) === 0) return;
  for (const guild of guilds) tell(session, "GUILD_CREATE", guildCreatePayload(world, guild));
}

/** Op 6: takes a session up again, and tells it what it missed. */
export function resume(state: GatewayState, connection: Connection, d: unknown): void {
  state.counts.resumes += 1;
  const request = resumeSchema.safeParse(d).data;
  const refusal = refusalOf(state, request?.token);
  if (request === undefined || refusal !== undefined) {
    connection.socket.close(refusal ?? 4002);
    return;
  }
  const session = state.orders.forgetful ? undefined : state.sessions.get(request.session_id);
  const sequence = request.seq ?? 0;
  if (session === undefined) connection.send(9, false);
  else if (sequence > session.sequence) connection.socket.close(4007);
  else {
    connection.session = session;
    session.socket = connection.socket;
    replay(session, sequence);
    tell(session, "RESUMED", { _trace: ["loopback"] });
  }
}

// --- internal ---

function refusalOf(state: GatewayState, token: string | undefined): number | undefined {
  if (state.orders.refusal !== undefined) return state.orders.refusal;
  return token === undefined || token === state.token() ? undefined : 4004;
}

function refusalOfIntents(state: GatewayState, intents = 0): number | undefined {
  return (intents & PRIVILEGED & ~state.privileged) === 0 ? undefined : 4014;
}

function readyPayload({ world, url }: GatewayState, session: Session) {
  return {
    v: 10,
    user: ownUserPayload(world.bot),
    session_id: session.id,
    session_type: "normal",
    resume_gateway_url: url(),
    shard: session.shard,
    application: { id: world.application.id, flags: 0 },
    private_channels: [],
    relationships: [],
    presences: [],
    guild_join_requests: [],
    user_settings: {},
    auth: {},
    _trace: ["loopback"],
  };
}
