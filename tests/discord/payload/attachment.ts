import type { StoredFile } from "../world/model.ts";
import type { World } from "../world/world.ts";

/** An attachment, with an address that the loopback server answers, signed like one of Discord's. */
export function attachmentPayload(world: World, file: StoredFile) {
  const signed = `${file.channelId}/${file.id}/${encodeURIComponent(file.name)}?ex=6a000000&is=69000000&hm=c0ffee`;
  return {
    id: file.id,
    filename: file.name,
    size: file.bytes.byteLength,
    url: `${world.cdn}/attachments/${signed}`,
    proxy_url: `${world.cdn}/attachments/${signed}`,
    content_type: file.contentType,
    ...(file.description === undefined ? {} : { description: file.description }),
    ...(file.ephemeral ? { ephemeral: true } : {}),
  };
}
