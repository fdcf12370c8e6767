import { BotError } from "./bot-error.ts";
import type { Here } from "./request.ts";

/** Downloads an attachment. @throws BotError `download-failed`, `file-too-large` with the limit in megabytes */
export type Download = Here["download"];

export interface DownloadOptions {
  /** The REST base, and whether it is another one than Discord's own, which may serve attachments from its host too. */
  readonly api: string;
  readonly ownApi: boolean;
  readonly maxBytes: number;
}

/** Downloads from Discord's own hosts alone, so that nobody can have the bot fetch another address. */
export function createDownload({ api, ownApi, maxBytes }: DownloadOptions): Download {
  const extra = ownApi ? new URL(api).origin : null;
  return async ({ url: address, size }) => {
    if (size > maxBytes) throw tooLarge(maxBytes);
    if (!URL.canParse(address)) throw new BotError("download-failed");
    const url = new URL(address);
    if (!HOSTS.has(url.origin) && url.origin !== extra) throw new BotError("download-failed");
    try {
      return await fetchBytes(url, maxBytes);
    } catch (error) {
      if (error instanceof BotError) throw error;
      throw new BotError("download-failed", null, { cause: error });
    }
  };
}

// --- internal ---

const HOSTS: ReadonlySet<string> = new Set(["https://cdn.discordapp.com", "https://media.discordapp.net"]);
const WITHIN_MS = 30_000;
const MEGABYTE = 1024 * 1024;

function tooLarge(maxBytes: number): BotError {
  return new BotError("file-too-large", String(Math.floor(maxBytes / MEGABYTE)));
}

async function fetchBytes(url: URL, maxBytes: number): Promise<Uint8Array> {
  const response = await fetch(url, { redirect: "error", signal: AbortSignal.timeout(WITHIN_MS) });
  if (!response.ok || response.body === null) {
    await response.body?.cancel();
    throw new Error(`The download ended with status ${response.status}.`);
  }
  const parts: Uint8Array[] = [];
  let size = 0;
  // What the headers promise is not what counts.
  for await (const part of response.body) {
    size += part.byteLength;
    // Leaving the loop ends the download.
    if (size > maxBytes) throw tooLarge(maxBytes);
    parts.push(part);
  }
  return Buffer.concat(parts);
}
