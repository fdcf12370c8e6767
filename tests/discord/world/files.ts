import type { MessageBody } from "../wire/message.ts";
import type { StoredFile } from "./model.ts";
import type { World } from "./world.ts";

/** A file as it came in a multipart body; `index` is the n of its `files[n]`. */
export interface IncomingFile {
  readonly index: string;
  readonly name: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

export interface FilePlace {
  readonly channelId: string;
  readonly ephemeral: boolean;
}

/** Keeps uploaded files under the names and descriptions that the body's `attachments` give them. */
export function storeFiles(
  world: World,
  place: FilePlace,
  files: readonly IncomingFile[],
  described: MessageBody["attachments"],
): StoredFile[] {
  return files.map((file) => {
    const words = described?.find((attachment) => attachment.id === file.index);
    return storeFile(world, place, {
      name: words?.filename ?? file.name,
      contentType: file.contentType,
      bytes: file.bytes,
      description: words?.description ?? undefined,
    });
  });
}

export function storeFile(
  world: World,
  place: FilePlace,
  file: Pick<StoredFile, "name" | "contentType" | "bytes" | "description">,
): StoredFile {
  const stored: StoredFile = { ...file, ...place, id: world.nextId() };
  world.files.set(stored.id, stored);
  return stored;
}
