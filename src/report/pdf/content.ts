import type { Content, CustomTableLayout, TableCell } from 'pdfmake/interfaces';
import { EDGE, leftEdge, ROOM, TYPE, widthsOf, type Lie } from '../columns';
import type { Block, FactList, Figure, Light, LightCards, Paragraph, Section, Table } from '../document';
import { LIGHT_COLOURS, LOOK } from '../look';
import { captionOf } from '../numbering';

/** Thin rules between rows; the head on a tint, sums below a stronger rule. */
const layoutOf = (table: Table): CustomTableLayout => ({
  hLineWidth: (line) => (line === 0 ? 0 : 0.5),
  vLineWidth: () => 0,
  hLineColor: (line) => (line === 1 ? LOOK.brand : LOOK.rule),
  fillColor: (row) => (row === 0 ? LOOK.tint : table.rows[row - 1]?.style === 'header' ? LOOK.shade : null),
  paddingLeft: (at) => leftEdge(table.columns, at),
  paddingRight: () => EDGE,
  paddingTop: () => 2,
  paddingBottom: () => 2,
});

/** Points of an indent. */
const INDENT = 8;
const cellsOf = (table: Table): TableCell[][] => {
  const { columns, rows, labelAt } = table;
  const align = (at: number): 'left' | 'right' => (columns[at]?.align === 'end' ? 'right' : 'left');
  const head = columns.map(({ label }, at): TableCell => ({ text: label, bold: true, alignment: align(at) }));
  const body = rows.map(({ cells, style, depth }) =>
    cells.map((text, at): TableCell => ({
      text,
      alignment: align(at),
      ...(style === 'line' ? {} : { bold: true }),
      ...(at === labelAt && depth > 0 ? { margin: [depth * INDENT, 0, 0, 0] as const } : {}),
    })),
  );
  return [head, ...body];
};

const captionLine = (table: Table, section: Section): Content[] => {
  const { text, note } = captionOf(table, section);
  if (text === '' && note === '') return [];
  return [
    {
      text: [
        ...(text === '' ? [] : [{ text: `${text}   `, bold: true }]),
        { text: note, color: LOOK.quiet, fontSize: 8 },
      ],
      margin: [0, text === '' ? 0 : 6, 0, 4],
      headlineLevel: 1,
    },
  ];
};

const tableOf = (table: Table, lie: Lie, section: Section): Content[] => [
  ...captionLine(table, section),
  {
    table: {
      headerRows: 1,
      keepWithHeaderRows: 1,
      dontBreakRows: true,
      widths: widthsOf(table, lie),
      body: cellsOf(table),
    },
    layout: layoutOf(table),
    fontSize: TYPE[lie],
    margin: [0, 0, 0, 10],
  },
];

const paragraphOf = ({ text, tone }: Paragraph): Content => ({
  text,
  margin: [0, 2, 0, 8],
  ...(tone === 'quiet' ? { color: LOOK.quiet, fontSize: 8.5 } : {}),
  ...(tone === 'strong' ? { bold: true } : {}),
});

/** Labels with their values; a value that is left open gets a line to write on. */
export const factsOf = ({ facts }: Pick<FactList, 'facts'>): Content => ({
  table: {
    widths: [110, 390],
    body: facts.map(({ label, value }) => [
      { text: label, color: LOOK.quiet },
      {
        text: value === '' ? '\u2002'.repeat(24) : value,
        ...(value === '' ? { decoration: 'underline' as const } : {}),
      },
    ]),
  },
  layout: 'noBorders',
});

const cardOf = ({ name, sign, word, colour, amount, reason, notes }: Light): TableCell[] => [
  { text: `${sign} ${name} · ${word}`, color: '#ffffff', bold: true, fillColor: LIGHT_COLOURS[colour] },
  {
    stack: [
      { text: amount, bold: true, fontSize: 12, margin: [0, 2, 0, 4] },
      { text: reason, margin: [0, 0, 0, 5] },
      ...notes.map((note) => ({
        text: note,
        color: LOOK.quiet,
        fontSize: 8,
        margin: [0, 0, 0, 2] as [number, number, number, number],
      })),
    ],
  },
];

const lightsOf = ({ lights }: LightCards, lie: Lie): Content => {
  const cards = lights.map(cardOf);
  const each = (ROOM[lie] - cards.length * 16) / Math.max(1, cards.length);
  return {
    table: {
      dontBreakRows: true,
      widths: cards.map(() => each),
      body: [0, 1].map((row) => cards.map((card) => card[row] ?? '')),
    },
    layout: {
      hLineWidth: (line) => (line === 1 ? 0 : 0.75),
      vLineWidth: () => 0.75,
      hLineColor: () => LOOK.rule,
      vLineColor: () => LOOK.rule,
      paddingLeft: () => 7,
      paddingRight: () => 7,
      paddingTop: () => 5,
      paddingBottom: () => 5,
    },
    margin: [0, 4, 0, 8],
  };
};

/** Of a pixel. */
const POINTS = 0.75;

const figureOf = ({ title, description, svg, width }: Figure, lie: Lie): Content => ({
  stack: [
    { text: title, bold: true, margin: [0, 8, 0, 4] },
    { svg, width: Math.min(width * POINTS, ROOM[lie]) },
    { text: description, color: LOOK.quiet, fontSize: 8.5, margin: [0, 3, 0, 10] },
  ],
});

/** A block on a page that stands or lies on its side. */
export const contentOf = (block: Block, lie: Lie, section: Section): Content[] => {
  switch (block.kind) {
    case 'paragraph':
      return [paragraphOf(block)];
    case 'facts':
      return [factsOf(block)];
    case 'lights':
      return [lightsOf(block, lie)];
    case 'table':
      return tableOf(block, lie, section);
    case 'figure':
      return [figureOf(block, lie)];
  }
};
