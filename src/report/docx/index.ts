import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TableOfContents,
  TabStopType,
  TextRun,
  type ISectionOptions,
  type Table,
} from 'docx';
import { languageTag } from '../../i18n';
import { ROOM, type Lie } from '../columns';
import type { ReportDocument } from '../document';
import { LIGHT_COLOURS, LOOK } from '../look';
import { numbered, type Numbered } from '../numbering';
import type { ReportAssets } from '../assets';
import { blockOf, factTable, twips } from './blocks';
import { rasteriser, type Rasterise } from './rasterise';
import { run } from './run';
import { settle } from './settle';

/** Twentieths of a point: A4, and the margins around `ROOM`. */
const A4 = { short: 11_906, long: 16_838 } as const;
const MARGIN = 800;

/** A report without a date is dated by the file format's need alone. */
const UNDATED = new Date('2000-01-01T00:00:00Z');

const FONT = { ascii: 'Arial', hAnsi: 'Arial', cs: 'Arial', eastAsia: 'Microsoft YaHei' } as const;

const bare = (hex: string): string => hex.slice(1);

const LEVELS = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const;

const pieces = (each: Numbered, lie: Lie, rasterise: Rasterise): (Paragraph | Table)[] => {
  const { section, number, depth, beginsPage, children } = each;
  const { blocks } = section;
  return [
    new Paragraph({
      heading: LEVELS[Math.min(depth, LEVELS.length) - 1] ?? HeadingLevel.HEADING_3,
      keepNext: true,
      ...(depth === 1 && !beginsPage ? { spacing: { before: 400, after: 120 } } : {}),
      children: [new TextRun(`${number} ${section.title}`)],
    }),
    ...blocks.flatMap((block, at) => blockOf(block, lie, section, rasterise, at < blocks.length - 1)),
    ...children.flatMap((child) => pieces(child, lie, rasterise)),
  ];
};

const footerOf = ({ footer, words }: ReportDocument, lie: Lie): Footer => {
  // The sentence with its numbers as fields, whatever their order in the language.
  const parts = words.page('‹page›', '‹of›').split(/(‹page›|‹of›)/);
  const look = { size: 16, color: bare(LOOK.quiet) };
  return new Footer({
    children: [
      new Paragraph({
        tabStops: [{ type: TabStopType.RIGHT, position: twips(ROOM[lie]) }],
        children: [
          run({ text: `${footer}\t`, ...look }),
          ...parts.map((part) =>
            run({
              children: [
                part === '‹page›' ? PageNumber.CURRENT : part === '‹of›' ? PageNumber.TOTAL_PAGES : part,
              ],
              ...look,
            }),
          ),
        ],
      }),
    ],
  });
};

const pageOf = (lie: Lie): NonNullable<ISectionOptions['properties']> => ({
  type: SectionType.NEXT_PAGE,
  page: {
    // The library turns the sides itself for a page that lies.
    size: {
      width: A4.short,
      height: A4.long,
      orientation: lie === 'wide' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
    },
    margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN, footer: 400 },
  },
});

const coverOf = ({ title, subtitle, warning, cover, signatures }: ReportDocument): (Paragraph | Table)[] => [
  new Paragraph({
    spacing: { before: 3000, after: 200 },
    children: [run({ text: title, bold: true, size: 56, color: bare(LOOK.brand) })],
  }),
  new Paragraph({ spacing: { after: 500 }, children: [run({ text: subtitle, size: 32 })] }),
  ...(warning === undefined
    ? []
    : [
        new Paragraph({
          spacing: { after: 400 },
          children: [run({ text: warning, bold: true, color: bare(LIGHT_COLOURS.amber) })],
        }),
      ]),
  factTable(cover),
  new Paragraph({ spacing: { before: 1500 }, children: [] }),
  ...signatures.map(
    (name) =>
      new Paragraph({
        alignment: AlignmentType.LEFT,
        spacing: { after: 300 },
        tabStops: [{ type: TabStopType.LEFT, position: 1800 }],
        children: [run({ text: `${name}\t____________________` })],
      }),
  ),
];

/** Outermost sections that go on below one another stand in one section of the file. */
const sectionsOf = (document: ReportDocument, rasterise: Rasterise): ISectionOptions[] => {
  const gathered: { lie: Lie; children: (Paragraph | Table)[] }[] = [];
  for (const each of numbered(document.sections)) {
    const lie: Lie = each.section.isWide ? 'wide' : 'tall';
    const children = pieces(each, lie, rasterise);
    if (each.beginsPage) gathered.push({ lie, children });
    else gathered.at(-1)?.children.push(...children);
  }
  return gathered.map(({ lie, children }) => ({
    properties: pageOf(lie),
    footers: { default: footerOf(document, lie) },
    children,
  }));
};

/** The report as a Word document: headings, contents, sections that stand or lie, drawings as SVG with a picture beside. */
export const docxOf = async (report: ReportDocument, assets: ReportAssets): Promise<Uint8Array> => {
  const rasterise = await rasteriser(assets);
  const { title, subtitle, creator, date, words } = report;
  const heading = (size: number, color: string, before: number) => ({
    run: { size, bold: true, color: bare(color), font: FONT },
    paragraph: { spacing: { before, after: 120 } },
  });
  const contents = (id: string, name: string, left: number) => ({
    id,
    name,
    basedOn: 'Normal',
    paragraph: { spacing: { before: left === 0 ? 60 : 0, after: 20 }, indent: { left } },
  });
  const document = new Document({
    creator,
    title: `${subtitle} · ${title}`,
    description: title,
    lastModifiedBy: creator,
    styles: {
      default: {
        document: {
          run: {
            font: FONT,
            size: 19,
            color: bare(LOOK.ink),
            language: { value: 'en-US', eastAsia: languageTag('zh') },
          },
        },
        heading1: heading(32, LOOK.brand, 0),
        heading2: heading(24, LOOK.ink, 240),
        heading3: heading(20, LOOK.ink, 200),
      },
      paragraphStyles: [contents('TOC1', 'toc 1', 0), contents('TOC2', 'toc 2', 280)],
    },
    sections: [
      { properties: pageOf('tall'), children: coverOf(report) },
      {
        properties: pageOf('tall'),
        footers: { default: footerOf(report, 'tall') },
        children: [
          new Paragraph({
            spacing: { after: 200 },
            children: [run({ text: words.contents, bold: true, size: 32, color: bare(LOOK.brand) })],
          }),
          new TableOfContents(words.contents, {
            hyperlink: true,
            headingStyleRange: '1-2',
            beginDirty: false,
          }),
        ],
      },
      ...sectionsOf(report, rasterise),
    ],
  });
  const bytes = new Uint8Array(await Packer.toArrayBuffer(document));
  return settle(bytes, date === undefined ? UNDATED : new Date(`${date}T00:00:00Z`));
};
