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
import type * as report from '../document';
import { LIGHT_COLOURS, LOOK } from '../look';
import { captionOf } from '../numbering';
import type { Rasterise } from './rasterise';
import { run } from './run';

/** Twentieths of a point between the margins of a page. */
export const ROOM = { tall: 10_300, wide: 15_200 } as const;
export type Lie = keyof typeof ROOM;

/** Half-points. */
const TYPE = { tall: 17, wide: 15 } as const;

const colour = (hex: string): string => hex.slice(1);

const RULE = { style: BorderStyle.SINGLE, size: 4, color: colour(LOOK.rule) } as const;
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;

/** Dots to write on, where the author left a value open. */
const BLANK = '____________________';

const shaded = (hex: string) => ({ type: ShadingType.CLEAR, color: 'auto', fill: colour(hex) });

export const said = ({ text, tone }: Pick<report.Paragraph, 'text' | 'tone'>): Paragraph =>
  new Paragraph({
    spacing: { before: 40, after: 140 },
    children: [
      run({
        text,
        bold: tone === 'strong',
        ...(tone === 'quiet' ? { color: colour(LOOK.quiet), size: 17 } : {}),
      }),
    ],
  });

/** Twentieths of a point of each column: figures what they need, words the rest. */
const widthsOf = ({ columns }: report.Table, lie: Lie): number[] => {
  const need = columns.map(({ width }) => ((width * 0.56 * TYPE[lie]) / 2) * 20 + 130);
  const isWords = columns.map(({ align, width }) => align === 'start' && width > 6);
  const share = (words: boolean): number =>
    need.reduce((sum, each, at) => sum + (isWords[at] === words ? each : 0), 0);
  const scale = share(true) === 0 ? 1 : Math.max(0.4, (ROOM[lie] - share(false)) / share(true));
  return need.map((each, at) => Math.round(isWords[at] === true ? each * scale : each));
};

const cell = (
  text: string,
  lie: Lie,
  more: { end: boolean; bold: boolean; width: number; fill?: string; indent?: number },
): TableCell =>
  new TableCell({
    width: { size: more.width, type: WidthType.DXA },
    margins: { left: 60, right: 60, top: 20, bottom: 20 },
    verticalAlign: VerticalAlignTable.TOP,
    ...(more.fill === undefined ? {} : { shading: shaded(more.fill) }),
    children: [
      new Paragraph({
        alignment: more.end ? AlignmentType.RIGHT : AlignmentType.LEFT,
        ...(more.indent === undefined ? {} : { indent: { left: more.indent } }),
        children: [run({ text, bold: more.bold, size: TYPE[lie] })],
      }),
    ],
  });

const grid = (table: report.Table, lie: Lie): Table => {
  const { columns, rows, labelAt } = table;
  const widths = widthsOf(table, lie);
  const isEnd = (at: number): boolean => columns[at]?.align === 'end';
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(({ label }, at) =>
      cell(label, lie, { end: isEnd(at), bold: true, width: widths[at] ?? 0, fill: LOOK.tint }),
    ),
  });
  const body = rows.map(
    ({ cells, style, depth }) =>
      new TableRow({
        cantSplit: true,
        children: cells.map((text, at) =>
          cell(text, lie, {
            end: isEnd(at),
            bold: style !== 'line',
            width: widths[at] ?? 0,
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
    width: { size: ROOM.tall, type: WidthType.DXA },
    columnWidths: [2400, ROOM.tall - 2400],
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
                width: { size: at === 0 ? 2400 : ROOM.tall - 2400, type: WidthType.DXA },
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
  const width = Math.floor(ROOM[lie] / Math.max(1, lights.length));
  const box = { top: RULE, bottom: RULE, left: RULE, right: RULE };
  const margins = { left: 120, right: 120, top: 80, bottom: 80 };
  const line = (text: string, look: { bold?: boolean; size?: number; color?: string }): Paragraph =>
    new Paragraph({ spacing: { after: 60 }, children: [run({ text, ...look })] });
  return new Table({
    width: { size: ROOM[lie], type: WidthType.DXA },
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

/** A block of a document whose pages stand or lie. */
export const blockOf = (
  block: report.Block,
  lie: Lie,
  section: report.Section,
  rasterise: Rasterise,
): (Paragraph | Table)[] => {
  switch (block.kind) {
    case 'paragraph':
      return [said(block)];
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
