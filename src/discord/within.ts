/** True when a promise is fulfilled within so many milliseconds; false when it is rejected, or late. */
export async function fulfilledWithin(milliseconds: number, promise: Promise<unknown>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), milliseconds);
  });
  const fulfilled = promise.then(
    () => true,
    () => false,
  );
  try {
    return await Promise.race([fulfilled, late]);
  } finally {
    clearTimeout(timer);
  }
}
