import type { Decimal } from '../finance/decimal';
import type { Exact, Label } from '../rows';

/** One of the things that bound a facility's size, and how much it alone would allow. */
export interface SizeBound {
  readonly by: 'limit' | 'gearing' | 'dscr' | 'llcr';
  readonly label: Label;
  readonly amount: Decimal;
}

export interface BindingSize {
  readonly by: SizeBound['by'];
  readonly label: Label;
  readonly size: Decimal;
  readonly allowed: readonly SizeBound[];
}

const BOUNDS: readonly (readonly [by: SizeBound['by'], row: string, zh: string, en: string])[] = [
  ['limit', 'limit', '批准额度', 'Approved limit'],
  ['gearing', 'sizeByGearing', '负债率', 'Gearing'],
  ['dscr', 'sizeByDscr', '偿债备付率', 'DSCR'],
  ['llcr', 'sizeByLlcr', '贷款期偿债覆盖率', 'LLCR'],
];

/** Which bound makes a facility as small as it is (model.md 4.6); undefined for a facility the project does not have. */
export const bindingSize = (exact: Exact, facility: string): BindingSize | undefined => {
  const { rows, inputs } = exact.program;
  const at = (name: string) => `facility.${facility}.${name}`;
  if (!rows.has(at('size'))) return undefined;
  const allowed = BOUNDS.filter(([, name]) => rows.has(at(name)) || inputs.has(at(name))).map(
    ([by, name, zh, en]): SizeBound => ({ by, label: { zh, en }, amount: exact.cell(at(name)) }),
  );
  const [first, ...others] = allowed;
  if (first === undefined) return undefined;
  const least = others.reduce((held, each) => (each.amount.lt(held.amount) ? each : held), first);
  return { by: least.by, label: least.label, size: exact.cell(at('size')), allowed };
};
