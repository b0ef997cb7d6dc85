import { t, unitInWords, type Language } from '../../i18n';
import type { Policy, Resolved } from '../../policy';
import type { Project } from '../../project';
import type { Decimal } from '../../finance/decimal';
import { columnName } from '../../rows';
import { Grid, number, text } from '../grid';
import type { Cell, CellValue, Sheet } from '../plan';
import { sheetName } from '../sheet-names';
import type { ExactDigits } from './exact';
import { NUMBER, OVERRIDES } from './outline';
import { type DrawStatus, heightOf, linesOf, STATUS_ROW } from './page';
import type { Places } from './places';
import { LIST_NAMES } from './sections';
import { WORDS } from './words';

interface Column {
  readonly zh: string;
  readonly en: string;
  readonly width: number;
  /** Key by which the column is read back. */
  readonly key?: string;
}

const COLUMNS = {
  label: { zh: '参数', en: 'Parameter', width: 30 },
  unit: { zh: '单位', en: 'Unit', width: 11 },
  pack: { zh: '政策值', en: 'Policy value', width: 16 },
  override: { zh: '项目取值', en: 'Project value', width: 16, key: 'value' },
  reason: { zh: '取值理由', en: 'Reason', width: 28, key: 'reason' },
  inForce: { zh: '执行值', en: 'In force', width: 16 },
  mark: { zh: '依据等级', en: 'Standing', width: 18 },
  document: { zh: '文件', en: 'Document', width: 40 },
  clause: { zh: '文号与条款', en: 'Number and article', width: 24 },
  date: { zh: '施行日期', en: 'In force from', width: 12 },
  from: { zh: '政策包', en: 'Pack', width: 15 },
  id: { zh: '参数代号', en: 'Parameter id', width: 34, key: 'id' },
  order: { zh: '次序', en: 'Order', width: 6, key: NUMBER },
} as const satisfies Record<string, Column>;
type Name = keyof typeof COLUMNS;
const NAMES = Object.keys(COLUMNS) as Name[];
const at = (name: Name): number => NAMES.indexOf(name);

const cellName = (name: Name, row: number): string => `${columnName(at(name))}${row + 1}`;

const [KEYS, HEADS, FIRST] = [4, 5, 6] as const;

const formatOf = ({ parameter: { kind } }: Resolved, value: Decimal | undefined): string => {
  if (kind === 'share' || kind === 'rate') return 'share';
  if (value !== undefined && value.decimalPlaces() > 2) return 'general';
  return kind === 'price' || kind === 'amount' || kind === 'area' ? 'money' : 'general';
};

const shown = (value: Decimal | undefined, lang: Language): CellValue =>
  value === undefined ? text(t(lang, 'open')) : number(String(value.toNumber()));

interface Line {
  readonly row: number;
  readonly lang: Language;
  readonly grid: Grid;
  readonly places: Places;
  readonly exact: ExactDigits;
}

/** An override as it was typed: its place in the project's list, its text, its reason. */
interface Typed {
  readonly index: number;
  readonly value: string;
  readonly reason: string;
}

const drawOverride = (
  { row, grid, places, exact }: Line,
  id: string,
  format: string,
  typed: Typed | undefined,
): void => {
  const cell = (name: Name, more: Cell): void => {
    grid.put(row, at(name), more);
    if (typed === undefined || name === 'order') return;
    const key = (COLUMNS[name] as Column).key ?? '';
    places.put(`${OVERRIDES}[${typed.index}].${key}`, { sheet: grid.name, row, column: at(name) });
  };
  cell('id', { value: text(id), style: 'code' });
  if (typed === undefined) {
    cell('override', { style: `input.${format}` });
    cell('reason', { style: 'inputWrapped' });
    return;
  }
  const double = Number(typed.value);
  const isNumber = typed.value.trim() !== '' && Number.isFinite(double);
  const value = isNumber ? number(String(double)) : text(typed.value);
  if (isNumber && value.value !== typed.value) exact.note(`policy:${id}`, String(double), typed.value);
  cell('override', { value, style: `input.${format}` });
  cell('reason', { value: text(typed.reason), style: 'inputWrapped' });
  cell('order', { value: number(typed.index + 1), style: 'code' });
};

