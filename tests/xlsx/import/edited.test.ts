import { describe, expect, test } from 'vitest';
import { toJson, type Project } from '../../../src/project';
import { importProject } from '../../../src/xlsx/import';
import { example, inputPlan, problemsOf } from './book';
import { Book } from './sheets';

const project = example('ditang-finance.json');
const canonical = (of: Project): string => JSON.stringify(toJson(of));
const edited = (change: (book: Book) => void, lang: 'zh' | 'en' = 'zh', of = project): Project => {
  const book = new Book(inputPlan(of, lang));
  change(book);
  return importProject(book.file());
};
const refused = (change: (book: Book) => void): { path: string; cell: string | undefined; code: string }[] =>
  problemsOf(() => edited(change)).map(({ path, cell, code }) => ({ path, cell, code }));

const LAND = '输入-土地';
const FUNDING = '输入-融资';

describe('a workbook that people have worked on is the same project', () => {
  const same: Record<string, (book: Book) => void> = {
    untouched: () => undefined,
    'a column moved within its table, its key left behind': (book) => {
      const sheet = book.sheet(FUNDING);
      const { row } = sheet.find('facilities[] name');
      const end = sheet.find('/facilities').row;
      sheet.swapColumns(3, 12, row + 1, end - 1);
    },
    'whole columns moved': (book) => {
      book.sheet(FUNDING).swapColumns(0, 9);
      book.sheet(LAND).swapColumns(1, 2);
    },
    'columns inserted': (book) => {
      for (const sheet of book.sheets) sheet.insertColumn(1);
    },
    'a title and rows above everything': (book) => {
      for (const sheet of book.sheets) sheet.insertRows(0, 3);
    },
    'blank rows inside tables': (book) => {
      const sheet = book.sheet(LAND);
      sheet.insertRows(sheet.find('land.parcels[] name').row + 3, 2);
    },
    'a row between keys and heads': (book) => {
      const sheet = book.sheet(LAND);
      sheet.insertRows(sheet.find('land.parcels[] name').row + 1);
    },
    'sheets renamed and in another order': (book) => {
      book.sheets.reverse();
      for (const [index, sheet] of book.sheets.entries()) sheet.name = `表 ${index}`;
    },
    'a sheet of the user with words like ours': (book) => {
      const own = new Book(inputPlan(example('shortfall.json'), 'zh')).sheet(LAND);
      own.name = '土地（旧）';
      own.insertRows(0, 5);
      book.sheets.unshift(own);
    },
    'a head reworded': (book) => {
      const sheet = book.sheet(LAND);
      const { row } = sheet.find('land.parcels[] name');
      sheet.type(row + 1, 8, '旧容积率');
    },
    'a mark under a table gone': (book) => {
      const sheet = book.sheet(LAND);
      sheet.deleteRow(sheet.find('/land.parcels').row);
    },
    'single fields in another order': (book) => {
      const sheet = book.sheet('输入-项目');
      sheet.swapRows(sheet.find('project.name').row, sheet.find('project.discountRate').row);
    },
  };
  test.each(Object.entries(same))('%s', (_, change) => {
    expect(canonical(edited(change))).toBe(canonical(project));
  });

  test('read by columns of an English workbook too', () => {
    expect(canonical(edited((book) => book.sheet('In-Land').swapColumns(0, 4), 'en'))).toBe(
      canonical(project),
    );
  });
});

