/** Rejects when a worker cannot be loaded or dies; heard only while something is asked of it. */
export const failureOf = (worker: Worker): Promise<never> => {
  const failed = new Promise<never>((_, reject) => {
    worker.addEventListener('error', ({ message }) => reject(new Error(message)));
  });
  failed.catch(() => undefined);
  return failed;
};
