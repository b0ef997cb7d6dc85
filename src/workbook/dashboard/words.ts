import type { Colour, VerdictPhase } from '../../model';
import type { Label } from '../../rows';

const is = (zh: string, en: string): Label => ({ zh, en });

export const PHASES: Readonly<Record<VerdictPhase, Label>> = {
  construction: is('建设期', 'Construction'),
  operation: is('运营期', 'Operation'),
  overall: is('全周期', 'Whole life'),
};

/** Sign and word of each colour, in the order of the colours' numbers: a colour never stands alone. */
export const LIGHTS: Readonly<Record<Colour, { readonly sign: string; readonly word: Label }>> = {
  green: { sign: '✓', word: is('平衡', 'Balanced') },
  amber: { sign: '!', word: is('有条件平衡', 'Balanced with conditions') },
  red: { sign: '✕', word: is('不平衡', 'Not balanced') },
};

export const REBUILD = {
  light: is('需要重建 Rebuild', 'Rebuild 需要重建'),
  sentence: is(
    '输入的结构已变，本簿公式不再适用：请重新生成工作簿（见「结构」）。',
    'The structure of the inputs has changed and the formulas no longer fit: build the workbook again (see Structure).',
  ),
} as const;

export const VERDICT = {
  gap: is('缺口', 'Gap'),
  lowest: is('最低现金', 'Lowest cash'),
  surplus: is('期末净盈亏', 'Net result'),
  month: is('最低点', 'Lowest point'),
  horizon: is('测算期止', 'Horizon ends'),
  restsOn: is('资金落实程度', 'What it rests on'),
  received: is('已到位', 'Received'),
  committed: is('已承诺', 'Committed'),
  expected: is('预期（未落实）', 'Expected'),
} as const;

/** In the order in which they can be relied on. */
export const CERTAINTIES = ['received', 'committed', 'expected'] as const;
