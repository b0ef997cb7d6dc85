import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/analysis';
import { evaluated, example, EXAMPLES } from '../model/raw';
import { CANNOT_FAIL, CASES } from './check-cases';
import { sound } from './check-changes';

const kindOf = (id: string): string => id.split('_')[0] ?? id;
const findings = new Map(CASES.map(({ id, change }) => [id, evaluated(sound(change)).checks]));
const failing = (id: string): Finding =>
  findings.get(id)!.find((check) => kindOf(check.id) === id && check.status === 'fail')!;

/** Row, worst period, value, limit and clause of the checks that a reader meets first. */
const TOLD: readonly (readonly [
  id: string,
  severity: string,
  row: string,
  period: string | null,
  value: string,
  limit: string,
  clause: string,
])[] = [
  ['investmentFromOperation', 'error', 'construction.gap', '2025-12', '60000.00', '0.00', 'D-59'],
  [
    'minimumCash',
    'warning',
    'construction.cashInPeriod',
    '2025-12',
    '100000.00',
    '250000.00',
    'docs/conventions.md',
  ],
  [
    'operationCash',
    'error',
    'operationAccount.closing',
    '2035-12',
    '-900000.00',
    '0.00',
    '发改投资〔2006〕1325号',
  ],
  ['selfSufficiency', 'warning', 'operation.selfSufficiency', '2026-12', '0.69', '0.70', 'D-63'],
  ['dscr', 'warning', 'credit.dscrTwelveMonths', '2026-12', '1.10', '1.20', '发改投资〔2006〕1325号'],
  ['llcr', 'warning', 'credit.llcr', '2025-12', '1.10', '1.25', '§3D'],
  ['coverage', 'warning', 'credit.coverageNet', null, '1.10', '1.20', '§0.9'],
  ['capitalRatio', 'warning', 'investment.total', null, '0.17', '0.20', '国发〔2009〕27号'],
  ['equityInStep', 'warning', 'equityStep.paidShare', '2025-03', '0.00', '0.20', '固定资产贷款管理办法'],
  ['guarantee', 'warning', 'collateral.guaranteeGap', '2025-12', '300000.00', '0.00', 'D-47'],
  ['budgetDebt', 'error', 'exposure.contingent', '2025-12', '600000.00', '0.00', 'D-50'],
  ['reserves', 'warning', 'reserves.shortfall', '2026-03', '145000.00', '0.00', 'docs/conventions.md'],
  ['unitArea', 'error', 'checks.unitArea', null, '15.00', '20.00', '浙政发〔2019〕8号'],
  ['unitWithinPlanning', 'error', 'checks.unitArea', null, '61.00', '60.00', 'D-2'],
  ['duration', 'warning', 'timeline.constructionEnd', null, '39.00', '36.00', '浙政发〔2019〕8号'],
  ['communityRooms', 'error', 'checks.communityRooms', null, '823.10', '823.20', '浙政办发〔2019〕60号'],
  ['unitSupply', 'error', 'unitTypes.overallocated', null, '1.00', '0.00', 'D-22'],
  ['landArrives', 'warning', 'land.retained', null, '686.00', '0.00', 'D-31'],
  ['priceCap', 'error', 'sale.shops.overCap', null, '100.00', '90.00', 'D-72'],
  ['naming', 'warning', 'grant.central.paidMonth', null, '9.00', '12.00', 'D-36'],
  ['debtAtHorizon', 'error', 'funding.debtAtHorizon', '2035-12', '100000.00', '0.00', 'docs/conventions.md'],
  [
    'atMaturity',
    'error',
    'facility.bank.leftAtMaturity',
    '2027-12',
    '100000.00',
    '0.00',
    'docs/conventions.md',
  ],
  ['bondIssue', 'error', 'facility.bank.windowEnd', null, '15.00', '12.00', '§3C'],
];

describe('each check fails in a project made up for it', () => {
  it.each(CASES.map(({ id }) => id))('%s', (id) => {
    const found = failing(id);
    expect(found, `${id} is among the checks and fails`).toBeDefined();
    expect(found.clause).not.toBe('');
    for (const words of [found.label, found.why, found.fix])
      expect([words.zh, words.en].every((text) => text !== '')).toBe(true);
  });

  it.each(TOLD)(
    '%s: says where, when, how much and by which clause',
    (id, severity, row, period, value, limit, clause) => {
      const found = failing(id);
      expect([
        found.severity,
        found.row,
        found.period,
        found.value?.toFixed(2),
        found.limit?.toFixed(2),
      ]).toEqual([severity, row, period, value, limit]);
      expect(found.clause).toContain(clause);
    },
  );

  it('no check is without its case: add one to check-cases.ts', () => {
    const all = [...findings.values(), ...EXAMPLES.map((name) => evaluated(example(name)).checks)]
      .flat()
      .map(({ id }) => kindOf(id));
    const covered = new Set([...CASES.map(({ id }) => id), ...CANNOT_FAIL]);
    expect([...new Set(all)].filter((id) => !covered.has(id))).toEqual([]);
  });
});

describe('the checklist', () => {
  it('names a period only where a row over time is worst in one', () => {
    for (const { row, period, id } of [...findings.values()].flat())
      if (row.startsWith('checks.') || row.endsWith('.total') || row.endsWith('Total'))
        expect(period, id).toBeNull();
  });

  it('what holds by construction holds in every one of these projects', () => {
    for (const checks of findings.values())
      for (const check of checks.filter(({ id }) => CANNOT_FAIL.includes(kindOf(id))))
        expect(check.status, check.id).toBe('pass');
  });

  it('failing errors first, then warnings, then remarks, then what passes', () => {
    const rank = { error: 0, warning: 1, info: 2 };
    for (const checks of findings.values()) {
      const order = checks.map(({ status, severity }) => (status === 'fail' ? 0 : 10) + rank[severity]);
      expect(order).toEqual([...order].sort((a, b) => a - b));
    }
  });
});
