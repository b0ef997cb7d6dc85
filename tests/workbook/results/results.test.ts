import { describe, expect, it } from 'vitest';
import { runScenario, scenariosOf, type ScenarioOutcome } from '../../../src/analysis/scenarios';
import { draftWorkbook, planOf, type WorkbookPlan } from '../../../src/workbook';
import { leverValues, RESULT_PLACES, scenarioValues, type ResultId } from '../../../src/workbook/results';
import { LEVER_PLACES, SCENARIO_ROWS } from '../../../src/workbook/results/places';
import { sheetName } from '../../../src/workbook/sheet-names';
import { writeWorkbook } from '../../../src/xlsx';
import { auditFile } from '../../../src/xlsx/audit';
import { lintWorkbook } from '../../../src/xlsx/lint';
import { readWorkbook } from '../../../src/xlsx/read';
import { exampleAt } from '../built';
import { disagreements, engineOf, withoutOtherRates } from '../recalculated';

const AT = '2026-01-02 03:04';
const base = exampleAt('timing-gap', 'year');
const { draft } = draftWorkbook(base, { lang: 'zh' });
const outcome = (id: string): ScenarioOutcome =>
  runScenario(
    base,
    scenariosOf(base.project).find((each) => each.id === id)!,
  );
const outcomes = [outcome('landDown30Delay12'), outcome('vacancy22')];
const levers = leverValues(
  draft,
  [
    {
      label: '容积率',
      now: '2.2',
      to: '2.31',
      change: '+0.11',
      relative: '5.00%',
      construction: '✓ 平衡',
      operation: '✓ 平衡',
      overall: '✓ 平衡',
    },
  ],
  AT,
);
const plan = planOf(base, {
  lang: 'zh',
  results: { scenarios: scenarioValues(draft, outcomes, AT), levers },
});
const engine = engineOf(plan);

const STATUS: Readonly<Record<Exclude<ResultId, 'sensitivity'>, { row: number; col: number }>> = {
  scenarios: { row: SCENARIO_ROWS.status, col: 0 },
  levers: { row: LEVER_PLACES.status.row, col: LEVER_PLACES.status.column },
};

const statusOf = (id: keyof typeof STATUS, of = engine): unknown =>
  of.getCellValue({ sheet: of.getSheetId(sheetName(RESULT_PLACES[id].sheet, 'zh'))!, ...STATUS[id] });

const cell = (of: WorkbookPlan, id: string, row: number, column: number) =>
  of.sheets
    .find((sheet) => sheet.id === id)
    ?.rows.get(row)
    ?.get(column)?.value?.value;

describe('results that no formula can hold', () => {
  it('stand in the workbook as values: scenarios beside the base, with the rows that moved', () => {
    const { compared, moved } = SCENARIO_ROWS;
    expect(cell(plan, 'scenarios', compared, 3)).toBe('土地收入下降 30%，晚 12 个月');
    expect(cell(plan, 'scenarios', compared + 1, 3)).toBe('✕ 不平衡');
    const gap = outcomes[0]!.evaluation.verdict.construction.gap.div(1e4).toNumber();
    expect(Number(cell(plan, 'scenarios', compared + 4, 3))).toBeCloseTo(gap, 9);
    expect(cell(plan, 'scenarios', moved, 3)).toBe(outcomes[0]!.comparison.rows.moved[0]!.label.zh);
    expect(cell(plan, 'dashboard', LEVER_PLACES.first, 2)).toBe('容积率');
  });

  it('say by a formula that they agree with the inputs, and turn once an input is changed', () => {
    expect(withoutOtherRates(disagreements(plan, engine).found)).toEqual([]);
    expect(statusOf('scenarios')).toMatch(/^与现在的输入相符。计算于 2026-01-02 03:04 · #[0-9a-f]{16}$/);
    const { sheet, row, column } = draft.inputs.cellOf('land.parcels[0].saleMonth')!;
    const address = { sheet: engine.getSheetId(sheet)!, row, col: column };
    const before = engine.getCellValue(address) as number;
    engine.setCellContents(address, before + 12);
    expect(statusOf('scenarios')).toMatch(/^已过期.*请重新计算/);
    expect(statusOf('levers')).toMatch(/^已过期/);
    engine.setCellContents(address, before);
    expect(statusOf('levers')).toMatch(/^与现在的输入相符/);
  });

  it('are said to be missing as long as nobody has computed them', () => {
    const empty = planOf(base, { lang: 'en' });
    expect(cell(empty, 'scenarios', SCENARIO_ROWS.status, 0)).toMatch(/^Not computed yet/);
  });

  it('leave the file clean for audit and lint', () => {
    const file = readWorkbook(writeWorkbook(plan));
    expect(auditFile(file).report).toMatchObject({ trust: 'trusted', findings: [] });
    expect(lintWorkbook(file).findings).toEqual([]);
  });

  it('are refused where the sheet has no room for them', () => {
    const many = Array.from({ length: 9 }, () => outcomes[0]!);
    expect(() => scenarioValues(draft, many, AT)).toThrow(RangeError);
  });
});
