import type { Member, User } from "../world/model.ts";

export function userPayload(user: User) {
  return {
    id: user.id,
    username: user.username,
    discriminator: user.bot ? "0001" : "0",
    global_name: user.bot ? null : user.displayName,
    avatar: null,
    public_flags: 0,
    flags: 0,
    primary_guild: null,
    ...(user.bot ? { bot: true } : {}),
  };
}

/** The bot's own account, as `GET /users/@me` and READY show it. */
export function ownUserPayload(user: User) {
  return { ...userPayload(user), verified: true, mfa_enabled: true, email: null, locale: "en-US" };
}

/** A member without its user, as messages carry it. */
export function memberPayload(member: Member) {
  return {
    roles: [...member.roles],
    nick: null,
    avatar: null,
    banner: null,
    joined_at: new Date(member.joinedAt).toISOString(),
    premium_since: null,
    deaf: false,
    mute: false,
    pending: false,
    flags: 0,
    communication_disabled_until: null,
  };
}

export function memberWithUserPayload(member: Member) {
  return { ...memberPayload(member), user: userPayload(member.user) };
}
