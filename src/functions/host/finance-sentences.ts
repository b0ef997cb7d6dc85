/** The finance room's sentences in Chinese, for those that a custom function can still meet after its own checks. */
export const FINANCE_SENTENCES: Readonly<Record<string, string>> = {};
