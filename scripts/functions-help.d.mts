import type { FunctionMetadata, Page } from './functions-metadata.mjs';

export function signatureOf(described: Pick<FunctionMetadata, 'id' | 'parameters'>): string;
export function helpPage(pages: readonly Page[], language: 'en' | 'zh'): string;
