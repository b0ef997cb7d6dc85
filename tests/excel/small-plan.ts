import { PROPERTY, type Cell, type Sheet, type WorkbookPlan } from '../../src/workbook';
import { STYLES } from '../../src/workbook/styles';

const text = (value: string): Cell => ({ value: { kind: 'text', value }, style: 'plain' });
const number = (value: string): Cell => ({ value: { kind: 'number', value }, style: 'plain' });

const sheet = (
  id: string,
  name: string,
  cells: readonly (readonly Cell[])[],
  more: Partial<Sheet> = {},
): Sheet => ({
  id,
  name,
  type: 'control',
  rows: new Map(cells.map((line, row) => [row, new Map(line.map((cell, column) => [column, cell]))])),
  columnWidths: new Map([[0, 20]]),
  print: { orientation: 'portrait', paper: 'A4', fitToWidth: 1, fitToHeight: 0 },
  ...more,
});

/** A workbook of three sheets with everything that a build has to put back: a table, a name, a chart, protection. */
export const smallPlan = (price: string): WorkbookPlan => ({
  sheets: [
    sheet('cover', '封面', [
      [text('项目')],
      [{ formula: "'平衡'!$A$2", value: { kind: 'number', value: price } }],
    ]),
    sheet(
      'inputs.land',
      '输入-土地',
      [
        [text('地块'), text('单价')],
        [text('一号'), number(price)],
        [text('二号'), number('7')],
      ],
      {
        tables: [
          { name: 'Parcels', area: { row: 0, column: 0, rows: 3, columns: 2 }, columns: ['地块', '单价'] },
        ],
      },
    ),
    sheet(
      'dashboard',
      '平衡',
      [[text('合计')], [{ formula: "SUM('输入-土地'!$B$2:$B$3)", value: { kind: 'number', value: price } }]],
      {
        isProtected: true,
        charts: [
          {
            title: '单价',
            kind: 'column',
            at: { row: 4, column: 0, rows: 8, columns: 4 },
            description: '单价',
            series: [
              {
                name: '单价',
                values: "'输入-土地'!$B$2:$B$3",
                categories: "'输入-土地'!$A$2:$A$3",
                colour: '0F6B6B',
              },
            ],
          },
        ],
      },
    ),
  ],
  styles: STYLES,
  names: new Map([['MasterCheck', "'平衡'!$A$2"]]),
  properties: {
    title: '小样',
    creator: 'test',
    custom: new Map([
      [PROPERTY.version, '0.1.0'],
      [PROPERTY.language, 'zh'],
    ]),
  },
});
