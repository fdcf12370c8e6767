import type { IncomingMessage, ServerResponse } from "node:http";
import type { IncomingFile } from "../world/files.ts";
import type { Answer } from "./answer.ts";

/** A request's body: what JSON says, and the files beside it. */
export interface Body {
  readonly json: unknown;
  readonly files: readonly IncomingFile[];
}

/** Reads JSON, or `payload_json` and files from a multipart body. Rejects with a SyntaxError on other JSON. */
export async function readBody(request: IncomingMessage): Promise<Body> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const bytes = Buffer.concat(chunks);
  const type = request.headers["content-type"] ?? "";
  if (type.startsWith("multipart/form-data")) return readMultipart(bytes, type);
  return { json: bytes.byteLength === 0 ? undefined : JSON.parse(bytes.toString("utf8")), files: [] };
}

export function sendAnswer(response: ServerResponse, answer: Answer): void {
  // A 204 must not say that it is JSON: the client would try to read it.
  const empty = answer.body === undefined;
  response.writeHead(answer.status, {
    ...(empty ? {} : { "Content-Type": "application/json" }),
    ...answer.headers,
  });
  response.end(empty ? undefined : JSON.stringify(answer.body));
}

// --- internal ---

async function readMultipart(bytes: Uint8Array<ArrayBuffer>, type: string): Promise<Body> {
  const form = await new Response(bytes, { headers: { "Content-Type": type } }).formData();
  const json = form.get("payload_json");
  const files: IncomingFile[] = [];
  for (const [field, value] of form.entries()) {
    const index = /^files?\[(\d+)\]$/.exec(field)?.[1];
    if (index === undefined || typeof value === "string") continue;
    files.push({
      index,
      name: value.name,
      contentType: value.type || "application/octet-stream",
      bytes: new Uint8Array(await value.arrayBuffer()),
    });
  }
  return { json: typeof json === "string" ? JSON.parse(json) : undefined, files };
}
