import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { join } from "node:path";
import { packagedModelsFolder } from "../src/embedding/model-files.ts";
import { EMBEDDED_MODEL } from "../src/embedding/models.ts";

/** The id under which the loopback hub serves the embedded model's files. */
export const SERVED_MODEL = "test/served-model";
export const COMMIT = "0123456789abcdef0123456789abcdef01234567";

export interface Request {
  readonly method: string;
  readonly file: string;
  readonly revision: string;
  readonly range: string | undefined;
  /** How often the file was asked for in this way before. */
  readonly before: number;
}

/** What is wrong with an answer; undefined for a right one. */
export type Fault =
  | { readonly kind: "status"; readonly status: number }
  /** The connection is closed after this many bytes. */
  | { readonly kind: "cut"; readonly after: number }
  /** Nothing comes any more after this many bytes. */
  | { readonly kind: "stall"; readonly after: number }
  /** Another content, of its own length. */
  | { readonly kind: "content"; readonly body: Buffer }
  /** The whole file, whatever range was asked for. */
  | { readonly kind: "no-ranges" }
  | undefined;

export interface HubServer {
  readonly url: string;
  readonly requests: Request[];
  /** Bytes of bodies that were sent. */
  sent(): number;
  close(): Promise<void>;
}

/**
 * A hub on the loopback interface that answers as huggingface.co does: HEAD tells sizes and hashes, and large files
 * are redirected to a store on another port.
 */
export async function startHub(
  faultOf: (request: Request) => Fault = () => undefined,
  { hashes = true }: { readonly hashes?: boolean } = {},
): Promise<HubServer> {
  const requests: Request[] = [];
  const counts = new Map<string, number>();
  let sent = 0;

  const serve = async (
    request: IncomingMessage,
    response: ServerResponse,
    isStore: boolean,
  ): Promise<void> => {
    const found = /^\/test\/(served|renamed)-model\/resolve\/([^/]+)\/(.+)$/.exec(request.url ?? "");
    const [, name, revision = "", file = ""] = found ?? [];
    const body = found && (await contentOf(file));
    if (!body) {
      response.writeHead(404).end();
      return;
    }
    if (name === "renamed") {
      response.writeHead(307, { location: request.url?.replace("renamed", "served") }).end();
      return;
    }
    const method = request.method ?? "";
    const key = `${method} ${file}`;
    const isFinal = isStore || !file.startsWith("onnx/") || method === "HEAD";
    const seen: Request = {
      method,
      file,
      revision,
      range: request.headers.range,
      before: counts.get(key) ?? 0,
    };
    if (isFinal) {
      counts.set(key, seen.before + 1);
      requests.push(seen);
    }
    const fault = isFinal ? faultOf(seen) : undefined;
    if (fault?.kind === "status") {
      response.writeHead(fault.status).end();
      return;
    }
    const content = fault?.kind === "content" ? fault.body : body;
    if (file.startsWith("onnx/") && !isStore) {
      const etag = hashes ? { "x-linked-etag": `"${createHash("sha256").update(body).digest("hex")}"` } : {};
      const known = { "x-repo-commit": COMMIT, "x-linked-size": body.length, ...etag };
      response.writeHead(302, { location: `${addressOf(store)}${request.url}`, ...known }).end();
      return;
    }
    const start = fault?.kind === "no-ranges" ? 0 : Number(/^bytes=(\d+)-$/.exec(seen.range ?? "")?.[1] ?? 0);
    const rest = content.subarray(start);
    const headers = { "content-length": rest.length, "x-repo-commit": COMMIT, etag: '"not-a-sha256"' };
    response.writeHead(start > 0 ? 206 : 200, headers);
    if (method === "HEAD") {
      response.end();
    } else if (fault?.kind === "cut" || fault?.kind === "stall") {
      const part = rest.subarray(0, fault.after);
      sent += part.length;
      response.write(part, () => {
        if (fault.kind === "cut") response.destroy();
      });
    } else {
      sent += rest.length;
      response.end(rest);
    }
  };

  const hub = createServer((request, response) => void serve(request, response, false));
  const store = createServer((request, response) => void serve(request, response, true));
  await Promise.all([listen(hub), listen(store)]);
  return {
    url: addressOf(hub),
    requests,
    sent: () => sent,
    close: async () => {
      await Promise.all([close(hub), close(store)]);
    },
  };
}

// --- internal ---

async function contentOf(file: string): Promise<Buffer | undefined> {
  const files = ["config.json", "tokenizer.json", "tokenizer_config.json", "onnx/model_quantized.onnx"];
  return files.includes(file) ? readFile(join(packagedModelsFolder(), EMBEDDED_MODEL, file)) : undefined;
}

function addressOf(server: Server): string {
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  return `http://127.0.0.1:${address.port}`;
}

function listen(server: Server): Promise<void> {
  return new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
}

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
