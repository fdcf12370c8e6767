import { existsSync } from "node:fs";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { downloadError } from "../src/embedding/download-error.ts";
import { type FetchOptions, type FetchProgress, fetchModel } from "../src/embedding/fetch-model.ts";
import { describeFile } from "../src/embedding/hub.ts";
import { listModels } from "../src/embedding/list-models.ts";
import { modelFiles, packagedModelsFolder } from "../src/embedding/model-files.ts";
import { EMBEDDED_MODEL, modelSpec } from "../src/embedding/models.ts";
import { KutipError } from "../src/errors.ts";
import { COMMIT, type Fault, type HubServer, type Request, SERVED_MODEL, startHub } from "./04.hub-server.ts";

const spec = modelSpec(SERVED_MODEL, { dimensions: 256, pooling: "graph" });
const GRAPH = "onnx/model_quantized.onnx";
const again = `kutip model fetch ${SERVED_MODEL}`;

let modelsFolder: string;
let hub: HubServer | undefined;
beforeEach(async () => {
  modelsFolder = await mkdtemp(join(tmpdir(), "kutip-fetch-"));
});
afterEach(async () => {
  await hub?.close();
  await rm(modelsFolder, { recursive: true });
});

/** A hub with a fault for the requests for one file's content. */
async function hubWith(
  fault: (request: Request) => Fault,
  options?: { hashes: boolean },
): Promise<HubServer> {
  await hub?.close();
  hub = await startHub(fault, options);
  return hub;
}

function fetchFrom(url: string, options: Partial<FetchOptions> = {}, model = spec) {
  return fetchModel(model, { modelsFolder, hub: { url }, pause: 1, patience: 5000, ...options });
}

async function failureOf(promise: Promise<unknown>): Promise<KutipError> {
  const error: unknown = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof KutipError)) throw new Error(`no KutipError: ${String(error)}`);
  return error;
}

async function expectInstalled(): Promise<void> {
  for (const file of modelFiles(spec)) {
    const fetched = await readFile(join(modelsFolder, SERVED_MODEL, file));
    expect(fetched.equals(await readFile(join(packagedModelsFolder(), EMBEDDED_MODEL, file)))).toBe(true);
  }
  expect(await readdir(modelsFolder)).toEqual(["test"]);
}

const contentOf = (file: string, fault: Fault) => (request: Request) =>
  request.method === "GET" && request.file === file ? fault : undefined;

