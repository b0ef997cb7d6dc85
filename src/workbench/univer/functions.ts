import { BooleanNumber } from '@univerjs/core';
import {
  AsyncCustomFunction,
  FunctionType,
  type IFunctionInfo,
  IFunctionService,
} from '@univerjs/engine-formula';
import { fromModule, IRPCChannelService, toModule } from '@univerjs/rpc';
import { IDescriptionService } from '@univerjs/sheets-formula';
import { type Answering, ANSWERING, type Come, type Knowing, KNOWING } from './calls';
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

const answered = (value: unknown): Come =>
  isTable(value)
    ? value.map((row) => (isTable(row) ? (row as unknown[]).map(cell) : [cell(row)]))
    : cell(value);

type Caller = (...given: readonly unknown[]) => Promise<Come>;

const caller =
  (description: Description, custom: Custom, failed: (name: string, sentence: string) => void): Caller =>
  async (...given) => {
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

/** What the pane's frame answers now, by the names in cells. */
const answering = new Map<string, Caller>();
let known: { dispose: () => void } | undefined;

const shown = ({ name, description, parameters }: Description): IFunctionInfo => ({
  functionName: NAMESPACE + name,
  functionType: FunctionType.User,
  description,
  abstract: description,
  functionParameter: parameters.map(({ name: called, description: detail, optional }) => ({
    name: called,
    detail,
    example: '',
    require: optional === true ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    repeat: BooleanNumber.FALSE,
  })),
});

/** Has the page answer for the pane's functions when the thread that computes asks. */
export const answerFunctions = ({ injector }: Spreadsheet): void => {
  const answers: Answering = {
    answer: (name, given) => Promise.resolve(answering.get(name)?.(...given) ?? '#NAME?'),
  };
  injector.get(IRPCChannelService).registerChannel(ANSWERING, fromModule(answers));
};

/**
 * Makes the add-in's custom functions known to the spreadsheet and to the thread that computes: as functions.json describes them,
 * computed by what the pane's frame has associated with their ids. Whatever was registered before goes first.
 */
export const registerFunctions = async (
  { injector }: Spreadsheet,
  metadata: string,
  pane: Window | undefined,
  failed: (name: string, sentence: string) => void,
): Promise<void> => {
  const mappings = associated(pane);
  const { functions } = JSON.parse(metadata) as { functions: Description[] };
  const descriptions = functions.filter(({ id }) => mappings[id] !== undefined);
  answering.clear();
  for (const description of descriptions) {
    const custom = mappings[description.id];
    if (custom) answering.set(NAMESPACE + description.name, caller(description, custom, failed));
  }
  known?.dispose();
  known = injector.get(IDescriptionService).registerDescriptions(descriptions.map(shown));
  const names = [...answering.keys()];
  // Univer's own lists ask here which functions there are; what computes them is the other thread.
  injector.get(IFunctionService).registerExecutors(...names.map((name) => new AsyncCustomFunction(name)));
  await toModule<Knowing>(injector.get(IRPCChannelService).requestChannel(KNOWING)).know(names);
};
