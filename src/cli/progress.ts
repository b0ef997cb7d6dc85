import type { Session } from './session';

const CLEAR_LINE = '\r\u001b[K';

/** Says on a terminal what is being done, and leaves no trace of it; in a pipe it says nothing. */
export async function during<T>(
  { io, paint }: Session,
  doing: string,
  work: () => T | Promise<T>,
): Promise<T> {
  if (!io.errIsTerminal) return work();
  io.err(paint.dim(doing));
  try {
    return await work();
  } finally {
    io.err(CLEAR_LINE);
  }
}
