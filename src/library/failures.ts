import { KutipError } from "../errors.ts";

/**
 * What a failure of SQLite or the filesystem means to a person. A `KutipError` passes as it is; what is neither is
 * returned unchanged, because it is a defect of the program.
 *
 * @param file the database's path, named in the sentence
 */
export function explainFailure(error: unknown, file: string): unknown {
  if (error instanceof KutipError) return error;
  const code = codeOf(error);
  if (code === null) return error;
  const explanation = EXPLANATIONS.find(({ codes }) =>
    codes.test(isOtherSchema(error) ? "SQLITE_CORRUPT" : code),
  );
  if (explanation === undefined) return error;
  return new KutipError(explanation.code, explanation.sentence(file, code), {
    cause: error,
    ...(explanation.code !== "library-locked" && { about: file }),
  });
}

/** Runs `work`, and explains what it throws. */
export function explaining<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw explainFailure(error, file);
  }
}

/** Whether SQLite gave up waiting for another process's lock. */
export function isBusy(error: unknown): boolean {
  const cause = error instanceof KutipError ? error.cause : error;
  return /^SQLITE_(BUSY|LOCKED)/.test(codeOf(cause) ?? "");
}

// --- internal ---

const EXPLANATIONS = [
  {
    codes: /^(SQLITE_FULL|ENOSPC|EDQUOT|EFBIG)/,
    code: "disk-full",
    sentence: (file: string) =>
      `The disk is full: ${file} could not be written, and the library is as it was before; free some space and run the command again.`,
  },
  {
    codes: /^(SQLITE_CORRUPT|SQLITE_NOTADB)/,
    code: "library-corrupt",
    sentence: (file: string) =>
      `The library ${file} is damaged; \`kutip doctor --repair\` sets it aside, keeps its citations and builds a new one from the articles.`,
  },
  {
    codes: /^(SQLITE_BUSY|SQLITE_LOCKED)/,
    code: "library-locked",
    sentence: (file: string) => `Another program keeps ${file} locked; try again when it has finished.`,
  },
  {
    codes: /^(SQLITE_READONLY|SQLITE_CANTOPEN|SQLITE_PERM|SQLITE_AUTH|EACCES|EPERM|EROFS)/,
    code: "library-unwritable",
    sentence: (file: string) =>
      `${file} can't be opened or written; check the folder's permissions, or choose another one with --library.`,
  },
  {
    codes: /^(SQLITE_IOERR|EIO)/,
    code: "library-unwritable",
    sentence: (file: string, code: string) =>
      `Reading or writing ${file} failed (${code}), and the library is as it was before; check the disk and its free space.`,
  },
] as const;

/** Whether the database's tables are not those that its version has: SQLite has only a general code for it. */
function isOtherSchema(error: unknown): boolean {
  return error instanceof Error && codeOf(error) === "SQLITE_ERROR" && OTHER_SCHEMA.test(error.message);
}

// As `sqlite3` words it when it compiles a statement.
const OTHER_SCHEMA =
  /no such (?:table|column|index)|has no column named|already exists|values were supplied|vtable constructor failed|error in (?:table|index|view|trigger) /;

function codeOf(error: unknown): string | null {
  if (!(error instanceof Error) || !("code" in error)) return null;
  return typeof error.code === "string" ? error.code : null;
}
