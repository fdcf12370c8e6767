import { closeSync, openSync, readSync, statSync } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { crc32 } from "node:zlib";
import { LINKS } from "./hnsw.ts";

/** What identifies the content of a file. */
export interface FileIdentity {
  readonly bytes: number;
  /** CRC-32. */
  readonly checksum: number;
  /** When it was written, in milliseconds since 1970. */
  readonly modifiedMs: number;
}

/**
 * Whether a file is what it was when it was written. Content is compared unless size and modification time are
 * those of then; a missing or unreadable file is not.
 */
export function isUnchanged(file: string, expected: FileIdentity): boolean {
  try {
    const { size, mtimeMs } = statSync(file);
    if (size !== expected.bytes) return false;
    return mtimeMs === expected.modifiedMs || checksumOf(file) === expected.checksum;
  } catch {
    return false;
  }
}

/**
 * Makes sure that an index was written whole, which hnswlib does not tell, and forces it to the disk.
 *
 * @returns null when the file is not an index of `points` vectors of `dimensions`
 */
export async function sealIndexFile(
  file: string,
  points: number,
  dimensions: number,
): Promise<FileIdentity | null> {
  const handle = await open(file, "r+");
  try {
    const { size, mtimeMs } = await handle.stat();
    if (!(await isWhole(handle, size, points, dimensions))) return null;
    await handle.sync();
    let checksum = 0;
    for await (const chunk of chunksOf(handle)) checksum = crc32(chunk, checksum);
    return { bytes: size, checksum, modifiedMs: mtimeMs };
  } finally {
    await handle.close();
  }
}

// --- internal ---

/**
 * hnswlib's format: a header of 96 bytes, of which the third 8 are the number of points and the fourth 8 the size
 * of each; the points; then for each point a length of 4 bytes and that many bytes of links in upper layers.
 */
async function isWhole(
  handle: FileHandle,
  bytes: number,
  points: number,
  dimensions: number,
): Promise<boolean> {
  const header = Buffer.alloc(HEADER_BYTES);
  if ((await handle.read(header, 0, HEADER_BYTES, 0)).bytesRead < HEADER_BYTES) return false;
  const count = Number(header.readBigUInt64LE(16));
  const pointBytes = Number(header.readBigUInt64LE(24));
  // Links of the lowest layer with their count, the vector, and the label.
  if (count !== points || pointBytes !== (2 * LINKS + 1) * 4 + dimensions * 4 + 8) return false;
  const linksAt = HEADER_BYTES + count * pointBytes;
  if (linksAt > bytes) return false;
  const links = Buffer.alloc(bytes - linksAt);
  if ((await handle.read(links, 0, links.length, linksAt)).bytesRead < links.length) return false;
  let at = 0;
  for (let point = 0; point < count; point++) {
    if (at + 4 > links.length) return false;
    at += 4 + links.readUInt32LE(at);
  }
  return at === links.length;
}

const HEADER_BYTES = 96;
const CHUNK_BYTES = 4 * 1024 * 1024;

/** The bytes of a file from its start; a chunk is valid until the next is asked for. */
async function* chunksOf(handle: FileHandle): AsyncGenerator<Uint8Array> {
  const chunk = Buffer.alloc(CHUNK_BYTES);
  for (let at = 0; ; ) {
    const { bytesRead } = await handle.read(chunk, 0, CHUNK_BYTES, at);
    if (bytesRead === 0) return;
    yield chunk.subarray(0, bytesRead);
    at += bytesRead;
  }
}

function checksumOf(file: string): number {
  const descriptor = openSync(file, "r");
  try {
    const chunk = Buffer.alloc(CHUNK_BYTES);
    let checksum = 0;
    for (let read = 1; read > 0; ) {
      read = readSync(descriptor, chunk, 0, CHUNK_BYTES, null);
      checksum = crc32(chunk.subarray(0, read), checksum);
    }
    return checksum;
  } finally {
    closeSync(descriptor);
  }
}
