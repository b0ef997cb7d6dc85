import {
  AlignmentType,
  BorderStyle,
  ImageRun,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { EDGE, isWhole, leftEdge, ROOM, TYPE, widthsOf, type Lie } from '../columns';
import type * as report from '../document';
import { LIGHT_COLOURS, LOOK } from '../look';
import { captionOf } from '../numbering';
import type { Rasterise } from './rasterise';
import { run } from './run';

/** Twentieths of a point. */
export const twips = (points: number): number => Math.round(points * 20);

const colour = (hex: string): string => hex.slice(1);

const RULE = { style: BorderStyle.SINGLE, size: 4, color: colour(LOOK.rule) } as const;
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;

/** Dots to write on, where the author left a value open. */
const BLANK = '____________________';

const shaded = (hex: string) => ({ type: ShadingType.CLEAR, color: 'auto', fill: colour(hex) });

const said = ({ text, tone }: Pick<report.Paragraph, 'text' | 'tone'>, keepNext = false): Paragraph =>
  new Paragraph({
    keepNext,
    spacing: { before: 40, after: 140 },
    children: [
      run({
        text,
        bold: tone === 'strong',
        ...(tone === 'quiet' ? { color: colour(LOOK.quiet), size: 17 } : {}),
      }),
    ],
  });

const cell = (
  text: string,
  lie: Lie,
  more: {
    end: boolean;
    bold: boolean;
    width: number;
    left: number;
    keepNext: boolean;
    fill?: string;
    indent?: number;
  },
): TableCell =>
  new TableCell({
    width: { size: more.width, type: WidthType.DXA },
    margins: { left: more.left, right: twips(EDGE), top: 20, bottom: 20 },
    verticalAlign: VerticalAlignTable.TOP,
    ...(more.fill === undefined ? {} : { shading: shaded(more.fill) }),
    children: [
      new Paragraph({
        keepNext: more.keepNext,
        alignment: more.end ? AlignmentType.RIGHT : AlignmentType.LEFT,
        ...(more.indent === undefined ? {} : { indent: { left: more.indent } }),
        children: [run({ text, bold: more.bold, size: 2 * TYPE[lie] })],
      }),
    ],
  });

const grid = (table: report.Table, lie: Lie): Table => {
  const { columns, rows, labelAt } = table;
  const left = columns.map((_, at) => twips(leftEdge(columns, at)));
  const widths = widthsOf(table, lie).map((width, at) => twips(width + EDGE) + (left[at] ?? 0));
  const place = (at: number) => ({
    end: columns[at]?.align === 'end',
    width: widths[at] ?? 0,
    left: left[at] ?? 0,
  });
  const staysWhole = isWhole(table, lie);
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(({ label }, at) =>
      cell(label, lie, { ...place(at), bold: true, keepNext: true, fill: LOOK.tint }),
    ),
  });
  const body = rows.map(
    ({ cells, style, depth }, row) =>
      new TableRow({
        cantSplit: true,
        children: cells.map((text, at) =>
          cell(text, lie, {
            ...place(at),
            bold: style !== 'line',
            // A row that stays with the next keeps a table on one page.
            keepNext: staysWhole && row < rows.length - 1,
            ...(style === 'header' ? { fill: LOOK.shade } : {}),
            ...(at === labelAt && depth > 0 ? { indent: depth * 160 } : {}),
          }),
        ),
      }),
  );
  return new Table({
    rows: [head, ...body],
    columnWidths: widths,
    width: { size: widths.reduce((sum, each) => sum + each, 0), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    borders: {
      top: NONE,
      bottom: RULE,
      left: NONE,
      right: NONE,
      insideHorizontal: RULE,
      insideVertical: NONE,
    },
  });
};

const tableOf = (table: report.Table, lie: Lie, section: report.Section): (Paragraph | Table)[] => {
  const { text, note } = captionOf(table, section);
  const runs = [
    ...(text === '' ? [] : [run({ text: `${text}   `, bold: true })]),
    ...(note === '' ? [] : [run({ text: note, color: colour(LOOK.quiet), size: 16 })]),
  ];
  return [
    ...(runs.length === 0
      ? []
      : [new Paragraph({ keepNext: true, spacing: { before: 160, after: 80 }, children: runs })]),
    grid(table, lie),
    new Paragraph({ spacing: { after: 80 }, children: [] }),
  ];
};

