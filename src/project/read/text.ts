/**
 * The text of a file as Chinese offices save them: UTF-8 with or without a byte-order mark, UTF-16 as Excel's "Unicode text", GB18030 (GBK).
 * GB18030 is tried only where the bytes are not UTF-8, which two-byte Chinese practically never is. Undefined when none fits.
 */
export function decodeText(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return strictly('utf-16le', bytes);
  return strictly('utf-8', bytes) ?? strictly('gb18030', bytes);
}

function strictly(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

export const withoutMark = (text: string): string => (text.startsWith('\uFEFF') ? text.slice(1) : text);
