import { Decimal, ONE } from '../../finance/decimal';
import { evaluateExact, type Program } from '../../rows';
import type { Readings } from '../readings';
import { words, type TableLine, type TableSpec } from './spec';

/** What is moved: every input of that name, in every section that has it. */
const FACTORS: readonly (readonly [zh: string, en: string, inputs: RegExp])[] = [
  ['土地价格', 'Land price', /^land\.\w+\.(floorPrice|totalPrice)$/],
  ['建设投资', 'Investment cost', /^cost\.\w+\.(givenAmount|unitCost)$/],
  ['销售价格', 'Sales price', /^sale\.\w+\.price$/],
  ['运营收入', 'Operating income', /^income\.\w+\.unitPrice$/],
  ['运营成本', 'Operating cost', /^opex\.\w+\.(givenAmount|unitCost)$/],
  ['贷款利率', 'Loan rate', /^facility\.\w+\.nominalRate$/],
  ['财政补助', 'Grants', /^grant\.\w+\.amount$/],
];

const CHANGES = ['-0.2', '-0.1', '0.1', '0.2'] as const;
const READ = [
  ['construction.endingCash', words('建设期末现金', 'Construction, cash at the end')],
  ['construction.lowestCash', words('建设期最低现金', 'Construction, lowest cash')],
  ['operationAccount.lowestCash', words('运营期最低现金', 'Operation, lowest cash')],
  ['overall.endingSurplus', words('全周期盈亏', 'Whole life, surplus')],
] as const;

const moved = (program: Program, inputs: RegExp, by: Decimal): Map<string, Decimal> => {
  const overrides = new Map<string, Decimal>();
  for (const [ref, { data }] of program.inputs) {
    const [value] = data.kind === 'number' ? data.values : [];
    if (inputs.test(ref) && value !== undefined && !value.isZero()) overrides.set(ref, value.times(ONE.plus(by)));
  }
  return overrides;
};

/** 敏感性分析表: each figure is a full re-run of the model on received and committed money. */
export const sensitivity: TableSpec = {
  id: 'sensitivity',
  title: words('敏感性分析表', 'Sensitivity'),
  build: ({ program, exact }: Readings) => {
    const read = (run: typeof exact) => READ.map(([ref]) => run.cell(ref));
    const rows: TableLine[] = [
      {
        number: '0',
        label: words('基准', 'Base case'),
        total: null,
        values: read(exact),
        texts: [],
        style: 'sum',
        unit: 'yuan',
      },
    ];
    let factor = 0;
    for (const [zh, en, inputs] of FACTORS) {
      if (moved(program, inputs, ONE).size === 0) continue;
      factor += 1;
      rows.push({
        number: `${factor}`,
        label: words(zh, en),
        total: null,
        values: READ.map(() => null),
        texts: [],
        style: 'header',
        unit: 'yuan',
      });
      CHANGES.forEach((change, index) => {
        const by = new Decimal(change);
        const percent = `${by.isPositive() ? '+' : '−'}${by.abs().times(100).toFixed(0)}%`;
        const run = evaluateExact(program, {
          overrides: moved(program, inputs, by),
          base: exact,
          rows: READ.map(([ref]) => ref),
        });
        rows.push({
          number: `${factor}.${index + 1}`,
          label: words(`${zh} ${percent}`, `${en} ${percent}`),
          total: null,
          values: read(run),
          texts: [],
          style: 'line',
          unit: 'yuan',
        });
      });
    }
    return { hasTotal: false, columns: READ.map(([, label]) => ({ label })), textColumns: [], rows };
  },
};
