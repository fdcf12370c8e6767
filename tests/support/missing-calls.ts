import type { TeamEngine } from "../../src/engine/team.ts";

const missing = () => Promise.reject(new Error("not part of this test"));

/** An engine of which a test puts in what it needs: every call rejects, but closing. */
export const MISSING_CALLS: TeamEngine = {
  ask: missing,
  search: missing,
  ingest: missing,
  articles: missing,
  cite: missing,
  status: missing,
  read: missing,
  catalogue: missing,
  evidence: missing,
  team: {
    allSettings: missing,
    saveSettings: missing,
    remember: missing,
    asked: missing,
    lastAsked: missing,
    feedback: missing,
    audits: missing,
    find: missing,
    stage: missing,
    staged: missing,
    add: missing,
    unstage: missing,
    remove: missing,
  },
  close: async () => {},
};