describe('what people type', () => {
  const landOf = (change: (book: Book) => void): Project['land'] => edited(change).land;
  const parcels = (
    book: Book,
  ): { sheet: ReturnType<Book['sheet']>; first: number; at: (key: string) => number } => {
    const sheet = book.sheet(LAND);
    const { row } = sheet.find('land.parcels[] name');
    return {
      sheet,
      first: row + 2,
      at: (key) =>
        [...(sheet.cells.get(row) ?? [])].find(
          ([, cell]) => cell.value?.kind === 'text' && cell.value.value === key,
        )?.[0] ?? 0,
    };
  };

  test.each(['是', 'Yes', 'TRUE', '1', 'ｙｅｓ', true, 1])('a flag as %s', (said) => {
    expect(
      landOf((book) => {
        const { sheet, first, at } = parcels(book);
        sheet.type(first, at('newlyConverted'), said);
      }).parcels[0]?.newlyConverted,
    ).toBe(true);
  });

  test.each(['保守口径', 'Conservative', 'conservative', ' 保守口径 '])('a choice as %s', (said) => {
    expect(
      landOf((book) => {
        const sheet = book.sheet(LAND);
        sheet.type(sheet.find('land.retentionMode').row, 1, said);
      }).retentionMode,
    ).toBe('conservative');
  });

  test.each(['12000', '１２０００', '12,000', '1.2万', 12000])('a price as %s', (said) => {
    expect(
      landOf((book) => {
        const { sheet, first, at } = parcels(book);
        sheet.type(first, at('floorPrice'), said);
      }).parcels[0]?.floorPrice?.toString(),
    ).toBe('12000');
  });

  test('a date for a month', () => {
    const start = project.project.startMonth;
    const sale = edited((book) => {
      const { sheet, first, at } = parcels(book);
      sheet.type(first, at('saleMonth'), `${Number(start.slice(0, 4)) + 1}-${start.slice(5)}`);
    });
    expect(sale.land.parcels[0]?.saleMonth).toBe(13);
  });

  test('more than all under a percent sign, where a bare number would be asked about', () => {
    const imported = edited((book) => {
      const sheet = book.sheet('输入-项目');
      const { row } = sheet.find('thresholds.selfSufficiency.value');
      sheet.put(row, 1, { kind: 'number', value: '1.2' }, { style: sheet.at(row, 1)?.style ?? 0 });
      sheet.type(row, 6, '行内标准');
    });
    expect(imported.thresholds.selfSufficiency).toMatchObject({ source: '行内标准' });
    expect(imported.thresholds.selfSufficiency?.value.toString()).toBe('1.2');
  });

  test('a row inserted and a row deleted', () => {
    const more = edited((book) => {
      const sheet = book.sheet(LAND);
      const { row } = sheet.find('land.parcels[] name');
      sheet.insertRows(row + 3);
      for (const [column, cell] of sheet.cells.get(row + 2) ?? [])
        sheet.put(row + 3, column, cell.value, cell);
      sheet.type(row + 3, 0, '新地块');
      sheet.put(row + 3, 1, undefined);
    });
    expect(more.land.parcels.map(({ name }) => name)).toEqual([
      project.land.parcels[0]?.name,
      '新地块',
      ...project.land.parcels.slice(1).map(({ name }) => name),
    ]);
    const fewer = edited((book) => {
      const sheet = book.sheet('输入-销售');
      sheet.deleteRow(sheet.find('sales.lines[] name').row + 2);
    });
    expect(fewer.sales.lines).toEqual(project.sales.lines.slice(1));
  });

  test('a policy value and its reason beside the parameter', () => {
    const { policy } = edited((book) => {
      const sheet = book.sheet('依据');
      const { row } = sheet.find('land.educationRate');
      sheet.type(row, 3, 0.12);
      sheet.type(row, 4, '市政府会议纪要');
    });
    expect(policy.overrides).toEqual([
      ...project.policy.overrides,
      { id: 'land.educationRate', value: '0.12', reason: '市政府会议纪要' },
    ]);
  });

  test('the value of a formula', () => {
    const imported = landOf((book) => {
      const { sheet, first, at } = parcels(book);
      sheet.put(first, at('floorPrice'), { kind: 'number', value: '4321' }, { formula: '4300+21' });
    });
    expect(imported.parcels[0]?.floorPrice?.toString()).toBe('4321');
  });
});

describe('what is refused, with its cell', () => {
  test('an error value', () => {
    expect(
      refused((book) => {
        const sheet = book.sheet(FUNDING);
        const { row } = sheet.find('facilities[] name');
        sheet.put(
          row + 2,
          [...(sheet.cells.get(row) ?? [])].find(([, cell]) => cell.value?.value === 'limit')?.[0] ?? 0,
          { kind: 'error', value: '#REF!' },
        );
      }),
    ).toEqual([
      {
        path: 'facilities[0].limit',
        cell: expect.stringMatching(/^输入-融资![A-Z]+\d+$/) as string,
        code: 'cellError',
      },
    ]);
  });

  test('a word where a number belongs', () => {
    const [problem] = refused((book) => {
      const sheet = book.sheet(LAND);
      sheet.type(sheet.find('land.treasuryLag').row, 1, '半年');
    });
    expect(problem).toMatchObject({
      path: 'land.treasuryLag',
      cell: expect.stringMatching(/^输入-土地!B\d+$/) as string,
      code: 'notANumber',
    });
  });

  test('a required cell left blank', () => {
    const [problem] = refused((book) => {
      const sheet = book.sheet(LAND);
      const { row } = sheet.find('land.parcels[] name');
      sheet.put(row + 2, 4, undefined);
    });
    expect(problem).toMatchObject({
      path: 'land.parcels[0].use',
      cell: expect.stringMatching(/^输入-土地!E\d+$/) as string,
      code: 'missing',
    });
  });

  test('a row that belongs to nothing', () => {
    const problems = refused((book) => {
      const sheet = book.sheet('输入-情景与风险');
      sheet.type(sheet.find('scenarios[].changes[] parent').row + 2, 0, 'nobody');
    });
    expect(problems).toContainEqual({
      path: 'scenarios[].changes[].parent',
      cell: expect.stringMatching(/!A\d+$/) as string,
      code: 'noSuchParent',
    });
  });

  test('a table that is gone', () => {
    expect(
      refused((book) => {
        book.sheets = book.sheets.filter(({ name }) => name !== '输入-销售');
      }),
    ).toEqual([{ path: 'sales.lines', cell: undefined, code: 'tableMissing' }]);
  });

  test('a required column that is gone', () => {
    expect(
      refused((book) => {
        const sheet = book.sheet('输入-销售');
        sheet.deleteColumn(4);
      }),
    ).toMatchObject([{ path: 'sales.lines', code: 'columnMissing' }]);
  });

  test('a workbook of somebody else', () => {
    expect(
      refused((book) => {
        book.sheets = book.sheets.slice(0, 1);
        book.sheets[0]!.cells = new Map();
        book.sheets[0]!.type(0, 0, '项目名称');
      }),
    ).toEqual([{ path: '', cell: undefined, code: 'notOurWorkbook' }]);
  });
});
