import { placeText, rangeIn } from './draw/areas';
import { textEntry } from './draw/values';
import type { Block } from './gateway';
import type { GatewayError } from './error';
import type { Host } from './host';
import { halfWritten, notKnown } from './refusals';

type Written = string | number | boolean;

const rangeOf = ({ workbook }: Excel.RequestContext, { sheet, area }: Block): Excel.Range =>
  rangeIn(workbook.worksheets.getItem(sheet), area);

/** Every cell of the block, so that what stood there before goes; a text stays a text. */
const writtenIn = ({ area, values }: Block): Written[][] =>
  Array.from({ length: area.rows }, (_, row) =>
    Array.from({ length: area.columns }, (__, column): Written => {
      const value = values[row]?.[column];
      if (value === undefined) return '';
      if (value.kind === 'number') return Number(value.value);
      return value.kind === 'flag' ? value.value : textEntry(value.value);
    }),
  );

/** What stood there, to be written again; an empty cell as nothing. */
const heldIn = (block: Block, held: readonly (readonly unknown[])[]): Block => ({
  ...block,
  values: held.map((line) =>
    line.map((value) => {
      if (typeof value === 'number') return { kind: 'number', value: String(value) } as const;
      if (typeof value === 'boolean') return { kind: 'flag', value } as const;
      return typeof value === 'string' && value !== '' ? ({ kind: 'text', value } as const) : undefined;
    }),
  ),
});

interface Protected {
  readonly sheet: string;
  readonly options: Excel.WorksheetProtectionOptions | undefined;
}

/** What the blocks hold now, and which of their sheets are protected. */
const survey = async (
  host: Host,
  blocks: readonly Block[],
): Promise<{ readonly held: readonly Block[]; readonly locked: readonly Protected[] }> => {
  const { ranges, protections } = await host.batch((context) => ({
    ranges: blocks.map((block) => rangeOf(context, block).load('values')),
    protections: [...new Set(blocks.map(({ sheet }) => sheet))].map((sheet) => ({
      sheet,
      protection: context.workbook.worksheets.getItem(sheet).protection.load('protected,options'),
    })),
  }));
  return {
    held: blocks.map((block, at) => heldIn(block, ranges[at]?.values ?? [])),
    locked: protections.flatMap(({ sheet, protection }) =>
      protection.protected ? [{ sheet, options: protection.options }] : [],
    ),
  };
};

/** The sheets open, the values, the sheets closed again as they were: one round trip. */
const write = (host: Host, blocks: readonly Block[], locked: readonly Protected[]): Promise<void> =>
  host.batch((context) => {
    const { worksheets } = context.workbook;
    for (const { sheet } of locked) worksheets.getItem(sheet).protection.unprotect();
    for (const block of blocks) rangeOf(context, block).values = writtenIn(block);
    for (const { sheet, options } of locked) worksheets.getItem(sheet).protection.protect(options);
  });

/** What is to be told where neither the new values nor the old ones could be written: which blocks differ from before, as they are now. */
const asItStands = async (
  host: Host,
  before: readonly Block[],
  locked: readonly Protected[],
  failure: unknown,
): Promise<GatewayError> => {
  const now = await survey(host, before).catch(() => undefined);
  if (now === undefined) return notKnown(before.map(placeText), failure);
  const changed = before.filter(
    ({ values }, at) => JSON.stringify(values) !== JSON.stringify(now.held[at]?.values),
  );
  const closed = new Set(now.locked.map(({ sheet }) => sheet));
  const opened = locked.flatMap(({ sheet }) => (closed.has(sheet) ? [] : [sheet]));
  if (changed.length === 0 && opened.length === 0) throw failure;
  return halfWritten(changed.map(placeText), opened, failure);
};

/**
 * Writes blocks of values on our own sheets, all or nothing, in two round trips: a failure puts back what stood there and
 * the sheets' protection; where the host refuses that too, the error says what stands there.
 * Returns what stood there, to be written again by whoever takes the result back.
 */
export const putBlocks = async (host: Host, blocks: readonly Block[]): Promise<readonly Block[]> => {
  const { held, locked } = await survey(host, blocks);
  try {
    await write(host, blocks, locked);
  } catch (error) {
    // The same once more with the old values: what had been written goes, and every sheet is closed.
    await write(host, held, locked).catch(async () => {
      throw await asItStands(host, held, locked, error);
    });
    throw error;
  }
  return held;
};

/** What blocks of the workbook hold. */
export const heldBlocks = async (host: Host, blocks: readonly Block[]): Promise<readonly Block[]> =>
  (await survey(host, blocks)).held;
