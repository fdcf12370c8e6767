import { systemCode } from "../../article/folder.ts";
import { KutipError } from "../../errors.ts";

/**
 * Runs `work`, and explains what the system refuses.
 *
 * @param folder where it writes, for the sentence
 * @throws KutipError `library-unwritable`, `disk-full`; anything else as it is
 */
export async function explaining<T>(folder: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw explained(error, folder);
  }
}

// --- internal ---

function explained(error: unknown, folder: string): unknown {
  const code = systemCode(error);
  if (/^(?:EACCES|EPERM|EROFS)$/.test(code)) {
    const message = `Articles can't be changed: allow this user to write in ${folder} and in the library's folder.`;
    return new KutipError("library-unwritable", message, { cause: error });
  }
  if (/^(?:ENOSPC|EDQUOT)$/.test(code)) {
    return new KutipError("disk-full", "The disk is full: no article was changed; free some space.", {
      cause: error,
    });
  }
  return error;
}
