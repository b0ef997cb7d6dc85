import { at, columnOf, rowOf, type Tampered } from './tampered';

/** One kind of tampering: done to the file, it gives the line that has to be found. */
export interface Kind {
  readonly name: string;
  /** Cannot be done together with the others. */
  readonly isAlone?: boolean;
  readonly plant: (file: Tampered) => string;
}

const CALC = /<calcPr[^>]*\/>/;

/** Every kind that issue and guide name, on sheets that every example has. */
export const KINDS: readonly Kind[] = [
  {
    name: 'a changed formula',
    plant: (file) => {
      const spot = file.number('accounts', 40);
      file.formula(spot, (formula) => `(${formula})*1.01`);
      return `error changedFormula ${at(spot)}`;
    },
  },
  {
    name: 'a formula that points elsewhere',
    plant: (file) => {
      const spot = file.number('operation', 60);
      file.formula(spot, (formula) => formula.replace(/(\d+)(?!.*\d)/, (row) => String(Number(row) + 1)));
      return `error changedFormula ${at(spot)}`;
    },
  },
  {
    name: 'a number typed over a formula',
    plant: (file) => {
      const spot = file.number('costs', 50);
      file.type(spot, 12345.67);
      return `error typedOver ${at(spot)}`;
    },
  },
  {
    name: 'a formula wiped out',
    plant: (file) => {
      const spot = file.number('tax', 8);
      file.cell(spot, () => '');
      return `error removedCell ${at(spot)}`;
    },
  },
  {
    name: 'a check that always passes',
    plant: (file) => {
      const spot = file.number('checks', 3);
      file.formula(spot, () => '1');
      return `error checkEdited ${at(spot)}`;
    },
  },
  {
    name: 'the colour of the verdict typed over',
    plant: (file) => {
      const spot = file.number('verdict', 12);
      file.type(spot, 0.5);
      return `error checkEdited ${at(spot)}`;
    },
  },
  {
    name: 'words typed over the dashboard',
    plant: (file) => {
      const spot = file.words('dashboard', 2);
      file.type(spot, '平衡');
      return `error checkEdited ${at(spot)}`;
    },
  },
  {
    name: 'words typed over the approval',
    plant: (file) => {
      const spot = file.words('approval', 2);
      file.type(spot, '✓');
      return `error checkEdited ${at(spot)}`;
    },
  },
  {
    name: 'a stored number altered',
    plant: (file) => {
      const spot = file.number('table.balanceSheet', 5);
      file.value(spot, (value) => value + 0.5);
      return `error alteredValue ${at(spot)}`;
    },
  },
  {
    name: 'another label',
    plant: (file) => {
      const spot = file.label('statements');
      file.type(spot, '其他');
      return `error changedText ${at(spot)}`;
    },
  },
  {
    name: 'a constant of the model changed',
    plant: (file) => {
      const sheet = file.plan.sheets.find(({ id }) => id === 'inputs.constants')!;
      for (const [row, cells] of sheet.rows)
        for (const [column, { value, formula }] of cells)
          if (formula === undefined && value?.kind === 'number') {
            const spot = {
              id: 'inputs.constants',
              sheet: sheet.name,
              cell: `${String.fromCharCode(65 + column)}${row + 1}`,
            } as const;
            file.type(spot, Number(value.value) + 1);
            return `error changedConstant ${at(spot)}`;
          }
      throw new Error('no constant');
    },
  },
  {
    name: 'a number in the empty cell before the first period',
    plant: (file) => {
      const { id, sheet, cell } = file.number('statements', 30);
      const row = /\d+$/.exec(cell)![0];
      const first = [...file.read(file.partOf(id)).matchAll(new RegExp(`<c r="([A-Z]+)${row}"`, 'g'))].find(
        ([, letters]) => letters! >= 'H' || letters!.length > 1,
      )!;
      const spot = { id, sheet, cell: `G${row}` } as const;
      file.replace(file.partOf(id), first[0], `<c r="G${row}"><v>1000000</v></c>${first[0]}`);
      return `error extraCell ${at(spot)}`;
    },
  },
  {
    name: 'a hidden sheet',
    plant: (file) => {
      const { name } = file.plan.sheets.find(({ id }) => id === 'funding')!;
      file.replace('xl/workbook.xml', `<sheet name="${name}"`, `<sheet name="${name}" state="hidden"`);
      return `warning hiddenSheet ${name}`;
    },
  },
  {
    name: 'a very hidden sheet',
    plant: (file) => {
      const { name } = file.plan.sheets.find(({ id }) => id === 'structure')!;
      file.replace('xl/workbook.xml', `<sheet name="${name}"`, `<sheet name="${name}" state="veryHidden"`);
      return `error hiddenSheet ${name}`;
    },
  },
  {
    name: 'a hidden row',
    plant: (file) => {
      const spot = file.number('operation', 100);
      const row = /\d+$/.exec(spot.cell)![0];
      file.replace(file.partOf('operation'), `<row r="${row}"`, `<row r="${row}" hidden="1"`);
      return `warning hiddenRow ${rowOf(spot)}`;
    },
  },
  {
    name: 'a row of no height',
    plant: (file) => {
      const spot = file.number('accounts', 100);
      const row = /\d+$/.exec(spot.cell)![0];
      file.replace(
        file.partOf('accounts'),
        new RegExp(`<row r="${row}"[^>]*>`),
        `<row r="${row}" ht="0" customHeight="1">`,
      );
      return `warning hiddenRow ${rowOf(spot)}`;
    },
  },
  {
    name: 'a hidden column',
    plant: (file) => {
      const spot = file.number('costs');
      file.replace(file.partOf('costs'), '<col min="9" max="9"', '<col min="9" max="9" hidden="1"');
      return `warning hiddenColumn ${columnOf(spot, 8)}`;
    },
  },
  {
    name: 'a column of no width',
    plant: (file) => {
      const spot = file.number('statements');
      file.replace(
        file.partOf('statements'),
        /<col min="10" max="10" width="[^"]*"/,
        '<col min="10" max="10" width="0"',
      );
      return `warning hiddenColumn ${columnOf(spot, 9)}`;
    },
  },
  {
    name: 'an external link',
    plant: (file) => {
      const part = 'xl/externalLinks/externalLink1.xml';
      const id = file.attach(
        part,
        'externalLink',
        'application/vnd.openxmlformats-officedocument.spreadsheetml.externalLink+xml',
        '<externalLink xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><externalBook r:id="rId1"/></externalLink>',
      );
      file.write(
        'xl/externalLinks/_rels/externalLink1.xml.rels',
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/externalLinkPath" Target="prices.xlsx" TargetMode="External"/></Relationships>',
      );
      file.replace(
        'xl/workbook.xml',
        '</sheets>',
        `</sheets><externalReferences><externalReference r:id="${id}"/></externalReferences>`,
      );
      return 'error externalLink';
    },
  },
  {
    name: 'a macro part',
    plant: (file) => {
      file.attach(
        'xl/vbaProject.bin',
        'http://schemas.microsoft.com/office/2006/relationships/vbaProject',
        'application/vnd.ms-office.vbaProject',
        'x',
      );
      return 'error macro';
    },
  },
  {
    name: 'iterative calculation',
    plant: (file) => {
      file.replace('xl/workbook.xml', CALC, '<calcPr calcId="191029" iterate="1"/>');
      return 'warning iteration';
    },
  },
  {
    name: 'precision as displayed',
    isAlone: true,
    plant: (file) => {
      file.replace('xl/workbook.xml', CALC, '<calcPr calcId="191029" fullPrecision="0"/>');
      return 'error precisionAsDisplayed';
    },
  },
  {
    name: 'a name redirected',
    plant: (file) => {
      const { name } = file.plan.sheets.find(({ id }) => id === 'checks')!;
      file.replace('xl/workbook.xml', /(?<=<definedName name="MasterCheck">)[^<]*/, `'${name}'!$B$2`);
      return 'error redirectedName';
    },
  },
  {
    name: 'a digest that no longer fits',
    plant: (file) => {
      const digest = file.plan.properties.custom.get('PinghengFormulaDigest')!;
      file.replace('docProps/custom.xml', digest, digest.replace(/./g, '0'));
      return 'error formulaDigest';
    },
  },
  {
    name: 'a number format that shows nothing',
    plant: (file) => {
      const spot = file.number('accounts', 20);
      file.replace('xl/styles.xml', /<numFmts[^>]*>/, '<numFmts><numFmt numFmtId="900" formatCode=";;;"/>');
      file.restyle(spot, (xf) => xf.replace(/numFmtId="\d+"/, 'numFmtId="900"'));
      return `warning numberFormat ${at(spot)}`;
    },
  },
  {
    name: 'white ink on a white ground',
    plant: (file) => {
      const spot = file.number('accounts', 60);
      const fonts = /<fonts[^>]*>(.*?)<\/fonts>/s.exec(file.read('xl/styles.xml'))![1]!;
      const count = fonts.match(/<font>|<font\/>|<font /g)!.length;
      file.replace(
        'xl/styles.xml',
        '</fonts>',
        '<font><sz val="10"/><color rgb="FFFFFFFF"/><name val="Arial"/></font></fonts>',
      );
      file.restyle(spot, (xf) => xf.replace(/fontId="\d+"/, `fontId="${count}"`));
      return `warning invisibleText ${at(spot)}`;
    },
  },
  {
    name: 'protection taken off',
    plant: (file) => {
      const { name } = file.plan.sheets.find(({ id }) => id === 'credit')!;
      file.replace(file.partOf('credit'), /<sheetProtection[^>]*\/>/, '');
      return `remark unprotected ${name}`;
    },
  },
  {
    name: 'a conditional format turned round',
    plant: (file) => {
      const { name } = file.plan.sheets.find(({ id }) => id === 'checks')!;
      file.replace(file.partOf('checks'), /(?<=<cfRule[^>]*><formula>)[^<]*/, '1=2');
      return `warning conditionalFormat ${name}`;
    },
  },
];