const drawParameter = (line: Line, resolved: Resolved, typed: Typed | undefined): void => {
  const { row, lang, grid, places } = line;
  const { id, parameter, value, override, outOfForce, from } = resolved;
  const { clause } = parameter;
  let lines = linesOf(typed?.reason ?? '', COLUMNS.reason.width);
  const say = (name: Name, words: string, style: string): void => {
    if (words === '') return;
    grid.say(row, at(name), words, style);
    lines = Math.max(lines, linesOf(words, COLUMNS[name].width));
  };
  const format = formatOf(resolved, value);
  const stated = override === undefined ? value : override.previous;
  say('label', parameter.label[lang], 'wrappedMiddle');
  const isShare = parameter.kind === 'share' || parameter.kind === 'rate';
  const unit = isShare ? parameter.unit.replace(/^$|^1/, '%') : parameter.unit;
  say('unit', unitInWords(unit, lang), 'quietMiddle');
  grid.put(row, at('pack'), {
    value: shown(outOfForce ? undefined : stated, lang),
    style: `stamped.${format}`,
  });
  drawOverride(line, id, format, typed);
  const [pack, own] = [cellName('pack', row), cellName('override', row)];
  grid.put(row, at('inForce'), {
    formula: `IF(${own}="",${pack},${own})`,
    value: shown(value, lang),
    style: `total.${format}`,
  });
  places.putParameter(id, { sheet: grid.name, row, column: at('inForce') });
  say('mark', t(lang, `mark.${parameter.mark}`), 'quietMiddle');
  say('document', clause.document[lang], 'quietMiddle');
  say('clause', [clause.number, clause.article].filter((part) => part !== '').join(' '), 'quietMiddle');
  say(
    'date',
    [parameter.inForce ?? '', parameter.until === undefined ? '' : `→ ${parameter.until}`].join(' ').trim(),
    'quietMiddle',
  );
  say('from', from, 'quietMiddle');
  if (lines > 1) grid.height(row, heightOf(lines));
};

const LEGEND = {
  zh: '每个参数的取值、依据与条款。项目另有取值时填“项目取值”并写明理由；执行值供模型引用。',
  en: 'Every parameter with its value, standing and clause. Type a project value where it differs, with its reason; the model reads the value in force.',
};

/** Every policy parameter, what it stands on, and what the project sets differently and why; complete but for its status. */
export const policyGrid = ({
  project,
  policy,
  lang,
  places,
  exact,
}: {
  readonly project: Project;
  readonly policy: Policy;
  readonly lang: Language;
  readonly places: Places;
  readonly exact: ExactDigits;
}): ((drawStatus?: DrawStatus) => Sheet) => {
  const grid = new Grid('policy', sheetName('policy', lang), 'input');
  grid.say(0, 0, grid.name, 'title');
  grid.height(0, 26);
  grid.say(1, 0, LEGEND[lang], 'quiet');
  NAMES.forEach((name, column) => {
    const { key, width, [lang]: head }: Column = COLUMNS[name];
    grid.width(column, width);
    grid.put(HEADS, column, { value: text(head), style: 'columnHead' });
    if (key !== undefined) grid.say(KEYS, column, name === 'id' ? `${OVERRIDES}[] ${key}` : key, 'code');
  });
  const typed = new Map(
    project.policy.overrides.map(({ id, value, reason }, index) => [id, { index, value, reason }]),
  );
  const all = policy.all();
  const lineAt = (index: number): Line => ({ row: FIRST + index, lang, grid, places, exact });
  all.forEach((resolved, index) => drawParameter(lineAt(index), resolved, typed.get(resolved.id)));
  // An override of a parameter that no chosen pack has is kept, though nothing reads it.
  const listed = new Set(all.map(({ id }) => id));
  const others = [...typed].filter(([id]) => !listed.has(id));
  others.forEach(([id, own], index) => drawOverride(lineAt(all.length + index), id, 'general', own));
  const rows = Math.max(1, all.length + others.length);
  finishTable(grid, lang, rows);
  return (drawStatus) => {
    drawStatus?.(grid, STATUS_ROW, 0);
    return grid.sheet({
      print: {
        orientation: 'landscape',
        paper: 'A3',
        fitToWidth: 1,
        fitToHeight: 0,
        repeatRows: { from: 0, to: HEADS },
      },
      frozen: { rows: FIRST, columns: 1 },
    });
  };
};

const finishTable = (grid: Grid, lang: Language, rows: number): void => {
  const area = (name: Name): { row: number; column: number; rows: number; columns: number } => ({
    row: FIRST,
    column: at(name),
    rows,
    columns: 1,
  });
  const own = `$${cellName('override', FIRST)}`;
  const reason = `$${cellName('reason', FIRST)}`;
  grid.conditionalFormats.push({
    area: area('reason'),
    formula: `AND(${own}<>"",${reason}="")`,
    style: 'checkFail',
  });
  grid.validations.push({
    area: area('override'),
    rule: { kind: 'decimal', min: '-10000000000000', max: '10000000000000' },
    allowBlank: true,
    prompt: { title: COLUMNS.override[lang], text: LEGEND[lang] },
    error: { title: WORDS.wrong[lang], text: LEGEND[lang] },
  });
  grid.tables.push({
    name: LIST_NAMES[OVERRIDES]?.table ?? OVERRIDES,
    area: { row: HEADS, column: 0, rows: rows + 1, columns: NAMES.length },
    columns: NAMES.map((name) => COLUMNS[name][lang]),
  });
  grid.say(FIRST + rows + 1, 0, `/${OVERRIDES}`, 'code');
};
