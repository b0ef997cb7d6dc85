import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces';
import { languageTag } from '../../i18n';
import { isWhole, type Lie } from '../columns';
import type { ReportDocument } from '../document';
import { LIGHT_COLOURS, LOOK } from '../look';
import { numbered, type Numbered } from '../numbering';
import type { ReportAssets } from '../assets';
import { contentOf, factsOf } from './content';

const FONT = 'NotoSansHans';
const FILES = { regular: `${FONT}-Regular.otf`, bold: `${FONT}-Bold.otf` } as const;

/** A report without a date is dated by the file format's need alone. */
const UNDATED = new Date('2000-01-01T00:00:00Z');

const headingOf = (
  { section, number, depth, beginsPage }: Numbered,
  parent: string | undefined,
): Content => ({
  text: `${number} ${section.title}`,
  id: section.id,
  bold: true,
  fontSize: depth === 1 ? 16 : 11.5,
  color: depth === 1 ? LOOK.brand : LOOK.ink,
  margin: depth === 1 ? [0, beginsPage ? 0 : 18, 0, 10] : [0, 10, 0, 4],
  headlineLevel: 1,
  tocItem: true,
  tocMargin: [(depth - 1) * 14, depth === 1 ? 4 : 0, 0, 0],
  outline: true,
  outlineExpanded: true,
  ...(parent === undefined ? {} : { outlineParentId: parent }),
});

/** Blocks with what they may not be parted from: a sentence stays with the drawing or table that it leads to. */
const kept = (
  { section: { blocks }, section }: Numbered,
  lie: Lie,
  before: readonly Content[],
): Content[] => {
  const content: Content[] = [];
  let led: Content[] = [...before];
  for (const block of blocks) {
    led.push(...contentOf(block, lie, section));
    if (block.kind === 'paragraph') continue;
    if (isWhole(block, lie)) content.push({ stack: led, unbreakable: true });
    else content.push(...led);
    led = [];
  }
  return [...content, ...led];
};

/** Outermost sections begin a page, which stands or lies. */
const sectionOf = (each: Numbered, lie: Lie, parent?: string): Content[] => {
  const { section, beginsPage, children } = each;
  const heading = headingOf(each, parent);
  const rest = children.flatMap((child) => sectionOf(child, lie, section.id));
  // A heading stays with what it heads.
  if (!beginsPage) return [...kept(each, lie, [heading]), ...rest];
  const begun = {
    ...(heading as object),
    pageBreak: 'before',
    pageOrientation: lie === 'wide' ? 'landscape' : 'portrait',
  } as Content;
  return [begun, ...kept(each, lie, []), ...rest];
};

const coverOf = ({ title, subtitle, warning, cover, signatures }: ReportDocument): Content[] => [
  { text: title, bold: true, fontSize: 28, color: LOOK.brand, margin: [0, 150, 0, 10] },
  { text: subtitle, fontSize: 16, margin: [0, 0, 0, 28] },
  ...(warning === undefined
    ? []
    : [
        {
          text: warning,
          color: LIGHT_COLOURS.amber,
          bold: true,
          margin: [0, 0, 0, 20] as [number, number, number, number],
        },
      ]),
  factsOf({ facts: cover }),
  {
    columns: signatures.map((name) => [
      { text: name, color: LOOK.quiet, margin: [0, 0, 0, 26] as [number, number, number, number] },
      {
        canvas: [
          { type: 'line' as const, x1: 0, y1: 0, x2: 140, y2: 0, lineWidth: 0.5, lineColor: LOOK.ink },
        ],
      },
    ]),
    margin: [0, 90, 0, 0],
  },
];

const definitionOf = (document: ReportDocument): TDocumentDefinitions => {
  const { lang, title, subtitle, footer, date, creator, words } = document;
  const created = date === undefined ? UNDATED : new Date(`${date}T00:00:00Z`);
  return {
    pageSize: 'A4',
    pageMargins: [40, 42, 40, 48],
    language: languageTag(lang),
    info: {
      title: `${subtitle} · ${title}`,
      subject: title,
      creator,
      producer: creator,
      creationDate: created,
      modDate: created,
    },
    defaultStyle: { font: FONT, fontSize: 9.5, lineHeight: 1.25, color: LOOK.ink },
    content: [
      ...coverOf(document),
      {
        toc: { title: { text: words.contents, bold: true, fontSize: 16, color: LOOK.brand } },
        pageBreak: 'before',
      },
      ...numbered(document.sections).flatMap((each) =>
        sectionOf(each, each.section.isWide ? 'wide' : 'tall'),
      ),
    ],
    footer: (page, of) =>
      page === 1
        ? ''
        : {
            columns: [
              { text: footer, alignment: 'left' },
              { text: words.page(String(page), String(of)), alignment: 'right', width: 'auto' },
            ],
            margin: [40, 14, 40, 0],
            fontSize: 8,
            color: LOOK.quiet,
          },
    // A heading or caption is not left alone at the foot of a page.
    pageBreakBefore: (node, following) =>
      node.headlineLevel === 1 &&
      following.getFollowingNodesOnPage().every(({ headlineLevel }) => headlineLevel === 1),
  };
};

interface Library {
  readonly virtualfs: { writeFileSync(name: string, content: Uint8Array): void };
  setFonts(fonts: Record<string, Record<string, string>>): void;
  setUrlAccessPolicy?(policy: () => boolean): void;
  setLocalAccessPolicy?(policy: () => boolean): void;
  createPdf(definition: TDocumentDefinitions): { getBuffer(): Promise<Uint8Array> };
}

/** The library with our typeface in it, told to fetch and read nothing by itself. */
const library = async ({ font }: ReportAssets): Promise<Library> => {
  const { default: pdfmake } = (await import('pdfmake/build/pdfmake')) as unknown as { default: Library };
  const [regular, bold] = await Promise.all([font('regular'), font('bold')]);
  pdfmake.virtualfs.writeFileSync(FILES.regular, regular);
  pdfmake.virtualfs.writeFileSync(FILES.bold, bold);
  pdfmake.setFonts({
    [FONT]: { normal: FILES.regular, bold: FILES.bold, italics: FILES.regular, bolditalics: FILES.bold },
  });
  pdfmake.setUrlAccessPolicy?.(() => false);
  pdfmake.setLocalAccessPolicy?.(() => false);
  return pdfmake;
};

/** The report as a PDF: contents, bookmarks, page numbers, heads repeated on every page of a table, the typeface's used part within. */
export const pdfOf = async (document: ReportDocument, assets: ReportAssets): Promise<Uint8Array> => {
  const pdfmake = await library(assets);
  return new Uint8Array(await pdfmake.createPdf(definitionOf(document)).getBuffer());
};