/** Labels with their values, and lines for what is left open. */
export const factTable = (facts: readonly report.Fact[]): Table =>
  new Table({
    width: { size: twips(ROOM.tall), type: WidthType.DXA },
    columnWidths: [2400, twips(ROOM.tall) - 2400],
    layout: TableLayoutType.FIXED,
    borders: {
      top: NONE,
      bottom: NONE,
      left: NONE,
      right: NONE,
      insideHorizontal: NONE,
      insideVertical: NONE,
    },
    rows: facts.map(
      ({ label, value }) =>
        new TableRow({
          children: [label, value === '' ? BLANK : value].map(
            (text, at) =>
              new TableCell({
                width: { size: at === 0 ? 2400 : twips(ROOM.tall) - 2400, type: WidthType.DXA },
                children: [
                  new Paragraph({
                    spacing: { after: 60 },
                    children: [run({ text, ...(at === 0 ? { color: colour(LOOK.quiet) } : {}) })],
                  }),
                ],
              }),
          ),
        }),
    ),
  });

const cards = ({ lights }: report.LightCards, lie: Lie): Table => {
  const width = Math.floor(twips(ROOM[lie]) / Math.max(1, lights.length));
  const box = { top: RULE, bottom: RULE, left: RULE, right: RULE };
  const margins = { left: 120, right: 120, top: 80, bottom: 80 };
  const line = (text: string, look: { bold?: boolean; size?: number; color?: string }): Paragraph =>
    new Paragraph({ spacing: { after: 60 }, children: [run({ text, ...look })] });
  return new Table({
    width: { size: twips(ROOM[lie]), type: WidthType.DXA },
    columnWidths: lights.map(() => width),
    layout: TableLayoutType.FIXED,
    rows: [
      new TableRow({
        cantSplit: true,
        children: lights.map(
          ({ sign, name, word, colour: verdict }) =>
            new TableCell({
              width: { size: width, type: WidthType.DXA },
              borders: box,
              margins,
              shading: shaded(LIGHT_COLOURS[verdict]),
              children: [line(`${sign} ${name} · ${word}`, { bold: true, color: 'FFFFFF' })],
            }),
        ),
      }),
      new TableRow({
        cantSplit: true,
        children: lights.map(
          ({ amount, reason, notes }) =>
            new TableCell({
              width: { size: width, type: WidthType.DXA },
              borders: box,
              margins,
              children: [
                line(amount, { bold: true, size: 24 }),
                line(reason, {}),
                ...notes.map((note) => line(note, { size: 16, color: colour(LOOK.quiet) })),
              ],
            }),
        ),
      }),
    ],
  });
};

const figure = (
  { title, description, svg, width, height, id }: report.Figure,
  rasterise: Rasterise,
): Paragraph[] => {
  const transformation = { width, height };
  return [
    new Paragraph({
      keepNext: true,
      spacing: { before: 200, after: 80 },
      children: [run({ text: title, bold: true })],
    }),
    new Paragraph({
      keepNext: true,
      children: [
        new ImageRun({
          type: 'svg',
          data: new TextEncoder().encode(svg),
          fallback: { type: 'png', data: rasterise(svg) },
          transformation,
          altText: { name: id, title, description: `${title}: ${description}` },
        }),
      ],
    }),
    said({ text: description, tone: 'quiet' }),
  ];
};

/** A block of a document whose pages stand or lie; one that leads to the next stays with it. */
export const blockOf = (
  block: report.Block,
  lie: Lie,
  section: report.Section,
  rasterise: Rasterise,
  leads: boolean,
): (Paragraph | Table)[] => {
  switch (block.kind) {
    case 'paragraph':
      return [said(block, leads)];
    case 'facts':
      return [factTable(block.facts)];
    case 'lights':
      return [cards(block, lie), said({ text: '', tone: 'plain' })];
    case 'table':
      return tableOf(block, lie, section);
    case 'figure':
      return figure(block, rasterise);
  }
};
