import { PRODUCT, PROPERTY } from '../../workbook';
import type { Opened } from './opened';

/** Whether the workbook's own formulas still fit its inputs, or why it has to be built again. */
export interface FitView {
  readonly kind: 'fits' | 'structure' | 'version';
  /** Product versions: of the workbook ('' where it says none), and of this add-in. */
  readonly builtBy: string;
  readonly version: string;
}

/**
 * Holds the open workbook against the one we would write now. The workbook is drawn for it, which takes a second in a large
 * project: ask it after everything else.
 */
export const fit = ({ file, drawn }: Opened): FitView => {
  const builtBy = file?.properties.custom.get(PROPERTY.version) ?? '';
  const told = { builtBy, version: PRODUCT.version };
  const written = file?.properties.custom.get(PROPERTY.formulaDigest);
  if (file === undefined || written === drawn().plan.properties.custom.get(PROPERTY.formulaDigest))
    return { kind: 'fits', ...told };
  return { kind: builtBy === PRODUCT.version ? 'structure' : 'version', ...told };
};
