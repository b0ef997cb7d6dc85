import {
  ArrayValueObject,
  type BaseFunction,
  type BaseValueObject,
  FUNCTION_NAMES_STATISTICAL,
  FUNCTION_NAMES_TEXT,
  functionStatistical,
  functionText,
  NumberValueObject,
  StringValueObject,
} from '@univerjs/engine-formula';

type Name = FUNCTION_NAMES_STATISTICAL | FUNCTION_NAMES_TEXT;
type FunctionClass = new (name: Name) => BaseFunction;
/** A function by its name, as Univer registers it. */
export type MendedFunction = [FunctionClass, Name];

const builtIn = (name: Name): FunctionClass => {
  const found = [...functionStatistical, ...functionText].find(([, each]) => each === name)?.[0];
  if (!found) throw new Error(`Univer has no function ${name} any more: see what took its place.`);
  return found as FunctionClass;
};

const isNone = (found: unknown): boolean =>
  found instanceof ArrayValueObject
    ? found.getRowCount() * found.getColumnCount() === 1
    : found instanceof NumberValueObject && !Number.isFinite(found.getValue());

/** Excel answers 0 where no number meets the conditions; Univer an array of one empty text, or infinity. */
const zeroWhereNone = (name: Name): MendedFunction => [
  class extends builtIn(name) {
    override calculate(...given: BaseValueObject[]) {
      const found = super.calculate(...given);
      return isNone(found) ? NumberValueObject.create(0) : found;
    }
  },
  name,
];

const blankAsText = (given: BaseValueObject): BaseValueObject => {
  if (given instanceof ArrayValueObject) return given.mapValue(blankAsText);
  return given.isNull() ? StringValueObject.create('') : given;
};

/** To Excel an empty cell and an empty text are the same text; Univer tells them apart. */
const blanksAsTexts = (name: Name): MendedFunction => [
  class extends builtIn(name) {
    override calculate(...given: BaseValueObject[]) {
      return super.calculate(...given.map(blankAsText));
    }
  },
  name,
];

/** Functions of Univer's that answer otherwise than Excel where our models depend on it, put right. */
export const MENDED_FUNCTIONS: MendedFunction[] = [
  zeroWhereNone(FUNCTION_NAMES_STATISTICAL.MINIFS),
  zeroWhereNone(FUNCTION_NAMES_STATISTICAL.MAXIFS),
  blanksAsTexts(FUNCTION_NAMES_TEXT.EXACT),
];
