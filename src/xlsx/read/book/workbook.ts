import { refuse } from '../errors';
import { checkMainPart } from '../package/kinds';
import type { Package } from '../package/package';
import type { Relationship } from '../package/relationships';
import { countCharts, readComments, readHyperlinks, readTables } from '../sheet/attachments';
import type { SheetContext } from '../sheet/context';
import { readLayout } from '../sheet/layout';
import { readConditionalFormats, readValidations } from '../sheet/rules';
import { SheetReader } from '../sheet/sheet';
import type { FileValue, SheetFile, SheetState, WorkbookFile } from '../workbook-file';
import { child, children, type Element } from '../xml/tree';
import { flag, words } from '../xml/values';
import { readCalculation, readExternalLinks, readNames } from './definitions';
import { readDynamicMarks } from './metadata';
import { applicationOf, readProperties } from './properties';
import { SharedStrings } from './shared-strings';
import { readStyles } from './styles';

/** What the workbook's part says of one sheet. */
interface Tab {
  readonly name: string;
  readonly state: SheetState;
  readonly kind: SheetFile['kind'];
  readonly part: string;
}

const KINDS: Readonly<Record<string, SheetFile['kind']>> = {
  worksheet: 'worksheet',
  chartsheet: 'chartsheet',
  dialogsheet: 'dialogsheet',
  xlmacrosheet: 'macrosheet',
  xlintlmacrosheet: 'macrosheet',
};

/** Everything in the file, from its main part on. */
export function readBook(file: Package): WorkbookFile {
  const top = file.relationships('');
  const main = top.find(({ kind, external }) => kind === 'officedocument' && !external)?.target;
  if (main === undefined)
    refuse('missingPart', { part: '_rels/.rels', zh: '主文档', en: 'the main document' });
  checkMainPart(main, file.typeOf(main));
  const root = file.tree(main, 'workbook', '工作簿', 'workbook');
  const relationships = file.relationships(main);
  const tabs = readTabs(main, root, relationships);

  const optional = (kind: string, rootName: string, zh: string, en: string): Element | undefined => {
    const part = targetOf(relationships, kind);
    return part === undefined ? undefined : file.tree(part, rootName, zh, en);
  };
  const styles = readStyles(optional('styles', 'styleSheet', '样式', 'styles'));
  const date1904 = flag(child(root, 'workbookPr')?.attributes ?? {}, 'date1904');
  const context = {
    strings: readStrings(file, relationships),
    styles: styles.length,
    date1904,
    dynamicMarks: readDynamicMarks(optional('sheetmetadata', 'metadata', '元数据', 'metadata')),
    countCell: cellCounter(file),
  };
  const read = tabs.map((tab) => readSheet(file, tab, context));
  if (!read.some(({ isFilled }) => isFilled)) refuse('noCells');

  const properties = readProperties(file, top);
  const macros = file
    .partNames()
    .filter((part) => isMacro(part, file.typeOf(part)))
    .sort();
  const links = readExternalLinks(file, root, relationships);
  return {
    application: applicationOf(properties, child(root, 'fileVersion')?.attributes.appName),
    sheets: read.map(({ sheet }) => sheet),
    names: readNames(
      root,
      tabs.map(({ name }) => name),
    ),
    styles,
    calculation: readCalculation(root),
    date1904,
    structureProtected: flag(child(root, 'workbookProtection')?.attributes ?? {}, 'lockStructure'),
    properties,
    externalLinks: links,
    macros,
    otherParts: file.checkUnread(),
  };
}

function readTabs(main: string, root: Element, relationships: readonly Relationship[]): Tab[] {
  const wrong = (zh: string, en: string): never => refuse('badPart', { part: main, zh, en }, { part: main });
  const names = new Set<string>();
  const parts = new Set<string>();
  const tabs = children(child(root, 'sheets'), 'sheet').map(({ attributes }): Tab => {
    const name = words(attributes, 'name') ?? '';
    if (name === '' || names.has(name.toLowerCase()))
      wrong(`工作表名称“${name}”为空或重复`, `the sheet name "${name}" is empty or stands twice`);
    names.add(name.toLowerCase());
    const found = relationships.find(({ id }) => id === attributes['r:id']);
    const kind = KINDS[found?.kind ?? ''];
    if (found === undefined || found.external || kind === undefined || parts.has(found.target.toLowerCase()))
      return wrong(`工作表“${name}”没有自己的部件`, `sheet "${name}" has no part of its own`);
    parts.add(found.target.toLowerCase());
    return { name, state: stateOf(attributes.state), kind, part: found.target };
  });
  if (tabs.length === 0) wrong('一张工作表也没有', 'it has no sheet');
  return tabs;
}

const stateOf = (state: string | undefined): SheetState =>
  state === 'hidden' || state === 'veryHidden' ? state : 'visible';

function readSheet(
  file: Package,
  { name, state, kind, part }: Tab,
  workbook: Omit<SheetContext, 'name' | 'part'>,
): { sheet: SheetFile; isFilled: boolean } {
  const reader = new SheetReader({ ...workbook, name, part }, file.limits);
  file.walk(part, reader, `工作表“${name}”`, `sheet "${name}"`);
  const { grid, root } = reader;
  grid.settle();
  const relationships = file.relationships(part);
  const sheet: SheetFile = {
    name,
    state,
    kind,
    part,
    cells: grid.cells,
    rows: grid.rows,
    ...readLayout(root),
    tables: readTables(file, relationships),
    validations: readValidations(root),
    conditionalFormats: readConditionalFormats(root),
    hyperlinks: readHyperlinks(root, relationships),
    comments: readComments(file, relationships),
    charts: countCharts(file, relationships),
  };
  return { sheet, isFilled: grid.isFilled };
}

function readStrings(file: Package, relationships: readonly Relationship[]): readonly FileValue[] {
  const part = targetOf(relationships, 'sharedstrings');
  if (part === undefined) return [];
  const strings = new SharedStrings(part, file.limits);
  file.walk(part, strings, '共享字符串', 'shared strings');
  return strings.values;
}

const targetOf = (relationships: readonly Relationship[], kind: string): string | undefined =>
  relationships.find((each) => each.kind === kind && !each.external)?.target;

function cellCounter({ limits }: Package): () => void {
  let cells = 0;
  return () => {
    cells += 1;
    if (cells > limits.cells) refuse('tooMany', { limit: limits.cells, zh: '单元格', en: 'cells' });
  };
}

const isMacro = (part: string, type: string): boolean =>
  /vbaProject|macrosheet/i.test(type) || /(^|\/)vbaProject[^/]*\.bin$|(^|\/)macrosheets\//i.test(part);
