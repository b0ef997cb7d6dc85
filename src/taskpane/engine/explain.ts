import { causesBelow, explainFormat, largestPrecedent, worstPeriodOf, type Wording } from '../../analysis';
import type { Place } from '../../excel';
import { unitInWords } from '../../i18n';
import { PROPERTY } from '../../workbook';
import { lengthOf, PERIOD, trace, traceInWords, type How, type Trace } from '../../rows';
import { inputView, type InputView } from './explain-input';
import { meaningOf, spotPlace, tellingIndex, type Meaning, type Spot } from './explain-places';
import { readersOf, rowsReading } from './explain-readers';
import type { Opened } from './opened';
import { clauseView, type ClauseView } from './policy-clause';
import { shown, type Shown } from './shown';

/** What is to be explained: a cell of the workbook, or a figure of the model. */
export type Question =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'cell'; readonly place: Place }
  /** By the end month of a period, by its position, or where the row tells most. */
  | { readonly kind: 'row'; readonly ref: string; readonly period?: string; readonly index?: number };

/** A figure as it is named in a list, with the way to it. */
export interface Step {
  readonly ref: string;
  readonly index: number | undefined;
  readonly label: string;
  /** The part of the model it belongs to: rows of several lines have the same labels. */
  readonly section: string;
  /** Period or record; '' for a single figure. */
  readonly when: string;
}

/** A figure that another is computed from. */
export interface PrecedentView extends Step {
  readonly value: Shown;
  /** How it is looked at: of this period, of one before or after, or the whole row, by its most telling cell. */
  readonly how: How;
  /** How it enters a sum; '' where the formula is none. */
  readonly sign: '+' | '−' | '';
  readonly isInput: boolean;
  readonly isLargest: boolean;
  readonly place: Place | undefined;
}

export interface FigureView {
  readonly kind: 'figure';
  readonly cell: Step;
  readonly value: Shown;
  readonly unit: string;
  /** The whole of it in a sentence. */
  readonly sentence: string;
  /** As the model has it; '' for an input. */
  readonly formula: string;
  readonly precedents: readonly PrecedentView[];
  /** From here down its largest precedents. */
  readonly causes: readonly Step[];
  readonly earlier: Step | undefined;
  readonly later: Step | undefined;
  readonly readers: readonly Step[];
  readonly clause: ClauseView | undefined;
  readonly input: InputView | undefined;
  readonly place: Place | undefined;
  /** Periods that the selected cell gathers; 1 where it shows just this one. */
  readonly among: number;
}

export type ExplainView = (
  | FigureView
  | { readonly kind: 'input'; readonly input: InputView; readonly readers: readonly Step[] }
  | { readonly kind: 'parameter'; readonly id: string }
  | { readonly kind: 'nothing' | 'words' | 'empty' | 'own' | 'unknown' }
) & {
  /** The inputs decide other rows than when the workbook was built: cells and rows may not belong together. */
  readonly isOutdated: boolean;
};

/** A reader wants to see the first few of what a figure feeds. */
const MOST_READERS = 12;

const isOutdated = ({ file, drawn }: Opened): boolean =>
  file !== undefined &&
  file.properties.custom.get(PROPERTY.formulaDigest) !==
    drawn().plan.properties.custom.get(PROPERTY.formulaDigest);

/** A figure with its name in words. */
const stepOf = (opened: Opened, { ref, index }: Spot, wording: Wording): Step => {
  const { program } = opened.drawn().draft;
  const row = program.rows.get(ref);
  const found = row ?? program.inputs.get(ref);
  const label = (row?.spec.label ?? program.inputs.get(ref)?.label)?.[wording.lang] ?? ref;
  const section = program.sectionLabels.get(found?.section ?? '')?.[wording.lang] ?? '';
  const axis = found?.axis ?? '';
  const when =
    index === undefined ? '' : explainFormat(opened.evaluation.periods, wording).index(index, axis);
  return { ref, index, label, section, when };
};

const valueOf = ({ text, value, unit }: Trace, wording: Wording): Shown =>
  text === undefined ? shown(value ?? null, unit, wording) : { text, exact: '', number: null };

const signOf = (cell: Trace, { ref, how }: Trace): PrecedentView['sign'] => {
  if (cell.terms.length < 2) return '';
  const term = cell.terms.find(({ expr }) => expr.type === 'ref' && expr.ref === ref && expr.how === how);
  if (term === undefined) return '';
  return term.sign === 1 ? '+' : '−';
};

const precedentsOf = (opened: Opened, cell: Trace, wording: Wording): PrecedentView[] => {
  const largest = largestPrecedent(cell);
  return cell.precedents.map((each) => {
    const spot = { ref: each.ref, index: each.index };
    return {
      ...stepOf(opened, spot, wording),
      value: valueOf(each, wording),
      how: each.how,
      sign: signOf(cell, each),
      isInput: each.target === 'input',
      isLargest: each === largest && cell.precedents.length > 1,
      // Before the first and after the last period there is no cell.
      place: isThere(opened, spot) ? spotPlace(opened, spot) : undefined,
    };
  });
};

