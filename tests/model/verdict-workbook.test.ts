import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate, type Evaluation } from '../../src/analysis';
import type { Decimal } from '../../src/finance/decimal';
import { VERDICT_COLOURS, workbookModel } from '../../src/model';
import { parseProject } from '../../src/project';
import { compile, evaluateExact, type Exact, trace, traceInWords } from '../../src/rows';
import { compared } from '../rows/excel/book';
import { projects } from './arbitrary';
import {
  bare,
  changed,
  cost,
  equity,
  grant,
  loan,
  rent,
  STEP_MONTHS,
  upkeep,
  type RawProject,
  type Step,
} from './raw';

const MIRROR = 'withExpected.';
const EXAMPLES = [
  'lixian-renewal',
  'generic-plan',
  'shortfall',
  'timing-gap',
  'ditang-finance',
  'linshan-newbuild',
  'wenzhou-mixed',
  'reit-exit',
] as const;

const raw = (name: string): RawProject =>
  JSON.parse(readFileSync(`examples/${name}.json`, 'utf8')) as RawProject;

/** At another step; phases that are no whole number of it are lengthened to one. */
const atStep = (name: string, step: Step): RawProject =>
  changed(raw(name), ({ project }) => {
    project.step = step;
    for (const [phase, length] of Object.entries(project.phases))
      Object.assign(project.phases, { [phase]: Math.ceil(length / STEP_MONTHS[step]) * STEP_MONTHS[step] });
  });

const bookOf = (project: RawProject): { evaluation: Evaluation; book: Exact } => {
  const evaluation = evaluate(parseProject(project));
  return {
    evaluation,
    book: evaluateExact(compile(workbookModel(evaluation.projectModel, evaluation.program))),
  };
};

/** Rows whose values are not the same in both, cell for cell. */
const differing = (
  a: Exact,
  b: Exact,
  refs: Iterable<string>,
  asB: (ref: string) => string = (ref) => ref,
): string[] =>
  [...refs].filter((ref) => {
    const others = b.row(asB(ref));
    return a.row(ref).some((value, at) => !(value.eq(others[at]!) || (value.isNaN() && others[at]!.isNaN())));
  });

const mirroredRows = ({ program }: Exact): string[] =>
  [...program.rows.keys()].filter((ref) => ref.startsWith(MIRROR));

const monthOf = (serial: Decimal): string | null =>
  serial.isZero() ? null : new Date((serial.toNumber() - 25_569) * 86_400_000).toISOString().slice(0, 7);

const verdictIn = (book: Exact) =>
  (
    [
      ['construction', 'InConstruction'],
      ['operation', 'InOperation'],
      ['overall', ''],
    ] as const
  ).map(([phase, suffix]) => ({
    colour: VERDICT_COLOURS[book.cell(`verdict.${phase}Colour`).toNumber()],
    gap: book.cell(`verdict.${phase}Gap`).toString(),
    worstPeriod: monthOf(book.cell(`verdict.${phase}WorstMonth`)),
    restsOn: ['received', 'committed', 'expected'].map((name) =>
      book.cell(`verdict.${name}${suffix}`).toString(),
    ),
  }));

const verdictOf = ({ verdict: { construction, operation, overall } }: Evaluation) =>
  [construction, operation, overall].map(({ colour, gap, worstPeriod, restsOn }) => ({
    colour,
    gap: gap.toString(),
    worstPeriod,
    restsOn: [restsOn.received, restsOn.committed, restsOn.expected].map(String),
  }));

const expectOneTruth = ({ evaluation, book }: { evaluation: Evaluation; book: Exact }): void => {
  expect(differing(evaluation.exact, book, evaluation.program.rows.keys())).toEqual([]);
  expect(
    differing(book, evaluation.withExpected, mirroredRows(book), (ref) => ref.slice(MIRROR.length)),
  ).toEqual([]);
  expect(verdictIn(book)).toEqual(verdictOf(evaluation));
  expect(book.cell('verdict.ready').toNumber()).toBe(
    verdictOf(evaluation).every(({ colour }) => colour === 'green') ? 1 : 0,
  );
};

