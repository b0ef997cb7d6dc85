/** What the sources in a folder are just now, `src` unless told otherwise: a digest of their names and contents, in hex. */
export const sourcesDigest: (folder?: string) => string;
