/** Runs works one after the other, in the order in which they come; one that fails does not keep the next from running. */
export function createOneAtATime(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(() => work());
    last = next.catch(() => undefined);
    return next;
  };
}