describe("fetching a model", () => {
  it("brings every file, with progress up to the total, and needs no network the second time", async () => {
    const { url, requests } = await hubWith(() => undefined);
    const reports: FetchProgress[] = [];
    const fetched = await fetchFrom(url, { onProgress: (progress) => reports.push(progress) });
    expect(fetched).toEqual({ folder: join(modelsFolder, SERVED_MODEL), downloaded: true });
    await expectInstalled();

    const bytes = reports.map((report) => report.bytes);
    expect(bytes).toEqual([...bytes].sort((a, b) => a - b));
    expect(reports.at(-1)?.bytes).toBe(reports.at(-1)?.totalBytes);
    expect(requests.slice(1).every((request) => request.revision === COMMIT)).toBe(true);
    expect(listModels(modelsFolder).at(-1)).toMatchObject({ name: SERVED_MODEL, spec: null, present: true });

    await hub?.close();
    expect(await fetchFrom(url)).toMatchObject({ downloaded: false });
  });

  it("follows a model that was renamed", async () => {
    const { url } = await hubWith(() => undefined);
    const question = { hub: { url }, model: "test/renamed-model", revision: "main", file: GRAPH };
    const { address, size, sha256 } = await describeFile({
      ...question,
      signal: new AbortController().signal,
      patience: 5000,
    });
    expect(address).toContain(SERVED_MODEL);
    expect(size).toBe((await readFile(join(packagedModelsFolder(), EMBEDDED_MODEL, GRAPH))).length);
    expect(sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it("goes on where the connection was cut, as often as it is", async () => {
    const third = 3_400_000;
    const { url, requests, sent } = await hubWith(contentOf(GRAPH, { kind: "cut", after: third }));
    await fetchFrom(url);
    await expectInstalled();
    const ranges = requests.filter((request) => request.method === "GET" && request.file === GRAPH);
    expect(ranges.length).toBeGreaterThan(2);
    expect(ranges.slice(1).every((request) => request.range !== undefined)).toBe(true);
    expect(sent()).toBeLessThan(11_500_000);
  });

  it("goes on in a later run, and keeps the files that are whole", async () => {
    const cut = await hubWith((request) =>
      contentOf(
        GRAPH,
        request.before === 0 ? { kind: "cut", after: 5_000_000 } : { kind: "status", status: 503 },
      )(request),
    );
    const error = await failureOf(fetchFrom(cut.url));
    expect(error).toMatchObject({ code: "model-download" });
    expect(error.message).toContain("503");
    expect(error.message).toContain(again);
    expect(listModels(modelsFolder).some((model) => model.name === SERVED_MODEL)).toBe(false);

    const { url, requests, sent } = await hubWith(() => undefined);
    await fetchFrom(url);
    await expectInstalled();
    expect(requests.filter((request) => request.method === "GET").map((request) => request.file)).toEqual([
      GRAPH,
    ]);
    expect(sent()).toBeLessThan(6_000_000);
  });

  it("gives a server in trouble a few more chances, and starts over at one that knows no ranges", async () => {
    const { url } = await hubWith((request) => {
      if (request.file !== GRAPH) return request.before < 2 ? { kind: "status", status: 500 } : undefined;
      return contentOf(
        GRAPH,
        request.before === 0 ? { kind: "cut", after: 1_000_000 } : { kind: "no-ranges" },
      )(request);
    });
    await fetchFrom(url);
    await expectInstalled();
  });

  it("does not wait for a silent server for ever", async () => {
    const { url } = await hubWith(contentOf(GRAPH, { kind: "stall", after: 0 }));
    const error = await failureOf(fetchFrom(url, { patience: 100 }));
    expect(error).toMatchObject({ code: "model-download" });
    expect(error.message).toContain("nothing arrived");
    expect(error.message).toContain(again);
  });

  it.each([401, 404])("says that a name may be wrong when the hub answers %i, at once", async (status) => {
    const { url, requests } = await hubWith(() => ({ kind: "status", status }));
    const error = await failureOf(fetchFrom(url));
    expect(error).toMatchObject({ code: "model-download" });
    expect(error.message).toContain(SERVED_MODEL);
    expect(error.message).toContain("check its name");
    expect(requests).toHaveLength(1);
  });

  it("says that a model has no ONNX file", async () => {
    const { url } = await hubWith((request) =>
      request.file === GRAPH ? { kind: "status", status: 404 } : undefined,
    );
    expect((await failureOf(fetchFrom(url))).message).toContain("ONNX");
  });

  it("says that the hub cannot be reached, and what to do then", async () => {
    const { url } = await hubWith(() => undefined);
    await hub?.close();
    const error = await failureOf(fetchFrom(url));
    expect(error).toMatchObject({ code: "model-download" });
    expect(error.message).toContain("ECONNREFUSED");
    expect(error.message).toContain(again);
  });

  it("recognises a sign-in page, and keeps nothing of it", async () => {
    const page: Fault = { kind: "content", body: Buffer.from("<!doctype html><title>Sign in</title>") };
    const signIn = await hubWith((request) => (request.file === "config.json" ? page : undefined));
    const error = await failureOf(fetchFrom(signIn.url));
    expect(error).toMatchObject({ code: "model-download" });
    expect(error.message).toContain("<!doctype html>");

    const { url } = await hubWith(() => undefined);
    await fetchFrom(url);
    await expectInstalled();
  });

  it("notices damage by the hash, before the model is tried", async () => {
    const size = (await readFile(join(packagedModelsFolder(), EMBEDDED_MODEL, GRAPH))).length;
    const { url } = await hubWith(contentOf(GRAPH, { kind: "content", body: Buffer.alloc(size, 1) }));
    expect((await failureOf(fetchFrom(url))).message).toContain("damaged");
  });

  it("notices damage without a hash by trying the model, and starts afresh the next time", async () => {
    const size = (await readFile(join(packagedModelsFolder(), EMBEDDED_MODEL, GRAPH))).length;
    const body = Buffer.alloc(size, 1);
    const damaged = await hubWith(contentOf(GRAPH, { kind: "content", body }), { hashes: false });
    expect(await failureOf(fetchFrom(damaged.url))).toMatchObject({ code: "model-corrupt" });
    expect(existsSync(join(modelsFolder, SERVED_MODEL))).toBe(false);

    const { url } = await hubWith(() => undefined, { hashes: false });
    await fetchFrom(url);
    await expectInstalled();
  });

  it("replaces a model that is there and cannot be used, fetching only what is wrong", async () => {
    const { url, requests } = await hubWith(() => undefined);
    await fetchFrom(url);
    await writeFile(join(modelsFolder, SERVED_MODEL, GRAPH), "not a model");
    requests.length = 0;
    expect(await fetchFrom(url)).toMatchObject({ downloaded: true });
    await expectInstalled();
    expect(requests.filter((request) => request.method === "GET").map((request) => request.file)).toEqual([
      GRAPH,
    ]);
  });

  it("says that a model gives other dimensions than its description, and does not fetch it anew after that", async () => {
    const { url, requests } = await hubWith(() => undefined);
    const wrong = modelSpec(SERVED_MODEL, { dimensions: 100, pooling: "graph" });
    const error = await failureOf(fetchFrom(url, {}, wrong));
    expect(error).toMatchObject({ code: "model-unknown" });
    expect(error.message).toContain("256 dimensions, not 100");
    const { length } = requests;
    await fetchFrom(url);
    expect(requests.slice(length).filter((request) => request.method === "GET")).toEqual([]);
  });

  it("stops when it is told to, and goes on later", async () => {
    const { url, sent } = await hubWith(contentOf(GRAPH, { kind: "stall", after: 4_000_000 }));
    const abort = new AbortController();
    const onProgress = ({ bytes }: FetchProgress): void => {
      if (bytes > 3_000_000) abort.abort();
    };
    const error = await failureOf(fetchFrom(url, { signal: abort.signal, onProgress }));
    expect(error).toMatchObject({ code: "cancelled" });
    expect(sent()).toBeGreaterThan(3_000_000);

    const later = await hubWith(() => undefined);
    await fetchFrom(later.url);
    await expectInstalled();
    expect(later.sent()).toBeLessThan(8_000_000);
  });

  it.each(["", "huggingface.co", "ftp://huggingface.co"])(
    "refuses %j as the address of a hub",
    async (url) => {
      expect(await failureOf(fetchFrom(url))).toMatchObject({ code: "config" });
    },
  );

  it("says that a folder cannot be written to", async () => {
    const { url } = await hubWith(() => undefined);
    await writeFile(join(modelsFolder, "file"), "");
    const error = await failureOf(fetchFrom(url, { modelsFolder: join(modelsFolder, "file") }));
    expect(error).toMatchObject({ code: "library-unwritable" });
  });

  it("says that a disk is full", () => {
    const full = Object.assign(new Error("write failed"), { code: "ENOSPC" });
    const error = downloadError(full, SERVED_MODEL, { url: "http://127.0.0.1" }, modelsFolder);
    expect(error).toMatchObject({ code: "disk-full", message: expect.stringContaining(again) });
  });

  it("does not touch the network for the embedded model", async () => {
    const { url, requests } = await hubWith(() => undefined);
    const fetched = await fetchFrom(url, {}, modelSpec(EMBEDDED_MODEL));
    expect(fetched).toEqual({ folder: join(packagedModelsFolder(), EMBEDDED_MODEL), downloaded: false });
    expect(requests).toEqual([]);
  });
});
