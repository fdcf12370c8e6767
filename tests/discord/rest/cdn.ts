import type { ServerResponse } from "node:http";
import type { World } from "../world/world.ts";

/** Hands out a file of `/cdn/attachments/{channel}/{id}/{name}`; the name in the address does not matter. */
export function sendFile(world: World, path: string, response: ServerResponse): void {
  const id = path.split("/")[4] ?? "";
  const file = world.files.get(id);
  if (file === undefined) {
    response.writeHead(404, { "Content-Type": "text/plain" }).end("This content is no longer available.");
    return;
  }
  response.writeHead(200, { "Content-Type": file.contentType, "Content-Length": file.bytes.byteLength });
  response.end(file.bytes);
}
