import {
  ArrayValueObject,
  type BaseFunction,
  type BaseValueObject,
  FUNCTION_NAMES_STATISTICAL,
  functionStatistical,
  NumberValueObject,
} from '@univerjs/engine-formula';

type Name = FUNCTION_NAMES_STATISTICAL;
type FunctionClass = new (name: Name) => BaseFunction;

const builtIn = (name: Name): FunctionClass => {
  const found = functionStatistical.find(([, each]) => each === name)?.[0];
  if (!found) throw new Error(`Univer has no function ${name} any more: see what took its place.`);
  return found as FunctionClass;
};

const isNone = (found: unknown): boolean =>
  found instanceof ArrayValueObject
    ? found.getRowCount() * found.getColumnCount() === 1
    : found instanceof NumberValueObject && !Number.isFinite(found.getValue());

/** Excel answers 0 where no number meets the conditions; Univer an array of one empty text, or infinity. */
const zeroWhereNone = (name: Name): [FunctionClass, Name] => [
  class extends builtIn(name) {
    override calculate(...given: BaseValueObject[]) {
      const found = super.calculate(...given);
      return isNone(found) ? NumberValueObject.create(0) : found;
    }
  },
  name,
];

/** Functions of Univer's that answer otherwise than Excel where our models depend on it, put right. */
export const MENDED_FUNCTIONS = [
  zeroWhereNone(FUNCTION_NAMES_STATISTICAL.MINIFS),
  zeroWhereNone(FUNCTION_NAMES_STATISTICAL.MAXIFS),
];
