import { compile, type Program } from '../rows';
import { input, type Model, type RowSpec, type Section } from '../rows/definition';
import { factName, factRow, VERDICT_FACTS } from './verdict/facts';
import { mirrorOf } from './verdict/mirror';
import { renamed, withExpectedLabel } from './verdict/names';
import { verdictRules } from './verdict/rules';
import type { ProjectModel } from './model';

export { VERDICT_CASES, VERDICT_COLOURS, type Colour, type VerdictPhase } from './verdict/cases';
export { factName, VERDICT_FACTS } from './verdict/facts';

const LABEL = { zh: '平衡结论', en: 'Verdict' };

/** Names that the facts' formulas write: what the verdict reads of a model. */
const namesIn = (rows: Iterable<RowSpec>): string[] => {
  const names = new Set<string>();
  for (const { formula } of rows) renamed(formula, (written) => void names.add(written));
  return [...names];
};

/** The verdict's rules alone, over facts that are inputs under their `factName`: one model for every project. */
export const verdictModel = (): Model => ({
  periods: 1,
  tables: [],
  sections: [
    {
      id: 'verdict',
      label: LABEL,
      inputs: Object.fromEntries(
        VERDICT_FACTS.flatMap((fact) => fact.readings.map((reading) => [factName(fact, reading), input(fact.spec.label.zh, fact.spec.label.en, 0, fact.spec.unit)])),
      ),
      rows: verdictRules,
    },
  ],
});

/**
 * The facts' formulas as a program of their own, to be read with `Exact.value` of any reading of `program`: it has the
 * rows that they name and knows of them what typing needs; their own formulas would cost time and are not asked for.
 */
export const factsProgram = (program: Program): Program => {
  const facts = Object.fromEntries(VERDICT_FACTS.map((fact) => [fact.name, factRow(fact, program)]));
  const wanted = new Set(namesIn(Object.values(facts)));
  const sections = program.model.sections.flatMap((section): Section[] => {
    const isWanted = ([name]: [string, unknown]): boolean => wanted.has(`${section.id}.${name}`);
    const rows = Object.entries(section.rows).filter(isWanted);
    const inputs = Object.entries(section.inputs).filter(isWanted);
    if (rows.length + inputs.length === 0) return [];
    return [{ ...section, inputs: Object.fromEntries(inputs), rows: Object.fromEntries(rows.map(([name, spec]) => [name, { ...spec, formula: '0' }])) }];
  });
  return compile({ periods: 1, tables: [], sections: [...sections, { id: 'verdict', label: LABEL, inputs: {}, rows: facts }] });
};

/**
 * The model a workbook carries: beside the project's own rows, those that expected money reaches once more with it counted
 * (sections `withExpected.…`), and the section `verdict`, whose colours then need no program to keep them true.
 */
export const workbookModel = ({ model }: ProjectModel, program = compile(model)): Model => {
  const facts = VERDICT_FACTS.map((fact) => ({ fact, spec: factRow(fact, program) }));
  const mirror = mirrorOf(program, namesIn(facts.filter(({ fact }) => fact.readings.includes('withExpected')).map(({ spec }) => spec)));
  const rows = facts.flatMap(({ fact, spec }) =>
    fact.readings.map((reading): [string, RowSpec] => [
      factName(fact, reading),
      reading === 'base' ? spec : { ...spec, label: withExpectedLabel(spec.label), formula: renamed(spec.formula, mirror.refOf) },
    ]),
  );
  const verdict: Section = { id: 'verdict', label: LABEL, inputs: {}, rows: { ...Object.fromEntries(rows), ...verdictRules } };
  return { ...model, sections: [...model.sections, ...mirror.sections, verdict] };
};
