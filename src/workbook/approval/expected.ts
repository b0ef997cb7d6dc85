import type { Label } from '../../rows';
import { inUnit, ref } from '../dashboard/live';
import { say, type Draft } from '../draft';
import type { Cell } from '../plan';

/** Rows of a source's money, by the first word of its section. */
export const SOURCE_MONEY: Readonly<Record<string, readonly string[]>> = {
  land: ['receipts'],
  sale: ['receipts'],
  grant: ['receipts'],
  equity: ['paidIn'],
  facility: ['drawdown'],
  reit: ['proceeds', 'distributions'],
};

/** A source that is only expected. */
export interface ExpectedSource {
  readonly name: string;
  /** What it brings over the whole life when it is counted. */
  readonly amount: Cell;
}

const labelOf = ({ program }: Draft, section: string): Label =>
  program.sectionLabels.get(section) ?? { zh: section, en: section };

/** The sources whose money is only expected, each with its amount in the reading that counts it. */
export const expectedSources = (draft: Draft): readonly ExpectedSource[] => {
  const { program, exact } = draft;
  return [...program.inputs.values()].flatMap(({ ref: input, section }): ExpectedSource[] => {
    if (!input.endsWith('.isExpected') || exact.cell(input).isZero()) return [];
    const rows = (SOURCE_MONEY[section.split('.')[0] ?? ''] ?? [])
      .map((row) => `${section}.${row}`)
      .map((row) => (program.rows.has(`withExpected.${row}`) ? `withExpected.${row}` : row))
      .filter((row) => program.rows.has(row));
    if (rows.length === 0) return [];
    const sums = rows.map((row) => `SUM(${ref(draft, row)})`).join('+');
    const total = rows.flatMap((row) => exact.row(row)).reduce((sum, value) => sum.plus(value));
    return [
      {
        name: say(draft, labelOf(draft, section)),
        amount: {
          formula: `${rows.length > 1 ? `(${sums})` : sums}/${draft.unitDivisor}`,
          value: inUnit(draft, total),
          style: 'expected.money',
        },
      },
    ];
  });
};
