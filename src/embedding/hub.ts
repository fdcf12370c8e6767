import { KutipError } from "../errors.ts";

/** A place that serves models as huggingface.co does, or huggingface.co itself. */
export interface Hub {
  /** Without a path, e.g. `https://huggingface.co`. */
  readonly url: string;
  /** For models that are not public. */
  readonly token?: string;
}

/** What a hub says of a file before it is fetched. */
export interface HubFile {
  readonly address: string;
  /** In bytes; null when the hub does not say. */
  readonly size: number | null;
  /** Of large files; null when the hub does not say. */
  readonly sha256: string | null;
  /** The commit that `revision` stood for; null when the hub does not say. */
  readonly commit: string | null;
}

export interface HubQuestion {
  readonly hub: Hub;
  readonly model: string;
  /** A branch or a commit. */
  readonly revision: string;
  /** Relative to the model's folder. */
  readonly file: string;
  readonly signal: AbortSignal;
  /** Longest time to wait for an answer, milliseconds. */
  readonly patience: number;
}

/**
 * Asks a hub for a file's size and hash. Large files are redirected to a store that knows neither, so redirections
 * to another host are not followed here; those within the hub (renamed models) are.
 * Headers as in huggingface_hub's `get_hf_file_metadata`.
 * @throws KutipError `model-download` when the hub has no such file, or none for us
 * @throws HubTrouble when asking again may help
 */
export async function describeFile(question: HubQuestion): Promise<HubFile> {
  const { hub, model, revision, file } = question;
  let address = new URL(`${model}/resolve/${revision}/${file}`, slashed(hub.url));
  let commit: string | null = null;
  for (let step = 0; step < MOST_REDIRECTIONS; step += 1) {
    const response = await askForHead(address, question);
    commit ??= response.headers.get("x-repo-commit");
    const location = response.headers.get("location");
    const target = location === null ? undefined : new URL(location, address);
    const isRedirection = response.status >= 300 && response.status < 400;
    if (isRedirection && target?.host === address.host && !response.headers.has("x-linked-size")) {
      address = target;
      continue;
    }
    if (!isRedirection && !response.ok) throw refusal(hub, model, file, response.status);
    return {
      address: address.href,
      size: wholeNumber(response.headers.get("x-linked-size") ?? lengthOf(response, isRedirection)),
      sha256: hash(response.headers.get("x-linked-etag") ?? response.headers.get("etag")),
      commit,
    };
  }
  throw new HubTrouble(`${hostOf(hub)} redirects ${file} in circles`);
}

/** A failure that may pass: no connection, a connection cut, a server in trouble. */
export class HubTrouble extends Error {}

/** The refusal of a file by status: a KutipError where asking again is no use, HubTrouble where it is. */
export function refusal(hub: Hub, name: string, file: string, status: number): Error {
  const host = hostOf(hub);
  if (status === 401 || status === 403 || status === 404) {
    const reason =
      status === 404 && file.startsWith("onnx/")
        ? `has no file ${file}; choose a model with an ONNX folder, as transformers.js needs it`
        : "was not found there, or is not public; check its name";
    return new KutipError("model-download", `The model ${name} at ${host} ${reason} (status ${status}).`);
  }
  return new HubTrouble(`${host} answered with status ${status}`);
}

export function requestHeaders(hub: Hub): Headers {
  // A compressed answer would have another length than the file.
  const headers = new Headers({ "accept-encoding": "identity", "user-agent": "kutip" });
  if (hub.token !== undefined) headers.set("authorization", `Bearer ${hub.token}`);
  return headers;
}

/** @throws KutipError `config` for an address that cannot be one */
export function checkHub(hub: Hub): void {
  if (URL.canParse(hub.url) && /^https?:$/.test(new URL(hub.url).protocol)) return;
  throw new KutipError(
    "config",
    `${JSON.stringify(hub.url)} is not the address of a hub: write it as https://huggingface.co.`,
  );
}

export function hostOf(hub: Hub): string {
  return new URL(hub.url).host;
}

// --- internal ---

const MOST_REDIRECTIONS = 5;

async function askForHead(address: URL, { hub, signal, patience }: HubQuestion): Promise<Response> {
  const timeout = AbortSignal.timeout(patience);
  try {
    return await fetch(address, {
      method: "HEAD",
      redirect: "manual",
      headers: requestHeaders(hub),
      signal: AbortSignal.any([signal, timeout]),
    });
  } catch (error) {
    if (timeout.aborted && !signal.aborted) throw new HubTrouble(`${hostOf(hub)} does not answer`);
    throw error;
  }
}

function slashed(url: string): string {
  return url.endsWith("/") ? url : `${url}/`;
}

/** A redirection's own length is not the file's. */
function lengthOf(response: Response, isRedirection: boolean): string | null {
  return isRedirection ? null : response.headers.get("content-length");
}

function wholeNumber(text: string | null): number | null {
  return text !== null && /^\d+$/.test(text) ? Number(text) : null;
}

/** Large files' etag is their SHA-256; small files' is a git hash, which says nothing of use here. */
function hash(etag: string | null): string | null {
  const bare = etag?.replace(/^W\//, "").replaceAll('"', "").toLowerCase() ?? "";
  return /^[0-9a-f]{64}$/.test(bare) ? bare : null;
}
