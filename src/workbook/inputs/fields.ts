import type { Label } from '../../rows';
import type { Project } from '../../project';
import type { ExactDigits } from './exact';
import type { FieldOutline, SectionOutline } from './outline';
import type { Page } from './page';
import type { Places } from './places';
import { SECTION_LABELS } from './sections';
import { sourceOf, sourceWords } from './sources';
import { inputStyle, validationOf, written } from './values';
import { HEADS, labelOf, meaning, unitWord, WORDS } from './words';

/** What every block is drawn with. */
export interface Drawing {
  readonly project: Project;
  readonly page: Page;
  readonly places: Places;
  readonly exact: ExactDigits;
}

/** Columns of a block of single fields; meaning and source span several. */
export const AT = { item: 0, value: 1, unit: 2, meaning: 3, source: 6, path: 9 } as const;
const SPANS = { item: 1, value: 1, unit: 1, meaning: 3, source: 3, path: 3 } as const;

export const valueAt = (root: unknown, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], root);

/** Puts one input cell with its style, its place and its digits. */
export const drawInput = (
  { page, places, exact }: Drawing,
  outlined: FieldOutline,
  path: string,
  value: unknown,
  row: number,
  column: number,
): void => {
  const { value: shown, exact: digits } = written(outlined, value, page.lang);
  const style = inputStyle(outlined, value);
  const isWords = shown?.kind === 'text' && style.startsWith('inputText');
  page.input(row, column, {
    ...(shown === undefined ? {} : { value: shown }),
    style: isWords && shown.value.length > 8 ? 'inputWrapped' : style,
  });
  if (path !== '') places.put(path, page.at(row, column));
  if (digits !== undefined && shown?.kind === 'number') exact.note(path, shown.value, digits);
};

/** An open parameter that is empty is hatched for as long as it is empty. */
const drawOpen = ({ page }: Drawing, { field }: FieldOutline, row: number): void => {
  if (field.presence !== 'open') return;
  page.grid.conditionalFormats.push({
    area: { row, column: AT.value, rows: 1, columns: 1 },
    formula: `$B${row + 1}=""`,
    style: 'inputOpen',
  });
};

/** The single fields of a section: item, value, unit, meaning, source, path. */
export const drawFields = (drawing: Drawing, section: SectionOutline): void => {
  if (section.fields.length === 0) return;
  const { page, project } = drawing;
  const { lang } = page;
  const say = (label: Label): string => label[lang];
  page.say(page.row, AT.item, say(SECTION_LABELS[section.id]), 'heading');
  const head = page.row + 1;
  for (const [name, column] of Object.entries(AT) as [keyof typeof AT, number][]) {
    page.wrap(head, column, say(HEADS[name]), 'columnHeadLeft', SPANS[name]);
  }
  page.row = head + 1;
  for (const outlined of section.fields) {
    const { path } = outlined;
    if (path.endsWith('.source')) continue;
    const row = page.row;
    const value = valueAt(project, path);
    page.wrap(row, AT.item, labelOf(outlined, lang), 'wrappedMiddle');
    drawInput(drawing, outlined, path, value, row, AT.value);
    drawOpen(drawing, outlined, row);
    page.say(row, AT.unit, unitWord(outlined, lang), 'quietMiddle');
    page.wrap(row, AT.meaning, meaning(outlined, lang), 'quietMiddle', SPANS.meaning);
    drawSource(drawing, section, path, value, row);
    page.wrap(row, AT.path, path, 'code', SPANS.path);
    const area = { row, column: AT.value, rows: 1, columns: 1 };
    const validation = validationOf(outlined, area, lang);
    if (validation !== undefined) page.grid.validations.push(validation);
    page.row += 1;
  }
  page.row += 1;
};

/** A threshold's source is typed beside it; any other figure shows what the list of sources says. */
const drawSource = (
  drawing: Drawing,
  section: SectionOutline,
  path: string,
  value: unknown,
  row: number,
): void => {
  const { page, project } = drawing;
  const own = section.fields.find((field) => field.path === path.replace(/\.value$/, '.source'));
  if (own !== undefined && own.path !== path) {
    drawInput(drawing, own, own.path, valueAt(project, own.path), row, AT.source);
    page.grid.merges.push({ row, column: AT.source, rows: 1, columns: SPANS.source });
    return;
  }
  if (section.id === 'schemaVersion')
    page.wrap(row, AT.source, WORDS.format[page.lang], 'quietMiddle', SPANS.source);
  else if (value !== undefined)
    page.wrap(row, AT.source, sourceWords(sourceOf(project, path), page.lang), 'quietMiddle', SPANS.source);
};