describe('the workbook of an example holds both readings and the verdict', () => {
  it.each(EXAMPLES)('%s at its own step', (name) => expectOneTruth(bookOf(raw(name))));
  it.each(EXAMPLES)('%s by the year', (name) => expectOneTruth(bookOf(atStep(name, 'year'))));
});

describe('the workbook of any project', () => {
  it('holds both readings and the verdict', () => {
    fc.assert(
      fc.property(projects(), (project) => expectOneTruth(bookOf(project))),
      { numRuns: 40 },
    );
  });

  it('carries no more of the second reading than the verdict needs', () => {
    fc.assert(
      fc.property(projects(), (project) => {
        const { book } = bookOf(project);
        const used = new Set(
          [...book.program.rows.values()].flatMap(({ precedents }) => precedents.map(({ ref }) => ref)),
        );
        expect(mirroredRows(book).filter((ref) => !used.has(ref))).toEqual([]);
        expect([...book.program.inputs.keys()].filter((ref) => ref.startsWith(MIRROR))).toEqual(
          mirroredRows(book).length > 0 ? ['withExpected.countExpected'] : [],
        );
      }),
      { numRuns: 15 },
    );
  });
});

/** Built with an expected grant or not at all; a loan repaid out of rent, by quarters. */
const partner = (): RawProject =>
  changed(bare(), (project) => {
    project.project.step = 'quarter';
    project.costs.lines = [cost(1_200_000)];
    project.equity.lines = [equity(600_000)];
    project.grants.lines = [grant(300_000, { certainty: 'expected', month: 5 })];
    project.facilities = [loan(400_000)];
    project.operation.incomes = [rent(600_000)];
    project.operation.costs = [upkeep(200_000)];
  });

describe('a reader of the workbook', () => {
  it('changes one input and both readings follow', () => {
    const { book } = bookOf(partner());
    const changedBook = evaluateExact(book.program, {
      overrides: new Map([['grant.central.amount', 120_000]]),
    });
    const other = bookOf(
      changed(partner(), (project) => Object.assign(project.grants.lines[0]!, { amount: 120_000 })),
    );
    expect(verdictIn(changedBook)).toEqual(verdictOf(other.evaluation));
    expect([book, changedBook].map((each) => verdictIn(each)[0]?.colour)).toEqual(['amber', 'red']);
  });

  it('counts expected money in the first reading too, and the two are one', () => {
    const { book } = bookOf(partner());
    const counted = evaluateExact(book.program, { overrides: new Map([['timeline.countExpected', 1]]) });
    expect(differing(counted, counted, mirroredRows(counted), (ref) => ref.slice(MIRROR.length))).toEqual([]);
    expect(differing(counted, book, mirroredRows(book))).toEqual([]);
  });

  it('without any source of money finds no second reading', () => {
    const { book, evaluation } = bookOf(bare());
    expect(book.program.model.sections.some(({ id }) => id.startsWith('withExpected'))).toBe(false);
    expect(verdictIn(book)).toEqual(verdictOf(evaluation));
  });

  it('is told every row of the verdict in words, in both languages', () => {
    const { book } = bookOf(partner());
    const format = { value: String, index: String };
    const refs = [...book.program.rows.keys()].filter((ref) => ref.startsWith('verdict.'));
    for (const ref of refs) {
      const traced = trace(book.program, book, ref);
      const words = { zh: traceInWords(traced, 'zh', format), en: traceInWords(traced, 'en', format) };
      expect(words.zh, ref).toMatch(/^\p{Script=Han}/u);
      expect(words.en, ref).not.toMatch(/\p{Script=Han}/u);
      // A name of the model would stand in camel case; the trade's abbreviations do not.
      expect(words.zh, ref).not.toMatch(/[a-z][A-Z]/);
      expect(words.en, ref).not.toMatch(/[a-z][A-Z]/);
    }
    expect(traceInWords(trace(book.program, book, 'verdict.constructionCase'), 'zh', format)).toContain(
      '建设期：结论序号',
    );
  });
});

describe('a spreadsheet that nobody here wrote comes to the same verdict', () => {
  it.each(EXAMPLES)('%s', { timeout: 120_000 }, (name) => {
    const { differences } = compared(bookOf(atStep(name, 'year')).book);
    expect(differences.slice(0, 5).map((each) => ({ ...each, sheet: String(each.sheet) }))).toEqual([]);
  });
});
