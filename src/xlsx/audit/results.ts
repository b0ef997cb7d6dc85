import type { Language } from '../../i18n';
import type { CellValue } from '../../workbook';
import {
  digestIn,
  RESULT_PLACES,
  stampDigest,
  type AreaValues,
  type ResultId,
  type Results,
} from '../../workbook/results';
import type { Project } from '../../project';
import { cellName } from '../read';
import { sheetName } from '../../workbook/sheet-names';
import type { WorkbookFile } from '../read/workbook-file';

const IDS = Object.keys(RESULT_PLACES) as ResultId[];

/** An error value is nothing that was written as a result. */
const valueOf = (value: WorkbookCell): CellValue | undefined =>
  value === undefined || value.kind === 'error' ? undefined : value;

type WorkbookCell = NonNullable<
  ReturnType<NonNullable<ReturnType<WorkbookFile['sheets'][number]['cells']['get']>>['get']>
>['value'];

/**
 * The results that a workbook carries: values with a stamp, which no formula gives. They are taken as they stand, and
 * whether they belong to the inputs is said by the formulas around them, which are held to ours like any other.
 */
export const resultsIn = ({ sheets }: WorkbookFile, lang: Language): Results =>
  Object.fromEntries(
    IDS.flatMap((id): [ResultId, readonly AreaValues[]][] => {
      const { sheet, areas } = RESULT_PLACES[id];
      const found = sheets.find(({ name }) => name === sheetName(sheet, lang));
      if (found === undefined) return [];
      const values = areas.map(({ row, column, rows, columns }) =>
        Array.from({ length: rows }, (_, down) =>
          Array.from({ length: columns }, (__, across) =>
            valueOf(found.cells.get(row + down)?.get(column + across)?.value),
          ),
        ),
      );
      const isEmpty = values.flat(2).every((value) => value === undefined || value.value === '');
      return isEmpty ? [] : [[id, values]];
    }),
  );

/** The stamps of results that name other inputs than the project has. */
export const outdatedStamps = (
  results: Results,
  project: Project,
  lang: Language,
): { readonly sheet: string; readonly cell: string }[] =>
  IDS.flatMap((id) => {
    const [stamp] = results[id] ?? [];
    const said = stamp?.at(-1)?.[0];
    const digest = said?.kind === 'text' ? digestIn(said.value) : undefined;
    if (digest === undefined || digest === stampDigest(project)) return [];
    const { sheet, areas } = RESULT_PLACES[id];
    const [area] = areas;
    return [{ sheet: sheetName(sheet, lang), cell: cellName(area.row + area.rows - 1, area.column) }];
  });
