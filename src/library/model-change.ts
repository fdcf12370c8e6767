import { setImmediate } from "node:timers/promises";
import { KutipError } from "../errors.ts";
import type { Connection } from "./connection.ts";
import { packVector } from "./packing.ts";
import { Passages } from "./passages.ts";
import { integerOf } from "./rows.ts";
import { type StoredModel, vectorId } from "./vectors.ts";
import type { WriterParts } from "./writer.ts";
import type { ModelChange, ModelIdentity } from "./writing.ts";

/** Vectors that are deleted before the event loop gets its turn. */
const DELETED_A_STEP = 2000;

/** See {@link import("./writing.ts").LibraryWriter.changeModel}. */
export function beginModelChange(parts: WriterParts, model: ModelIdentity): ModelChange | null {
  const { connection, vectors } = parts;
  const coming = connection.write(() => {
    const current = vectors.currentModel();
    const before = vectors.comingModel();
    const isCurrent = current !== null && isSame(current, model);
    if (before !== null && (isCurrent || !isSame(before, model))) setState(connection, before, "leaving");
    if (isCurrent) return null;
    if (before !== null && isSame(before, model)) return before;
    if (current !== null && vectors.countAfter(current.slot, 0) === 0)
      setState(connection, current, "leaving");
    const state = vectors.currentModel() === null ? "current" : "coming";
    connection
      .prepare("INSERT INTO models (name, dimensions, state) VALUES (?, ?, ?)")
      .run(model.name, model.dimensions, state);
    return vectors.comingModel();
  });
  return coming === null ? null : changeTo(parts, coming);
}

/** Deletes the vectors of models that were replaced, in small transactions. */
export async function removeLeavingModels(connection: Connection): Promise<void> {
  const slots = connection.prepare("SELECT slot FROM models WHERE state = 'leaving'").all();
  const remove = connection.prepare(
    "DELETE FROM vectors WHERE id IN (SELECT id FROM vectors WHERE id >= ? AND id < ? LIMIT ?)",
  );
  for (const slot of slots.map((row) => integerOf(row, "slot"))) {
    while (remove.run(vectorId(slot, 0), vectorId(slot + 1, 0), DELETED_A_STEP).changes > 0)
      await setImmediate();
    connection.prepare("DELETE FROM models WHERE slot = ?").run(slot);
  }
}

// --- internal ---

function isSame(a: ModelIdentity, b: ModelIdentity): boolean {
  return a.name === b.name && a.dimensions === b.dimensions;
}

function setState(connection: Connection, { slot }: StoredModel, state: "current" | "leaving"): void {
  connection.prepare("UPDATE models SET state = ? WHERE slot = ?").run(state, slot);
}

function changeTo(parts: WriterParts, coming: StoredModel): ModelChange {
  const { connection, vectors, indexBuilder } = parts;
  const passages = new Passages(connection);
  const next = connection.prepare(
    `SELECT id FROM passages WHERE id > ? AND NOT EXISTS (SELECT 1 FROM vectors WHERE vectors.id = ? + passages.id)
     ORDER BY id LIMIT ?`,
  );
  const insert = connection.prepare("INSERT OR REPLACE INTO vectors (id, vector) VALUES (?, ?)");
  const totals = connection.prepare("SELECT passages FROM totals").get();
  const total = totals === undefined ? 0 : integerOf(totals, "passages");
  return {
    remaining: Math.max(0, total - vectors.countAfter(coming.slot, 0)),
    lacking: (after, limit) =>
      passages.byIds(next.all(after, vectorId(coming.slot, 0), limit).map((row) => integerOf(row, "id"))),
    store: (byPassage) =>
      connection.write(() => {
        for (const [passage, vector] of byPassage) {
          if (vector.length !== coming.dimensions) throw wrongLength(coming, vector);
          insert.run(vectorId(coming.slot, passage), packVector(vector));
        }
      }),
    async complete(options) {
      await indexBuilder.refresh(coming, options);
      connection.write(() => {
        const before = vectors.currentModel();
        if (before !== null) setState(connection, before, "leaving");
        setState(connection, coming, "current");
        connection.exec("UPDATE totals SET generation = generation + 1");
      });
      await removeLeavingModels(connection);
      await indexBuilder.removeStrays();
    },
  };
}

function wrongLength({ name, dimensions }: StoredModel, vector: Float32Array): KutipError {
  return new KutipError(
    "model-corrupt",
    `The model ${name} gave a vector of ${vector.length} numbers instead of ${dimensions}: fetch it anew with \`kutip model fetch ${name}\`.`,
  );
}
