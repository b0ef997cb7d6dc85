import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Language } from '../../src/i18n';
import { render, reportOf, type ReportDocument } from '../../src/report';
import type { Block, Section, Table } from '../../src/report/document';
import { numbered, type Numbered } from '../../src/report/numbering';
import { assets } from '../report/sample';
import { exampleAt, type ExampleName } from '../workbook/built';
import { hasLibreOffice, LibreOffice } from './libreoffice';
import { faultsOf, hasXmllint, PACKAGE, schemaOf, type Schemas } from './schemas';

/** Programs of poppler. */
const hasPoppler = spawnSync('pdftotext', ['-v']).status === 0;

const SCHEMAS: Schemas = [...PACKAGE, [/^word\/theme\//, 'dml-main'], [/^word\/.*\.xml$/, 'wml']];

/** What Word itself adds beyond the standard, and says that others may overlook. */
const BEYOND = / (?:mc:Ignorable|w1[0-9]:\w+)="[^"]*"/g;

interface Judged {
  readonly document: ReportDocument;
  readonly docx: Uint8Array;
  /** Words as each reader finds them, without the white between them. */
  readonly words: Readonly<Record<'PDF' | 'Word' | 'Word on paper', string>>;
  readonly pages: Readonly<Record<'PDF' | 'Word', readonly string[]>>;
  readonly pictures: number;
}

/** Without white, and without the tick, which readers take from another typeface and so lay out apart. */
const close = (text: string): string => text.replace(/[\s✓]+/g, '');

/** One after the other, so that a page in words stands beside each block. */
const allOf = (sections: readonly Section[]): Section[] =>
  sections.flatMap((section) => [section, ...allOf(section.sections)]);
const headings = (sections: readonly Numbered[]): string[] =>
  sections.flatMap(({ number, section, children }) => [`${number} ${section.title}`, ...headings(children)]);
const blocksOf = <K extends Block['kind']>(
  { sections }: ReportDocument,
  kind: K,
): Extract<Block, { kind: K }>[] =>
  allOf(sections).flatMap(({ blocks }) =>
    blocks.filter((block): block is Extract<Block, { kind: K }> => block.kind === kind),
  );

/** The figures that stand side by side in each row of a table. */
const figureRuns = ({ columns, rows }: Table): string[] =>
  rows.flatMap(({ cells }) =>
    cells
      .map((text, at) => (columns[at]?.align === 'end' ? text : '|'))
      .join('')
      .split('|')
      .filter((text) => text !== ''),
  );

const CASES = [
  ['lixian-renewal', 'zh', 'green'],
  ['lixian-renewal', 'en', 'green'],
  ['shortfall', 'zh', 'red'],
  ['shortfall', 'en', 'red'],
] as const satisfies readonly (readonly [ExampleName, Language, string])[];

describe.skipIf(!hasLibreOffice || !hasPoppler)(
  'the report, read by other programs',
  { timeout: 300_000 },
  () => {
    const office = new LibreOffice({ recalculates: false });
    const folder = mkdtempSync(join(tmpdir(), 'pingheng-report-'));
    afterAll(() => {
      office.close();
      rmSync(folder, { recursive: true, force: true });
    });

    const poppler = (program: string, pdf: Uint8Array, ...options: string[]): string => {
      const path = join(folder, 'report.pdf');
      writeFileSync(path, pdf);
      const { status, stdout, stderr } = spawnSync(
        program,
        [...options, path, ...(program === 'pdftotext' ? ['-'] : [])],
        {
          encoding: 'utf8',
          maxBuffer: 1e8,
        },
      );
      if (status !== 0) throw new Error(stderr);
      return stdout;
    };
    const pagesOf = (pdf: Uint8Array): string[] => poppler('pdftotext', pdf, '-raw').split('\f').slice(0, -1);

    describe.each(CASES)('%s in %s', (name, lang, colour) => {
      const evaluation = exampleAt(name, 'year');
      let judged: Judged;

      beforeAll(async () => {
        const document = await reportOf(evaluation, { lang, date: '2026-03-31' });
        const pdf = await render(document, 'pdf', assets);
        const docx = await render(document, 'docx', assets);
        const written = office.writerPdf(docx);
        const pages = { PDF: pagesOf(pdf), Word: pagesOf(written) };
        judged = {
          document,
          docx,
          pages,
          words: {
            PDF: close(pages.PDF.join('\n')),
            Word: close(office.writerText(docx)),
            'Word on paper': close(pages.Word.join('\n')),
          },
          pictures: poppler('pdfimages', written, '-list').trim().split('\n').length - 2,
        };
      }, 300_000);

      /** Lines of a page above its footer. */
      const linesOf = (page: string): string[] => {
        const { footer, words } = judged.document;
        const number = new RegExp(`^${close(words.page('\\d+', '\\d+'))}$`);
        return page
          .split('\n')
          .map(close)
          .filter((line) => line !== '' && !line.startsWith(close(footer)) && !number.test(line));
      };

      it.each(['PDF', 'Word', 'Word on paper'] as const)(
        'has its verdicts, headings, heads of tables and every figure, row by row, in %s',
        (reader) => {
          const { document, words } = judged;
          expect(evaluation.verdict.construction.colour).toBe(colour);
          const expected = [
            document.title,
            document.subtitle,
            ...document.cover.flatMap(({ label, value }) => [label, value]),
            ...headings(numbered(document.sections)),
            ...blocksOf(document, 'lights').flatMap(({ lights }) =>
              lights.flatMap(({ sign, name: period, word, amount }) => [
                `${sign} ${period} · ${word}`,
                amount,
              ]),
            ),
            ...blocksOf(document, 'figure').flatMap(({ title, description }) => [title, description]),
            ...blocksOf(document, 'table').flatMap((table) => [
              ...table.columns.map(({ label }) => label),
              ...figureRuns(table),
            ]),
          ];
          expect(expected.length).toBeGreaterThan(200);
          expect(expected.filter((text) => !words[reader].includes(close(text)))).toEqual([]);
        },
      );

      it('lays out full pages: none empty, none that is but a heading, the two kinds of file alike in length', () => {
        const { pages } = judged;
        for (const each of [pages.PDF, pages.Word]) {
          expect(each.slice(1).filter((page) => linesOf(page).length < 2)).toEqual([]);
          expect(each.length).toBeGreaterThan(20);
          expect(each.length).toBeLessThan(60);
        }
        expect(Math.abs(pages.PDF.length - pages.Word.length)).toBeLessThan(12);
      });

      it('leaves no heading alone at the foot of a page', () => {
        const all = new Set(headings(numbered(judged.document.sections)).map(close));
        for (const each of [judged.pages.PDF, judged.pages.Word])
          for (const page of each.slice(2)) {
            const last = linesOf(page).at(-1) ?? '';
            expect(all.has(last), `"${last}" ends a page`).toBe(false);
          }
      });

      it('has its drawings in Word, as pictures on paper', () => {
        const drawings = blocksOf(judged.document, 'figure').length;
        expect(drawings).toBeGreaterThan(8);
        expect(judged.pictures).toBeGreaterThanOrEqual(drawings);
      });

      it('has a glyph for every character', () => {
        // A reader shows what it has no glyph for as a box, an object or nothing at all.
        for (const [reader, text] of Object.entries(judged.words))
          expect(/[\uFFFD\uFFFC\u25A1]/.exec(text), reader).toBeNull();
        for (const pages of Object.values(judged.pages)) expect(pages.join('')).toContain('✓');
      });

      it.skipIf(!hasXmllint)('keeps to the schemas of ECMA-376 in every part', () => {
        const parts = new Map(
          Object.entries(unzipSync(judged.docx))
            .filter(([path]) => /\.(?:xml|rels)$/.test(path))
            .map(([path, bytes]) => [`report/${path}`, strFromU8(bytes).replace(BEYOND, '')]),
        );
        expect(faultsOf(parts, SCHEMAS)).toEqual([]);
        expect(parts.size).toBeGreaterThan(15);
        for (const path of parts.keys()) expect(schemaOf(SCHEMAS, path.slice(7)), path).toBeDefined();
      });
    });

    it.skipIf(!hasXmllint)('the schemas know a broken document', () => {
      expect(faultsOf(new Map([['x/word/document.xml', '<document/>']]), SCHEMAS)).not.toEqual([]);
    });
  },
);
