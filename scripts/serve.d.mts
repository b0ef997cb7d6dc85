import type { RequestListener } from 'node:http';

export function filesOf(folder: string): RequestListener;
