import { columnName } from '../../rows';
import type { Sheet } from '../../workbook/plan';
import { cellText } from './text';

interface Note {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

export const notesOf = ({ rows }: Sheet): Note[] =>
  [...rows].flatMap(([row, cells]) =>
    [...cells].flatMap(([column, { note }]) => (note === undefined ? [] : [{ row, column, text: note }])),
  );

export const commentsXml = (notes: readonly Note[]): string =>
  `<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>Pingheng</author></authors><commentList>${notes
    .map(
      ({ row, column, text }) =>
        `<comment ref="${columnName(column)}${row + 1}" authorId="0"><text><r><t>${cellText(text)}</t></r></text></comment>`,
    )
    .join('')}</commentList></comments>`;

/** Excel draws notes only from this older drawing. */
export const notesVml = (notes: readonly Note[]): string =>
  `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>${notes
    .map(
      ({ row, column }, index) =>
        `<v:shape id="_x0000_s${1025 + index}" type="#_x0000_t202" style="position:absolute;width:180pt;height:60pt;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:textbox/><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`,
    )
    .join('')}</xml>`;