const figure = (opened: Opened, { ref, index }: Spot, among: number, wording: Wording): FigureView => {
  const { program, exact, policy } = opened.drawn().draft;
  const { lang } = wording;
  const format = explainFormat(opened.evaluation.periods, wording);
  const cell = trace(program, exact, ref, index, { depth: 2 });
  const beside = (by: number): Step | undefined => {
    const at = (index ?? 0) + by;
    const isThere = cell.axis === PERIOD && at >= 0 && at < lengthOf(program, cell.axis, exact.periods);
    return isThere ? stepOf(opened, { ref, index: at }, wording) : undefined;
  };
  return {
    kind: 'figure',
    cell: stepOf(opened, { ref, index }, wording),
    value: valueOf(cell, wording),
    unit: unitInWords(cell.unit, lang),
    sentence: traceInWords(cell, lang, format),
    formula: cell.formula ?? '',
    precedents: precedentsOf(opened, cell, wording),
    causes: causesBelow(program, exact, { ref, index }).map((cause) => stepOf(opened, cause, wording)),
    earlier: beside(-1),
    later: beside(1),
    readers: readerSteps(opened, rowsReading(program, new Set([ref])), cell, wording),
    clause: cell.clause === undefined ? undefined : clauseView(policy, cell.clause, lang),
    input: cell.path === undefined ? undefined : inputView(opened, cell.path, index, wording),
    place: spotPlace(opened, { ref, index }),
    among,
  };
};

/** A reader on the same axis is looked at in the same period, any other where it tells most. */
export const readerSteps = (
  opened: Opened,
  readers: readonly string[],
  from: Pick<Trace, 'axis' | 'index'> | undefined,
  wording: Wording,
): Step[] =>
  readers.slice(0, MOST_READERS).map((ref) => {
    const isBeside = from !== undefined && opened.drawn().draft.program.rows.get(ref)?.axis === from.axis;
    return stepOf(opened, { ref, index: isBeside ? from.index : tellingIndex(opened, ref) }, wording);
  });

/** The position that a question about a row means. */
const indexOf = (
  opened: Opened,
  { ref, period, index }: Extract<Question, { kind: 'row' }>,
): number | undefined => {
  const row = opened.drawn().draft.program.rows.get(ref);
  if (index !== undefined || row?.axis !== PERIOD) return index ?? tellingIndex(opened, ref);
  const { periods, verdict } = opened.evaluation;
  const month = period ?? (row.spec.kind === 'balance' ? worstPeriodOf(verdict, ref) : null);
  const at = periods.findIndex((each) => each === month);
  return at < 0 ? tellingIndex(opened, ref) : at;
};

const isThere = (opened: Opened, { ref, index }: Spot): boolean => {
  const { program, exact } = opened.drawn().draft;
  const axis = (program.rows.get(ref) ?? program.inputs.get(ref))?.axis;
  return axis !== undefined && (index ?? 0) >= 0 && (index ?? 0) < lengthOf(program, axis, exact.periods);
};

type Found = Exclude<Meaning, { kind: 'wholeRow' }> | { readonly kind: 'nothing' | 'unknown' };

const meant = (opened: Opened, question: Question): Found => {
  if (question.kind === 'nothing') return question;
  const found: Meaning =
    question.kind === 'cell'
      ? meaningOf(opened, question.place)
      : { kind: 'figure', ref: question.ref, index: undefined, among: 1 };
  if (found.kind !== 'figure' && found.kind !== 'wholeRow') return found;
  const { ref } = found;
  if (!isThere(opened, { ref, index: 0 })) return { kind: question.kind === 'row' ? 'unknown' : 'empty' };
  if (found.kind === 'figure' && question.kind === 'cell')
    return isThere(opened, found) ? found : { kind: 'empty' };
  const index = indexOf(opened, question.kind === 'row' ? question : { kind: 'row', ref });
  return { kind: 'figure', ref, index, among: 1 };
};

/** Where a figure comes from: in words, with what it is computed from, the way down to its largest cause, and its clause. */
export const explain = (opened: Opened, wording: Wording, question: Question): ExplainView => {
  const found = meant(opened, question);
  const outdated = { isOutdated: isOutdated(opened) };
  switch (found.kind) {
    case 'figure':
      return { ...figure(opened, found, found.among, wording), ...outdated };
    case 'input':
      return {
        kind: 'input',
        input: inputView(opened, found.path, undefined, wording),
        readers: readerSteps(opened, readersOf(opened.drawn().draft.program, found.path), undefined, wording),
        ...outdated,
      };
    case 'parameter':
      return { ...found, ...outdated };
    default:
      return { kind: found.kind, ...outdated };
  }
};
