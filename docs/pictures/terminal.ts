// Draws what `pingheng check` prints as an SVG, in both languages: `npx tsx docs/pictures/terminal.ts`.
import { readFileSync, writeFileSync } from 'node:fs';
import { house } from '../../src/cli/house';
import { run } from '../../src/cli/program';
import { displayWidth, languages } from '../../src/i18n';

const EXAMPLE = 'examples/shortfall.json';
const COLUMNS = 100;
const CELL = 8.4;
const LINE = 21;
const MARGIN = 24;

interface Ink {
  readonly colour: string;
  readonly bold: boolean;
}

/** Dark enough on white for 4.5 : 1. */
const colours: Readonly<Record<string, string>> = {
  31: '#b10e1c',
  32: '#107c10',
  33: '#8a5a00',
  36: '#0f6b5c',
};
const PLAIN: Ink = { colour: '#242424', bold: false };

function after(ink: Ink, code: string): Ink {
  if (code === '1') return { ...ink, bold: true };
  if (code === '2') return { ...ink, colour: '#616161' };
  if (code === '22') return PLAIN;
  return { ...ink, colour: colours[code] ?? PLAIN.colour };
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Wide characters are a little larger than the narrow ones, with the room that is left between them. */
const WIDE_SIZE = 15.4;

/** A run of one ink from a column on, as wide as a terminal sets it. */
function drawnRun(text: string, ink: Ink, column: number, row: number): string {
  const cells = displayWidth(text);
  const x = (MARGIN + column * CELL).toFixed(1);
  const isWide = cells > text.length;
  const place = isWide
    ? `x="${x}" font-size="${WIDE_SIZE}" letter-spacing="${(2 * CELL - WIDE_SIZE).toFixed(1)}"`
    : `x="${x}" textLength="${(cells * CELL).toFixed(1)}" lengthAdjust="spacingAndGlyphs"`;
  const weight = ink.bold ? ' font-weight="600"' : '';
  return `<text ${place} y="${MARGIN + row * LINE + 15}" fill="${ink.colour}"${weight}>${escaped(text)}</text>`;
}

function drawn(line: string, row: number): string {
  let ink = PLAIN;
  let column = 0;
  const runs: string[] = [];
  // Colour codes; spaces; wide characters; narrow ones.
  // eslint-disable-next-line no-control-regex
  for (const [text, code] of line.matchAll(/\u001b\[(\d+)m| +|[\u2e80-\uffff]+|[!-\u2e7f]+/g)) {
    if (code !== undefined) {
      ink = after(ink, code);
      continue;
    }
    if (text.trim()) runs.push(drawnRun(text, ink, column, row));
    column += displayWidth(text);
  }
  return runs.join('');
}

for (const lang of languages) {
  let out = '';
  await run(
    ['check', EXAMPLE, '--lang', lang],
    {
      environment: { FORCE_COLOR: '1' },
      systemLocale: lang,
      columns: COLUMNS,
      outIsTerminal: true,
      errIsTerminal: false,
      out: (text) => void (out += typeof text === 'string' ? text : ''),
      err: (text) => void process.stderr.write(text),
      read: (file) => Promise.resolve(readFileSync(file)),
      write: () => Promise.reject(new Error('nothing is written')),
    },
    house,
  );
  const lines = [`$ pingheng check ${EXAMPLE}`, '', ...out.trimEnd().split('\n')];
  const width = Math.ceil(COLUMNS * CELL + 2 * MARGIN);
  const height = lines.length * LINE + 2 * MARGIN;
  const font = `'Cascadia Mono', Consolas, Menlo, 'DejaVu Sans Mono', 'Noto Sans Mono CJK SC', 'Noto Sans CJK SC', 'Microsoft YaHei', monospace`;
  writeFileSync(
    new URL(`./check-${lang}.svg`, import.meta.url),
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="${font}" font-size="14">\n` +
      `<rect width="100%" height="100%" rx="8" fill="#ffffff" stroke="#d1d1d1"/>\n${lines.map(drawn).join('\n')}\n</svg>\n`,
  );
}
