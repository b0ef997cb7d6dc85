import { Decimal } from '../../src/finance/decimal';
import type { Colour, Finding, TableData, Verdict } from '../../src/analysis';
import type { Engine, Evaluation } from '../../src/cli/engine';
import type { Io } from '../../src/cli/io';
import { run } from '../../src/cli/program';
import { Refusal } from '../../src/cli/refusal';

const d = (value: number | string): Decimal => new Decimal(value);

export const verdict = (colour: Colour, gap: string, worstPeriod: string | null): Verdict => ({
  colour,
  gap: d(gap),
  worstPeriod,
  reason: {
    zh: '总额平衡，但 2026年8月 现金为负；第二块土地回款晚 5 个月。',
    en: 'The total balances, but cash is negative in August 2026; the second parcel pays five months late.',
  },
  restsOn: { received: d('460000000'), committed: d('310000000'), expected: d('230000000') },
});

export const landOnce: Finding = {
  id: 'landCostCountedOnce',
  severity: 'error',
  status: 'fail',
  row: 'land.netProceeds',
  period: '2026-08',
  value: d('1'),
  limit: d('0'),
  unit: '',
  clause: '财综〔2006〕68号',
  label: { zh: '土地成本只计一次', en: 'Land cost counted once' },
  why: {
    zh: '征收补偿同时列在土地账户和项目成本。',
    en: 'Compensation stands in the land account and in project cost.',
  },
  fix: { zh: '二者只留其一。', en: 'Keep one of the two.' },
};

export const evaluation = (over: Partial<Evaluation> = {}): Evaluation => ({
  summary: { name: '礼贤未来社区', kind: 'renewal', step: 'month', periods: 276 },
  verdict: {
    construction: verdict('amber', '350000000', '2026-08'),
    operation: verdict('green', '0', null),
    overall: verdict('green', '0', null),
  },
  figures: [
    {
      id: 'totalInvestment',
      row: 'investment.total',
      label: { zh: '总投资', en: 'Total investment' },
      value: d('1750000000'),
      unit: 'yuan',
    },
    {
      id: 'minimumDscr',
      row: 'credit.lowestDscr',
      label: { zh: '最低偿债备付率', en: 'Minimum DSCR' },
      value: d('1.36'),
      unit: '',
    },
    {
      id: 'projectIrr',
      row: 'credit.projectIrr',
      label: { zh: '项目内部收益率', en: 'Project IRR' },
      value: null,
      unit: '1/year',
    },
  ],
  checks: [landOnce, { ...landOnce, id: 'sourcesEqualUses', status: 'pass' }],
  ...over,
});

const fundBalance: TableData = {
  id: 'fundBalance',
  title: { zh: '资金平衡表', en: 'Fund balance' },
  hasTotal: true,
  textColumns: [],
  columns: [{ label: { zh: '2024', en: '2024' } }, { label: { zh: '2025', en: '2025' } }],
  rows: [
    {
      number: '1',
      label: { zh: '资金来源', en: 'Sources' },
      total: d('350000000'),
      values: [d('350000000'), d(0)],
      texts: [],
      style: 'sum',
      unit: 'yuan',
    },
    {
      number: '1.1',
      label: { zh: '土地出让收益', en: 'Land, "retained"' },
      total: d('-12345.67'),
      values: [d('-12345.67'), null],
      texts: [],
      style: 'line',
      unit: 'yuan',
    },
    {
      number: '',
      label: { zh: '=备付率', en: '=DSCR' },
      total: null,
      values: [d('1.3'), d('1')],
      texts: [],
      style: 'line',
      unit: 'ratio',
    },
  ],
};

/** Answers without a model: what is tested here is the command line itself. */
export const fakeEngine = (over: Partial<Evaluation> = {}): Engine => ({
  readProject: (bytes) =>
    bytes[0] === 0x7b
      ? { ok: true, value: JSON.parse(new TextDecoder().decode(bytes)) as unknown }
      : {
          ok: false,
          problems: [
            { path: 'project.name', message: '须填写' },
            { path: 'facilities[0].rate', message: '30 超出 0 … 0.2' },
          ],
        },
  withStep: (project, step) =>
    step === 'year'
      ? { ok: false, problems: [{ path: 'project.phases.design', message: '不是 12 的倍数' }] }
      : { ok: true, value: { ...(project as object), step } },
  read: (project) => ({ ok: true, value: project }),
  evaluate: (project) => {
    if ((project as { broken?: boolean }).broken) throw new Error('row 7 is broken\n    at here (x.ts:1:1)');
    return { ok: true, value: evaluation(over) };
  },
  checkJson: ({ summary }, lang) => ({ schemaVersion: 1, lang, project: summary }),
  tableNames: [{ id: 'fundBalance', title: fundBalance.title }],
  table: () => fundBalance,
  explain: (_, { row, period, depth }) => {
    if (row !== 'construction.closing') throw new Refusal('unknownName', `no ${row}`);
    return { lines: [`${row} ${period ?? 'worst'} ${depth}`], data: { row } };
  },
  workbook: (_, { lang, unit }) => new TextEncoder().encode(`workbook ${lang} ${unit}`),
  compare: () => {
    throw new Error('nothing to compare');
  },
  template: (kind) => `{"kind":"${kind}"}\n`,
});

export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  readonly files: Readonly<Record<string, string>>;
}

const textOf = (content: string | Uint8Array): string =>
  typeof content === 'string' ? content : new TextDecoder().decode(content);

const missing = (code: string): Error => Object.assign(new Error(code), { code });

/** Runs a command line on files in memory. */
export async function pingheng(
  line: string,
  over: Partial<Omit<Io, 'read' | 'write' | 'out' | 'err'>> & {
    files?: Record<string, string | Uint8Array>;
    engine?: Engine;
  } = {},
): Promise<Outcome> {
  const written: Record<string, string> = {};
  const said = { out: '', err: '' };
  const { files = { 'a.json': '{}', '-': '{}' }, engine = fakeEngine(), ...rest } = over;
  const io: Io = {
    environment: { LANG: 'zh_CN.UTF-8' },
    systemLocale: 'en',
    columns: undefined,
    outIsTerminal: false,
    errIsTerminal: false,
    ...rest,
    out: (content) => void (said.out += textOf(content)),
    err: (text) => void (said.err += text),
    read: (file) => {
      const content = files[file];
      if (content === undefined) return Promise.reject(missing(file === 'folder' ? 'EISDIR' : 'ENOENT'));
      return Promise.resolve(typeof content === 'string' ? new TextEncoder().encode(content) : content);
    },
    write: (file, content, replace) => {
      if (files[file] !== undefined && !replace) return Promise.reject(missing('EEXIST'));
      written[file] = textOf(content);
      return Promise.resolve();
    },
  };
  const code = await run(line.split(' ').filter(Boolean), io, engine);
  return { code, ...said, files: written };
}
