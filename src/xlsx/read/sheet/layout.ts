import type { Area } from '../../../workbook/plan';
import { parseArea } from '../references';
import type { ColumnsFile, ProtectionFile, SheetFile } from '../workbook-file';
import { child, children, type Element } from '../xml/tree';
import { count, flag, measure } from '../xml/values';

type Layout = Pick<
  SheetFile,
  'columns' | 'rowsHiddenByDefault' | 'merges' | 'frozen' | 'protection' | 'autoFilter' | 'statedDimension'
>;

/** How a sheet is laid out: columns, panes, merged cells, protection. */
export function readLayout(root: Element): Layout {
  return {
    columns: children(child(root, 'cols'), 'col').map(readColumns),
    rowsHiddenByDefault: flag(child(root, 'sheetFormatPr')?.attributes ?? {}, 'zeroHeight'),
    merges: children(child(root, 'mergeCells'), 'mergeCell').flatMap(({ attributes }) =>
      areas(attributes.ref),
    ),
    frozen: readPanes(root),
    protection: readProtection(child(root, 'sheetProtection')),
    autoFilter: areas(child(root, 'autoFilter')?.attributes.ref)[0],
    statedDimension: child(root, 'dimension')?.attributes.ref,
  };
}

const areas = (ref: string | undefined): Area[] => {
  const area = ref === undefined ? undefined : parseArea(ref);
  return area === undefined ? [] : [area];
};

function readColumns({ attributes }: Element): ColumnsFile {
  const from = (count(attributes, 'min') ?? 1) - 1;
  return {
    from,
    to: Math.max(from, (count(attributes, 'max') ?? from + 1) - 1),
    hidden: flag(attributes, 'hidden'),
    width: measure(attributes, 'width'),
    level: count(attributes, 'outlineLevel') ?? 0,
    style: count(attributes, 'style') ?? 0,
  };
}

function readPanes(root: Element): SheetFile['frozen'] {
  const pane = child(children(child(root, 'sheetViews'), 'sheetView')[0], 'pane')?.attributes;
  if (pane?.state !== 'frozen' && pane?.state !== 'frozenSplit') return { rows: 0, columns: 0 };
  return { rows: measure(pane, 'ySplit') ?? 0, columns: measure(pane, 'xSplit') ?? 0 };
}

/** Only when switched on: Excel keeps the element, switched off, of a sheet no longer protected. */
function readProtection(element: Element | undefined): ProtectionFile | undefined {
  if (element === undefined || !flag(element.attributes, 'sheet')) return undefined;
  const { attributes } = element;
  return {
    hasPassword: attributes.password !== undefined || attributes.hashValue !== undefined,
    settings: { ...attributes },
  };
}
