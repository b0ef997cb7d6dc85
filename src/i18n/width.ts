/** Ranges of East Asian wide and fullwidth characters (Unicode annex 11), with emoji; ambiguous ones count one column. */
const wide: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x231a, 0x231b],
  [0x2329, 0x232a],
  [0x23e9, 0x23ec],
  [0x2e80, 0x303e],
  [0x3041, 0x33ff],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xa000, 0xa4cf],
  [0xa960, 0xa97f],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe10, 0xfe19],
  [0xfe30, 0xfe6f],
  [0xff01, 0xff60],
  [0xffe0, 0xffe6],
  [0x1f300, 0x1f64f],
  [0x1f680, 0x1f6ff],
  [0x1f900, 0x1f9ff],
  [0x20000, 0x3fffd],
];

// Colour and other control sequences take no room.
// eslint-disable-next-line no-control-regex
const sequences = /\u001b\[[0-9;]*m/g;
const noRoom = /^[\p{Mn}\p{Me}\p{Cf}\p{Cc}]$/u;

function characterWidth(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code >= 0x20 && code < 0x7f) return 1;
  if (noRoom.test(character)) return 0;
  return wide.some(([first, last]) => code >= first && code <= last) ? 2 : 1;
}

/** Columns that the text takes on a terminal. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text.replace(sequences, '')) width += characterWidth(character);
  return width;
}

export function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}

export function padStart(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - displayWidth(text))) + text;
}

/** Marks that may not begin a line, and those that may not end one (Chinese typesetting's first rule). */
const notFirst = /^[，。；：、！？）》」』”’％%,.;:!?)\]]/u;

/** A word, or a single wide character with the closing marks that belong to it. */
function pieces(text: string): string[] {
  const parts: string[] = [];
  for (const run of text.match(/\s+|[\p{Script=Han}（《「『“‘]|[^\s\p{Script=Han}（《「『“‘]+/gu) ?? []) {
    const last = parts.at(-1);
    if (last !== undefined && notFirst.test(run) && last.trim()) parts[parts.length - 1] = last + run;
    else if (last !== undefined && /[（《「『“‘]$/u.test(last)) parts[parts.length - 1] = last + run;
    else parts.push(run);
  }
  return parts;
}

/** Lines no wider than `width`; Chinese breaks between characters, English between words; a longer word stays whole. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces(text)) {
    if (line && displayWidth(line) + displayWidth(piece.trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = piece.trim() ? piece : '';
    } else line += line || piece.trim() ? piece : '';
  }
  if (line.trim()) lines.push(line.trimEnd());
  return lines;
}
