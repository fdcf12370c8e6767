export function growCorpus(
  folder: string,
  count: number,
  options?: { readonly sentences?: number; readonly seed?: number },
): Promise<void>;
