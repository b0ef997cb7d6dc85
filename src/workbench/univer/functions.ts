import { BooleanNumber } from '@univerjs/core';
import { FunctionType } from '@univerjs/engine-formula';
import type { Spreadsheet } from './start';

const NAMESPACE = 'PH.';

interface Parameter {
  readonly name: string;
  readonly description: string;
  readonly dimensionality?: string;
  readonly optional?: boolean;
}

interface Description {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly Parameter[];
  readonly options?: { readonly cancelable?: boolean };
}

type Custom = (...given: unknown[]) => unknown;
type Mappings = Readonly<Record<string, Custom | undefined>>;

const isTable = (value: unknown): value is readonly (readonly unknown[])[] => Array.isArray(value);

/** What Excel hands to a parameter: a table where it takes one, else one value; nothing where it was left out. */
export const argumentOf = (
  { dimensionality }: Pick<Parameter, 'dimensionality'>,
  given: unknown,
): unknown => {
  if (given === undefined || given === null) return null;
  if (dimensionality === 'matrix') return isTable(given) ? given : [[given]];
  return isTable(given) ? given[0]?.[0] : given;
};

const ERROR = /^#(VALUE|NUM|N\/A|DIV\/0|NAME|REF|NULL|SPILL|CALC)[!?]?$/;

/** The sentence of an error, and what the cell shows. */
interface Thrown {
  readonly code: string;
  readonly sentence: string;
}

export const thrownOf = (error: unknown): Thrown => {
  const { code, message } = error as { readonly code?: unknown; readonly message?: unknown };
  return {
    code: typeof code === 'string' && ERROR.test(code) ? code : '#VALUE!',
    sentence: typeof message === 'string' ? message : String(error),
  };
};

/** Excel gives cancelable functions an object more; the workbench cancels nothing. */
const invocation = { onCanceled: (): void => undefined };

/** A value as Univer takes it: blanks are empty texts. */
const cell = (value: unknown): string | number | boolean =>
  typeof value === 'number' || typeof value === 'boolean' || typeof value === 'string' ? value : '';

const answered = (value: unknown): unknown =>
  isTable(value)
    ? value.map((row) => (isTable(row) ? (row as unknown[]).map(cell) : [cell(row)]))
    : cell(value);

const caller =
  (description: Description, custom: Custom, failed: (name: string, sentence: string) => void) =>
  async (...given: unknown[]): Promise<unknown> => {
    const { parameters, options } = description;
    const values = parameters.map((parameter, at) => argumentOf(parameter, given[at]));
    try {
      return answered(await custom(...values, ...(options?.cancelable === true ? [invocation] : [])));
    } catch (error) {
      const { code, sentence } = thrownOf(error);
      failed(NAMESPACE + description.name, sentence);
      return code;
    }
  };

const associated = (pane: Window | undefined): Mappings => {
  const { CustomFunctions: runtime } = (pane ?? {}) as {
    readonly CustomFunctions?: { readonly _association?: { readonly mappings?: Mappings } };
  };
  return runtime?._association?.mappings ?? {};
};

const registered: { dispose: () => void }[] = [];

/**
 * Makes the add-in's custom functions known to the spreadsheet: as functions.json describes them, computed by what the pane's
 * frame has associated with their ids. Whatever was registered before goes first.
 */
export const registerFunctions = (
  { api }: Spreadsheet,
  metadata: string,
  pane: Window | undefined,
  failed: (name: string, sentence: string) => void,
): void => {
  for (const each of registered.splice(0)) each.dispose();
  const mappings = associated(pane);
  const formula = api.getFormula();
  for (const description of (JSON.parse(metadata) as { functions: Description[] }).functions) {
    const custom = mappings[description.id];
    if (!custom) continue;
    const run = caller(description, custom, failed);
    const functionName = NAMESPACE + description.name;
    registered.push(
      formula.registerAsyncFunction(functionName, run as never, {
        description: {
          functionName,
          functionType: FunctionType.User,
          description: description.description,
          abstract: description.description,
          functionParameter: description.parameters.map(({ name, description: detail, optional }) => ({
            name,
            detail,
            example: '',
            require: optional === true ? BooleanNumber.FALSE : BooleanNumber.TRUE,
            repeat: BooleanNumber.FALSE,
          })),
        },
      }),
    );
  }
};
