import type { IncomingMessage, ServerResponse } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { careless } from "../validate/finding.ts";
import { validate } from "../validate/validate.ts";
import type { World } from "../world/world.ts";
import { type Answer, failure, invalidForm } from "./answer.ts";
import type { Buckets } from "./buckets.ts";
import { sendFile } from "./cdn.ts";
import { type Fault, type Faults, faultyAnswer } from "./faults.ts";
import { type Body, readBody, sendAnswer } from "./http.ts";
import type { RecordedRequest } from "./record.ts";
import type { Call, FindRoute, Match, Route } from "./route.ts";

export interface RestOptions {
  readonly world: World;
  readonly findRoute: FindRoute;
  readonly faults: Faults;
  readonly buckets: Buckets;
  readonly requests: RecordedRequest[];
  readonly token: () => string;
  /** How many answers of a route were judged. */
  readonly judged: Map<Route, number>;
  /** Told of what the server itself does wrong. */
  readonly failed: (error: unknown) => void;
}

const BASE = "/api/v10";
const JUDGED_OF_EACH = 20;

/** Answers one HTTP request: finds its route, meets its fault, judges its body, carries it out, keeps a record. */
export async function serveRequest(
  rest: RestOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const at = rest.world.clock.now();
  const url = new URL(request.url ?? "/", "http://loopback");
  if (url.pathname.startsWith("/cdn/")) return serveFile(rest, url.pathname, response);
  const method = request.method ?? "GET";
  const path = url.pathname.startsWith(BASE) ? url.pathname.slice(BASE.length) : url.pathname;
  const match = rest.findRoute(method, path);
  const record = startRecord(rest, at, match, `${method} ${path}`, url);
  const fault = rest.faults.meet(record.on);

  const body = await readBody(request).catch(() => undefined);
  record.body = body?.json;
  record.files = body?.files.map((file) => file.name) ?? [];
  if (fault?.delayMs !== undefined) await wait(fault.delayMs, undefined, { ref: false });
  if (match === undefined)
    record.findings = [careless("", "no-route", "The loopback server has no such route.")];
  const call = match && callOf(rest, record, match, body, url);
  if (call && match.route.body !== undefined) {
    record.findings = validate(match.route.body, call.body, match.route.edits?.(call));
  }
  const honest = (): Answer => carryOut(rest, record, match?.route, call, request.headers.authorization);
  if (fault?.cut === true) {
    if (fault.after === true) honest();
    record.status = 0;
    request.socket.destroy();
    rest.world.changes.changed();
    return;
  }
  const answer = answerWith(fault, honest);
  record.status = answer.status;
  record.answer = answer.body;
  sendAnswer(response, answer);
  rest.world.changes.changed();
}

// --- internal ---

function startRecord(
  rest: RestOptions,
  at: number,
  match: Match | undefined,
  otherwise: string,
  url: URL,
): RecordedRequest {
  const interaction = match && rest.world.interactions.get(match.params("token"));
  const record: RecordedRequest = {
    number: rest.requests.length + 1,
    at,
    on: match?.route.on ?? otherwise,
    path: url.pathname,
    query: Object.fromEntries(url.searchParams),
    body: undefined,
    files: [],
    interaction: interaction && {
      label: interaction.label,
      id: interaction.id,
      afterMs: at - interaction.createdAt,
    },
    findings: [],
    status: undefined,
    answer: undefined,
  };
  rest.requests.push(record);
  return record;
}

function answerWith(fault: Fault | undefined, honest: () => Answer): Answer {
  const faulty = fault && faultyAnswer(fault);
  if (faulty === undefined) return honest();
  if (fault?.after === true) honest();
  return faulty;
}

function callOf(
  rest: RestOptions,
  record: RecordedRequest,
  match: Match,
  body: Body | undefined,
  url: URL,
): Call | undefined {
  return (
    body && {
      world: rest.world,
      at: record.at,
      params: match.params,
      query: url.searchParams,
      body: body.json,
      files: body.files,
    }
  );
}

function carryOut(
  rest: RestOptions,
  record: RecordedRequest,
  route: Route | undefined,
  call: Call | undefined,
  authorization: string | undefined,
): Answer {
  if (route === undefined) return { status: 404, body: { message: "404: Not Found", code: 0 } };
  if (route.auth === "bot" && authorization !== `Bot ${rest.token()}`) return failure(0);
  if (call === undefined) return { status: 400, body: { message: "400: Bad Request", code: 0 } };
  const major = call.params("channel") || call.params("guild") || call.params("token");
  const { headers, refusal } = rest.buckets.count(route.on, major);
  if (refusal) return refusal;
  const refusals = record.findings.filter((finding) => finding.refused);
  const answer = refusals.length > 0 ? invalidForm(refusals) : route.answer(call);
  judge(rest, route, answer);
  return { ...answer, headers: { ...headers, ...answer.headers } };
}

// The server must speak as Discord does: what it says is judged by Discord's published schema too, for the first
// requests of a route. Judging all of them would take time from the bot, which often runs in the same process.
function judge(rest: RestOptions, route: Route, answer: Answer): void {
  if (route.says === undefined || answer.status >= 300 || answer.body === undefined) return;
  const judged = (rest.judged.get(route) ?? 0) + 1;
  rest.judged.set(route, judged);
  if (judged > JUDGED_OF_EACH) return;
  const issues = route.says.safeParse(answer.body).error?.issues;
  if (issues) rest.failed(new Error(`The answer to ${route.on} is not Discord's: ${JSON.stringify(issues)}`));
}

async function serveFile(rest: RestOptions, path: string, response: ServerResponse): Promise<void> {
  const fault = rest.faults.meet("GET /cdn");
  if (fault?.delayMs !== undefined) await wait(fault.delayMs, undefined, { ref: false });
  if (fault?.cut === true) response.destroy();
  else if (fault?.status !== undefined) response.writeHead(fault.status).end();
  else sendFile(rest.world, path, response);
}
