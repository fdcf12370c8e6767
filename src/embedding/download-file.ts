import { createHash } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { type Hub, type HubFile, HubTrouble, refusal, requestHeaders } from "./hub.ts";
import { fileSize } from "./model-files.ts";

export interface Download {
  readonly hub: Hub;
  readonly model: string;
  /** Relative to the model's folder. */
  readonly file: string;
  readonly source: HubFile;
  /** Where the file goes; what has arrived of it waits beside it in `.part`. */
  readonly target: string;
  readonly signal: AbortSignal;
  /** Longest silence of the hub, milliseconds. */
  readonly patience: number;
  /** Called with the number of bytes that are there, often. */
  readonly onBytes: (bytes: number) => void;
}

/** Whether a file is there already, by size, and by hash where one is known. */
export async function isComplete(target: string, source: HubFile): Promise<boolean> {
  const size = fileSize(target);
  if (size === 0 || source.size === null || size !== source.size) return false;
  return source.sha256 === null || (await sha256(target)) === source.sha256;
}

/**
 * Fetches a file, going on where an earlier attempt stopped, and gives it its name when size and hash are right.
 * @throws HubTrouble when trying again may help; what has arrived is kept, unless it is wrong
 * @throws KutipError `model-download` when the hub refuses the file
 */
export async function downloadFile(download: Download): Promise<void> {
  const { source, target } = download;
  const part = `${target}.part`;
  await mkdir(dirname(target), { recursive: true });
  if (source.size !== null && fileSize(part) > source.size) await rm(part);
  if (source.size === null || fileSize(part) < source.size) await fetchRest(download, part);
  if (source.size !== null && fileSize(part) !== source.size) {
    throw new HubTrouble(
      `the connection ended after ${fileSize(part)} of ${source.size} bytes of ${download.file}`,
    );
  }
  if (source.sha256 !== null && (await sha256(part)) !== source.sha256) {
    await rm(part);
    throw new HubTrouble(`${download.file} arrived damaged`);
  }
  await rename(part, target);
}

// --- internal ---

async function fetchRest(download: Download, part: string): Promise<void> {
  const { hub, source, onBytes } = download;
  const silence = new AbortController();
  const signal = AbortSignal.any([download.signal, silence.signal]);
  const timer = setTimeout(
    () => silence.abort(new HubTrouble(`nothing arrived for ${Math.round(download.patience / 1000)} s`)),
    download.patience,
  );
  try {
    const start = fileSize(part);
    const headers = requestHeaders(hub);
    if (start > 0) headers.set("range", `bytes=${start}-`);
    const response = await fetch(source.address, { headers, signal });
    if (!response.ok || !response.body) throw refusal(hub, download.model, download.file, response.status);
    // A server that knows no ranges sends everything again.
    const resumes = response.status === 206;
    let bytes = resumes ? start : 0;
    const body = Readable.fromWeb(response.body);
    body.on("data", (data: Uint8Array) => {
      timer.refresh();
      bytes += data.length;
      onBytes(bytes);
    });
    await pipeline(body, createWriteStream(part, { flags: resumes ? "a" : "w" }), { signal });
  } catch (error) {
    throw silence.signal.aborted && !download.signal.aborted ? silence.signal.reason : error;
  } finally {
    clearTimeout(timer);
  }
}

async function sha256(path: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(path), hash);
  return hash.digest("hex");
}
