// Draws pages of a workbook as PNG, in both languages: `npx tsx docs/pictures/workbook.ts`. Needs LibreOffice and poppler-utils.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseProjectText } from '../../src/project';
import { buildWorkbook } from '../../src/workbook';
import { writeWorkbook } from '../../src/xlsx';

const EXAMPLE = 'examples/shortfall.json';
const PAGES = [
  { sheet: 'dashboard', picture: 'dashboard' },
  { sheet: 'table.fundBalance', picture: 'fund-balance' },
] as const;
const RESOLUTION = '96';

const folder = mkdtempSync(join(tmpdir(), 'pingheng-pictures-'));
const project = parseProjectText(readFileSync(EXAMPLE));

/** First page whose footer names the sheet; LibreOffice prints the tabs in order. */
const pageOf = (pdf: string, footer: string): string => {
  const pages = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8', maxBuffer: 1e9 }).split(
    '\f',
  );
  const isNamed = new RegExp(`(^|[\\s·])${footer}\\s+\\d+ / \\d+$`);
  const found = pages.findIndex((page) => isNamed.test(page.trimEnd().split('\n').at(-1) ?? ''));
  if (found < 0) throw new Error(`no page of ${footer}`);
  return String(found + 1);
};

for (const lang of ['zh', 'en'] as const) {
  const plan = buildWorkbook(project, { lang });
  const file = join(folder, `${lang}.xlsx`);
  writeFileSync(file, writeWorkbook(plan));
  execFileSync('soffice', [
    '--headless',
    `-env:UserInstallation=file://${folder}/profile`,
    '--convert-to',
    'pdf:calc_pdf_Export',
    '--outdir',
    folder,
    file,
  ]);
  const pdf = join(folder, `${lang}.pdf`);
  for (const { sheet, picture } of PAGES) {
    const name = plan.sheets.find(({ id }) => id === sheet)?.name ?? sheet;
    const page = pageOf(pdf, name);
    execFileSync('pdftoppm', [
      '-r',
      RESOLUTION,
      '-png',
      '-f',
      page,
      '-l',
      page,
      '-singlefile',
      pdf,
      `docs/pictures/${picture}-${lang}`,
    ]);
  }
}
rmSync(folder, { recursive: true });
