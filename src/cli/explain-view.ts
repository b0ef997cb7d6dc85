import { explainFormat, isTelling } from '../analysis';
import { t, wrap, displayWidth, type MessageKey } from '../i18n';
import { clauseText, describe, isParameterId } from '../policy';
import {
  PERIOD,
  SINGLE,
  trace,
  traceInWords,
  type Exact,
  type Format,
  type Program,
  type Trace,
} from '../rows';
import { nearest } from '../rows/errors';
import type { ExplainRequest, Explained } from './engine';
import { Refusal } from './refusal';

/** What an explanation reads: the rows, their values, and the period that a question without one means. */
export interface Explainable {
  readonly program: Program;
  readonly exact: Exact;
  readonly periods: readonly string[];
  readonly worstPeriod: (ref: string) => string | undefined;
}

/** A row by its full name, its own name, or its label in either language. */
function refOf(program: Program, asked: string, { lang }: ExplainRequest): string {
  if (program.rows.has(asked) || program.inputs.has(asked)) return asked;
  const wanted = asked.toLowerCase();
  const found: string[] = [];
  const known: string[] = [];
  const consider = (ref: string, name: string, label: { zh: string; en: string }): void => {
    known.push(ref);
    if (name === asked || label.zh === asked || label.en.toLowerCase() === wanted) found.push(ref);
  };
  for (const { ref, name, spec } of program.rows.values()) consider(ref, name, spec.label);
  for (const { ref, name, label } of program.inputs.values()) consider(ref, name, label);
  const [only, ...others] = found;
  if (only !== undefined && others.length === 0) return only;
  const names = (found.length > 0 ? found : nearest(asked, known)).slice(0, 8).join(t(lang, 'comma'));
  const sentence: MessageKey = found.length > 0 ? 'error.severalRows' : 'error.noSuchRow';
  throw new Refusal(
    'unknownName',
    [t(lang, sentence, { row: asked }), names && t(lang, 'error.didYouMean', { names })]
      .filter(Boolean)
      .join(' '),
  );
}

/** Position of the period or record that was asked about. */
function indexOf(
  ref: string,
  { program, periods, worstPeriod }: Explainable,
  request: ExplainRequest,
): number | undefined {
  const axis = (program.rows.get(ref) ?? program.inputs.get(ref))?.axis;
  if (axis === undefined || axis === SINGLE) return undefined;
  const { period, lang } = request;
  const no = (first: string, last: string): Refusal =>
    new Refusal('unknownName', t(lang, 'error.noSuchPeriod', { period: period ?? '', first, last }));
  if (axis === PERIOD) {
    const wanted = period ?? worstPeriod(ref) ?? periods.at(-1);
    const index = periods.findIndex((month) => month === wanted);
    if (index < 0) throw no(periods[0] ?? '', periods.at(-1) ?? '');
    return index;
  }
  const records = program.tables.get(axis) ?? 0;
  const number = period === undefined ? 1 : /^\d+$/.test(period) ? Number(period) : NaN;
  if (!(number >= 1 && number <= records)) throw no('1', String(records));
  return number - 1;
}

interface Told {
  readonly depth: number;
  readonly sentence: string;
  readonly trace: Trace;
}

/** The sentences from the cell downwards, each cell once. */
function tell(root: Trace, format: Format, { lang, depth }: ExplainRequest): Told[] {
  const told: Told[] = [];
  const seen = new Set<string>();
  const visit = (cell: Trace, level: number): void => {
    const key = `${cell.ref} ${cell.index ?? ''}`;
    if (seen.has(key)) return;
    seen.add(key);
    told.push({ depth: level, sentence: traceInWords(cell, lang, format), trace: cell });
    if (level < depth)
      for (const precedent of cell.precedents) if (isTelling(precedent)) visit(precedent, level + 1);
  };
  visit(root, 0);
  return told;
}

/** The clauses behind the cells, each once: document and number, and what it says in our words. */
function clauseLines(told: readonly Told[], { lang }: ExplainRequest): string[] {
  const ids = [...new Set(told.flatMap(({ trace: { clause } }) => (clause === undefined ? [] : [clause])))];
  const lines = ids.flatMap((id) => {
    if (!isParameterId(id)) return [];
    const [first] = describe(id).values;
    return first ? [`  ${id}${t(lang, 'colon')}${clauseText(first.parameter)[lang]}`] : [];
  });
  return lines.length > 0 ? ['', t(lang, 'cli.clause'), ...lines] : [];
}

/** Where one figure comes from, in sentences, from the cell down to the depth asked for. */
export function explained(model: Explainable, request: ExplainRequest, width: number): Explained {
  const { program, exact, periods } = model;
  const ref = refOf(program, request.row, request);
  const index = indexOf(ref, model, request);
  const format = explainFormat(periods, request);
  // One level more than is told, so that the last sentence still names its parts.
  const root = trace(program, exact, ref, index, { depth: request.depth + 1 });
  const told = tell(root, format, request);
  const lines = told.flatMap(({ depth, sentence }) => {
    const indent = '  '.repeat(depth);
    return wrap(sentence, width - displayWidth(indent) - 2).map(
      (line, at) => indent + (at === 0 ? '' : '  ') + line,
    );
  });
  return {
    lines: [...lines, ...clauseLines(told, request)],
    data: {
      row: ref,
      period: root.axis === PERIOD && root.index !== undefined ? (periods[root.index] ?? null) : null,
      cells: told.map(({ depth, sentence, trace: cell }) => ({
        depth,
        row: cell.ref,
        label: cell.label[request.lang],
        period: cell.axis === PERIOD && cell.index !== undefined ? (periods[cell.index] ?? null) : null,
        value: cell.value === undefined || cell.value.isNaN() ? null : cell.value.toString(),
        unit: cell.unit,
        formula: cell.formula ?? null,
        clause: cell.clause ?? null,
        path: cell.path ?? null,
        sentence,
      })),
    },
  };
}
