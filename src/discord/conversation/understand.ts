/** A question that was asked before, as it was understood. */
export interface EarlierQuestion {
  readonly question: string;
  /** What was quoted for it: there names have their capitals. */
  readonly quotes: readonly string[];
}

/** A question and how it is to be asked. */
export interface Understood {
  /** As it was written. */
  readonly question: string;
  /** Null for one that stands alone: it is asked as it was written. */
  readonly askedAs: string | null;
}

/** Understands a question after an earlier one. */
export function understand(question: string, _earlier: EarlierQuestion | null): Understood {
  return { question, askedAs: null };
}
