import { describe, expect, it } from 'vitest';
import { buildWorkbook, planOf } from '../../../src/workbook';
import { readWorkbook, writeWorkbook } from '../../../src/xlsx';
import { importProject } from '../../../src/xlsx/import';
import { auditFile } from '../../../src/xlsx/audit';
import { enter, insertSheet, areaOf, type Book } from '../../../src/workbench/host';
import { planOf as planOfBytes } from '../../../src/workbench/files/open';
import { openPlan } from '../../../src/workbench/files/open-plan';
import { saveBook } from '../../../src/workbench/files/save';
import { exampleAt } from '../../workbook/built';
import { memoryBook } from '../memory-book';

const evaluation = exampleAt('timing-gap', 'year');
const built = planOf(evaluation);
const bytes = writeWorkbook(built);

const openedModel = (): Book => {
  const book = memoryBook();
  openPlan(book, built);
  return book;
};

const type = (book: Book, sheet: string, address: string, entry: string | number): void =>
  enter(book, book.sheet(sheet), areaOf(address)!, entry, 'formulas', 'user');

describe('what the workbench saves', () => {
  it('is byte for byte what build writes for the same project', () => {
    const saved = saveBook(openedModel(), 'zh');
    expect(saved.plain).toBeUndefined();
    expect(Buffer.compare(saved.bytes, bytes)).toBe(0);
  });

  it('is so again after the file was opened and saved', () => {
    const plan = planOfBytes(bytes, 'zh');
    if (!plan.ok) throw new Error('The file does not open.');
    const book = memoryBook();
    openPlan(book, plan.value);
    expect(Buffer.compare(saveBook(book, 'zh').bytes, bytes)).toBe(0);
  });

  it('after an input has changed is what build writes for the changed project', () => {
    const book = openedModel();
    type(book, '输入-土地', 'B14', 0);
    const saved = saveBook(book, 'zh');
    expect(saved.plain).toBeUndefined();
    const project = importProject(readWorkbook(saved.bytes));
    expect(project.land.treasuryLag).toBe(0);
    expect(Buffer.compare(saved.bytes, writeWorkbook(buildWorkbook(project)))).toBe(0);
  });

  it('is so where the add-in drew it, which writes a range of one cell as that cell', () => {
    const plan = planOf(exampleAt('reit-exit', 'year'));
    const book = memoryBook();
    openPlan(book, plan);
    const drawn = book.sheets.flatMap((sheet) =>
      [...sheet.grid.cells()].flatMap(({ row, column, content }) => {
        const formula = content.formula?.replaceAll(/(\$[A-Z]+\$\d+):\1/g, '$1');
        if (formula === undefined || formula === content.formula) return [];
        sheet.grid.write(row, column, { ...content, formula });
        return [formula];
      }),
    );
    expect(drawn.length).toBeGreaterThan(0);
    const saved = saveBook(book, 'zh');
    expect(saved.plain).toBeUndefined();
    expect(Buffer.compare(saved.bytes, writeWorkbook(plan))).toBe(0);
  });

  it('has the user’s own sheets after the model’s, which is all that the audit remarks on', () => {
    const book = openedModel();
    insertSheet(book, '我的测算');
    type(book, '我的测算', 'A1', '备注');
    type(book, '我的测算', 'B2', '=1+1');
    const saved = saveBook(book, 'zh');
    expect(saved.own).toEqual(['我的测算']);
    const file = readWorkbook(saved.bytes);
    expect(file.sheets.at(-1)?.name).toBe('我的测算');
    expect(file.sheets.at(-1)?.cells.get(1)?.get(1)?.formula).toBe('1+1');
    // A sheet that is not ours is a remark, and the only one.
    expect(auditFile(file).report.findings.map(({ kind }) => kind)).toEqual([
      ...auditFile(readWorkbook(bytes)).report.findings.map(({ kind }) => kind),
      'extraSheet',
    ]);
    expect(file.sheets.slice(0, -1).map(({ name }) => name)).toEqual(built.sheets.map(({ name }) => name));
  });

  it('keeps a formula that was tampered with, and says that it is no model as built', () => {
    const book = openedModel();
    const sheet = book.sheet('土地');
    const formula = [...sheet.grid.cells()].find(({ content }) => content.formula !== undefined);
    sheet.grid.write(formula!.row, formula!.column, { value: 5 });
    const saved = saveBook(book, 'zh');
    expect(saved.plain).toEqual({ why: 'differs' });
    const kept = readWorkbook(saved.bytes).sheets.find(({ name }) => name === '土地');
    expect(kept?.cells.get(formula!.row)?.get(formula!.column)?.value).toEqual({
      kind: 'number',
      value: '5',
    });
  });

  it('names the first input that cannot be read', () => {
    const book = openedModel();
    type(book, '输入-土地', 'B14', '很快');
    const saved = saveBook(book, 'zh');
    expect(saved.plain?.why).toBe('inputsWrong');
    expect(saved.plain).toHaveProperty('problem', expect.stringContaining('输入-土地!B14'));
  });

  it('writes any other workbook as it stands', () => {
    const book = memoryBook();
    insertSheet(book, 'Sheet1');
    type(book, 'Sheet1', 'A1', 12.5);
    const saved = saveBook(book, 'en');
    expect(saved.plain).toEqual({ why: 'notOurs' });
    expect(readWorkbook(saved.bytes).sheets[0]?.cells.get(0)?.get(0)?.value).toEqual({
      kind: 'number',
      value: '12.5',
    });
  });
});
