import { columnName } from '../../rows';
import type { Sheet } from '../../workbook/plan';
import { textElement } from './text';

interface Note {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** Excel hands out the numbers of a sheet's shapes in blocks of this many. */
const BLOCK = 1_024;
const WIDE = 3;
const HIGH = 5;

export const notesOf = ({ rows }: Sheet): readonly Note[] =>
  [...rows]
    .flatMap(([row, cells]) =>
      [...cells].flatMap(([column, { note }]) => (note === undefined ? [] : [{ row, column, text: note }])),
    )
    .sort((a, b) => a.row - b.row || a.column - b.column);

/** How many blocks of shape numbers a sheet's notes need. */
export const shapeBlocks = (notes: readonly Note[]): number => Math.ceil((notes.length + 1) / BLOCK);

export const commentsXml = (notes: readonly Note[]): string =>
  `<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>Pingheng</author></authors><commentList>${notes
    .map(
      ({ row, column, text }) =>
        `<comment ref="${columnName(column)}${row + 1}" authorId="0"><text><r>${textElement(text)}</r></text></comment>`,
    )
    .join('')}</commentList></comments>`;

/** From the cell to the right of its own, a row higher where there is one. */
const anchor = ({ row, column }: Note): string => {
  const top = Math.max(0, row - 1);
  return [column + 1, 15, top, 2, column + 1 + WIDE, 15, top + HIGH, 4].join(',');
};

/** Excel draws notes only from this older drawing. Its shapes are numbered from `block` on. */
export const notesVml = (notes: readonly Note[], block: number): string => {
  const blocks = Array.from({ length: shapeBlocks(notes) }, (_, index) => block + index).join(',');
  const shapes = notes.map(
    (note, index) =>
      `<v:shape id="_x0000_s${BLOCK * block + 1 + index}" type="#_x0000_t202" style="position:absolute;margin-left:60pt;margin-top:2pt;width:180pt;height:70pt;z-index:${index + 1};visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor(note)}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${note.row}</x:Row><x:Column>${note.column}</x:Column></x:ClientData></v:shape>`,
  );
  return `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${blocks}"/></o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>${shapes.join('')}</xml>`;
};
