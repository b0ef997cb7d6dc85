/** An exception as somebody wrote it: nothing of it is trusted yet. */
export interface DeclaredException {
  /** The rule's number. */
  readonly rule: string | number;
  /** Empty: every sheet. */
  readonly sheet?: string | undefined;
  /** A1 range; empty: the whole sheet. */
  readonly range?: string | undefined;
  readonly reason?: string | undefined;
  /** Where it is written: "entry 2", "'Lint exceptions'!A5". */
  readonly from: string;
}

/** The file of exceptions is not what it should be. */
export class ExceptionFileError extends Error {
  override readonly name = 'ExceptionFileError';
}

/**
 * Exceptions from a JSON file: `{"exceptions": [{"rule": 5, "sheet": "Debt", "range": "G20:JV20", "reason": "…"}]}`,
 * or the list alone.
 *
 * @throws ExceptionFileError when the text is no such JSON; entries themselves are judged by the lint.
 */
export function exceptionsFromJson(text: string): DeclaredException[] {
  let data: unknown;
  try {
    data = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new ExceptionFileError(error instanceof Error ? error.message : String(error));
  }
  const list = Array.isArray(data) ? data : isRecord(data) ? data.exceptions : undefined;
  if (!Array.isArray(list)) throw new ExceptionFileError('exceptions: []?');
  return list.map((entry: unknown, index) => {
    const fields = isRecord(entry) ? entry : {};
    return {
      rule: word(fields.rule),
      sheet: word(fields.sheet),
      range: word(fields.range),
      reason: word(fields.reason),
      from: `#${index + 1}`,
    };
  });
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const word = (value: unknown): string =>
  typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';
