import { cellName } from '../xlsx/read';
import { entryOf } from './draw/values';
import { GatewayError } from './error';
import type { Entry } from './gateway';
import type { Host } from './host';

const cellOf = ({ workbook }: Excel.RequestContext, { sheet, row, column }: Entry): Excel.Range =>
  workbook.worksheets.getItem(sheet).getCell(row, column);

/** A refusal with the cell it is about, where there is only one. */
const atCell = (error: unknown, [entry, ...others]: readonly Entry[]): unknown => {
  if (!(error instanceof GatewayError) || entry === undefined || others.length > 0) return error;
  const where = `${entry.sheet}!${cellName(entry.row, entry.column)}`;
  return new GatewayError(error.code, error.said, where, { cause: error });
};

/** Enters values, all of them or none: where one is refused, those before it get back what they held. */
export const enterAll = async (host: Host, entries: readonly Entry[]): Promise<void> => {
  if (entries.length === 0) return;
  try {
    const before = await host.batch((context) =>
      entries.map((entry) => cellOf(context, entry).load('formulas')),
    );
    const held = before.map(({ formulas }) => formulas as unknown[][]);
    try {
      await host.batch((context) => {
        for (const entry of entries) cellOf(context, entry).values = [[entryOf(entry.value) ?? '']];
      });
    } catch (error) {
      if (entries.length > 1) await putBack(host, entries, held);
      throw error;
    }
  } catch (error) {
    throw atCell(error, entries);
  }
};

/** Each by itself, because the refused one will be refused again. */
const putBack = async (
  host: Host,
  entries: readonly Entry[],
  held: readonly unknown[][][],
): Promise<void> => {
  await Promise.allSettled(
    entries.map((entry, index) =>
      host.batch((context) => {
        cellOf(context, entry).formulas = held[index] ?? [['']];
      }),
    ),
  );
};
