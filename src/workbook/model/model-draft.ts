import type { Exact, Program } from '../../rows';
import { sheetPrefix } from '../../rows';
import { a1, type Grid } from '../grid';
import type { CellValue } from '../plan';
import type { Constants } from './constants';
import { movingDown, type Links } from './links';
import type { Placing } from './placing';
import { inputValue } from './values';

/** What the model sheets are drawn from. */
export class ModelDraft {
  constructor(
    readonly lang: 'zh' | 'en',
    readonly program: Program,
    readonly exact: Exact,
    readonly placing: Placing,
    private readonly links: Links,
    private readonly constants: Constants,
    /** Puts the master check into a cell of every sheet. */
    readonly drawStatus: (grid: Grid, row: number, column: number) => void,
  ) {}

  readonly prefix = sheetPrefix;

  /** Formula and value of a scalar input: a link to where the user typed it, or to the constants. */
  inputCell(ref: string): { readonly formula: string; readonly value: CellValue } {
    const spec = this.placing.specs.get(ref);
    const formula = spec?.path === undefined ? undefined : this.links.formula({ path: spec.path }, spec.link);
    return { formula: formula ?? this.constant(ref), value: inputValue(this.exact, ref) };
  }

  /** The same for one record of a table's input column. */
  recordCell(
    ref: string,
    index: number,
    sheet: string,
  ): { readonly formula: string; readonly value: CellValue } {
    const spec = this.placing.specs.get(ref);
    const list = spec?.path === undefined ? undefined : /^(.*)\[\](?!.*\[\])/.exec(spec.path)?.[1];
    const formula =
      spec?.path === undefined || list === undefined
        ? undefined
        : this.links.formula({ path: spec.path, record: { list, index, sheet } }, spec.link);
    return {
      formula: formula ?? movingDown(this.constants.cellOf(this.program, this.exact, ref, index), sheet),
      value: inputValue(this.exact, ref, index),
    };
  }

  private constant(ref: string): string {
    return a1(this.constants.cellOf(this.program, this.exact, ref));
  }
}
