import { type APIInteractionResponse, InteractionResponseType } from "discord.js";
import type { WordsLanguage } from "../language/language.ts";
import { acknowledge } from "./acknowledge.ts";
import { BotError } from "./bot-error.ts";
import { createDelivery } from "./deliver.ts";
import { createHere } from "./here.ts";
import type { Interaction } from "./incoming.ts";
import { type Job, jobFor, type Tables } from "./jobs.ts";
import type { Ticket } from "./limits.ts";
import { type Log, logFailure } from "./log.ts";
import type { BotMessage } from "./message.ts";
import { deferralFlags, formBody, messageBody } from "./payload.ts";
import type { Request } from "./request.ts";
import { languageOf, requestId } from "./requests.ts";
import type { Ways } from "./rest.ts";
import { type ServingParts, servingOnce } from "./serving.ts";

export interface DispatchParts extends ServingParts {
  readonly tables: Tables;
  readonly ways: Ways;
}

/**
 * Serves one interaction from its acknowledgement to its answer. What comes before the acknowledgement is in memory and
 * waits for nothing. An interaction that is told twice is served once; one that is lost to Discord is not answered.
 *
 * @returns resolves when everything that belongs to the interaction is done; never rejects
 */
export function createDispatch(parts: DispatchParts): (interaction: Interaction) => Promise<void> {
  return servingOnce(parts, (interaction, log) => serve(parts, interaction, log));
}

// --- internal ---

/** What is decided before the acknowledgement. */
type Decision =
  | { readonly kind: "respond"; readonly name: string; readonly response: APIInteractionResponse }
  | {
      readonly kind: "work";
      readonly job: Extract<Job, { kind: "answer" }>;
      readonly language: WordsLanguage;
      readonly ticket: Ticket | null;
    };

async function serve(parts: DispatchParts, interaction: Interaction, log: Log): Promise<void> {
  const decision = decide(parts, interaction, log);
  const response = decision.kind === "respond" ? decision.response : deferral(decision.job);
  try {
    const acknowledged = await acknowledge(parts.ways.callbacks, interaction, response);
    const afterMs = Math.round(performance.now() - interaction.arrivedAt);
    if (acknowledged.kind === "lost") {
      log.warn({ why: acknowledged.why, afterMs }, "acknowledgement lost");
      return;
    }
    if (decision.kind === "respond") {
      log.debug({ name: decision.name, afterMs }, "responded");
      return;
    }
    const { job, language, ticket } = decision;
    const delivery = createDelivery(parts.ways, interaction, job.mode, acknowledged);
    try {
      await ticket?.turn();
      const access = await parts.requests.access(interaction);
      const { isPrivate } = job;
      const here = hereOf(parts, interaction);
      const message = await job.run(parts.requests.make(interaction, { access, isPrivate, here }));
      // The answer is there: the next one need not wait until Discord has it.
      ticket?.leave();
      const delivered = await delivery.answer(message);
      const ms = Math.round(performance.now() - interaction.arrivedAt);
      log.info(
        { name: job.name, guild: interaction.guildId, acknowledgedMs: afterMs, ms, delivered },
        "answered",
      );
    } catch (error) {
      logFailure(log, error, job.name);
      const explained = await delivery.explain(parts.explain(error, language, requestId(interaction)));
      log.debug({ explained }, "explained");
    }
  } finally {
    if (decision.kind === "work") decision.ticket?.leave();
  }
}

function decide(parts: DispatchParts, interaction: Interaction, log: Log): Decision {
  const { requests, limits } = parts;
  let name: string = interaction.deed.kind;
  let language = languageOf(interaction);
  try {
    if (parts.isEnding()) throw new BotError("ending");
    const access = requests.accessNow(interaction);
    language = access.language ?? language;
    const job = jobFor(interaction.deed, parts.tables, access.alwaysPrivate);
    name = job.name;
    if (job.kind === "answer") {
      const ticket = job.costly ? limits.admit(interaction.userId, interaction.guildId) : null;
      return { kind: "work", job, language, ticket };
    }
    // Outside servers, who shares which with the bot may not be in memory yet: it will be, when the next letter is typed.
    if (interaction.place !== "server") void requests.access(interaction).catch(() => {});
    const here = hereOf(parts, interaction);
    const request = requests.make(interaction, { access, isPrivate: true, here });
    return { kind: "respond", name, response: responseOf(job, request) };
  } catch (error) {
    logFailure(log, error, name);
    const failure = parts.explain(error, language, requestId(interaction));
    return { kind: "respond", name, response: refusal(interaction, failure) };
  }
}

function hereOf({ ways, download }: DispatchParts, origin: Interaction) {
  const { deed } = origin;
  const message = deed.kind === "click" || deed.kind === "form" ? deed.message : null;
  const under = message !== null && !message.isEphemeral ? message.id : null;
  return createHere({ ways, origin, under, download });
}

function responseOf(job: Exclude<Job, { kind: "answer" }>, request: Request): APIInteractionResponse {
  if (job.kind === "form") return { type: InteractionResponseType.Modal, data: formBody(job.open(request)) };
  return {
    type: InteractionResponseType.ApplicationCommandAutocompleteResult,
    data: { choices: job.suggest(request).slice(0, MAX_CHOICES) },
  };
}

const MAX_CHOICES = 25;

function deferral({ mode }: Extract<Job, { kind: "answer" }>): APIInteractionResponse {
  if (mode === "update") return { type: InteractionResponseType.DeferredMessageUpdate };
  return {
    type: InteractionResponseType.DeferredChannelMessageWithSource,
    data: { flags: deferralFlags(mode === "private" ? "ephemeral" : "public") },
  };
}

/** To the asker alone and at once; who only types is suggested nothing. */
function refusal({ deed }: Interaction, failure: BotMessage): APIInteractionResponse {
  if (deed.kind === "suggest") {
    return { type: InteractionResponseType.ApplicationCommandAutocompleteResult, data: { choices: [] } };
  }
  return {
    type: InteractionResponseType.ChannelMessageWithSource,
    data: messageBody(failure, "ephemeral"),
  };
}
