import { inR1C1, normalForm } from '../formulas/normal';
import { spelled } from '../formulas/spelling';

/** A formula and where it stands. */
interface Standing {
  readonly formula: string;
  readonly row: number;
  readonly column: number;
}

/** Whether formulas compute the same, however spelt. Each pair of R1C1 forms is parsed once for all the cells of its row. */
export class Formulas {
  private readonly known = new Map<string, boolean>();

  /** @param sheet the sheet both formulas stand on, as the file names it */
  same(expected: string, found: string, sheet: string, { row, column }: Omit<Standing, 'formula'>): boolean {
    if (expected === found) return true;
    const [ours, theirs] = [spelled(expected, sheet), spelled(found, sheet)];
    if (ours === theirs) return true;
    const [a, b] = [inR1C1(ours, row, column), inR1C1(theirs, row, column)];
    const key = `${sheet}\n${a}\n${b}`;
    let same = this.known.get(key);
    if (same === undefined) this.known.set(key, (same = normalForm(a, sheet) === normalForm(b, sheet)));
    return same;
  }
}
