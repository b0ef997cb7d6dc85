import { beforeAll, describe, expect, it } from 'vitest';
import { table, tableNames, type Evaluation } from '../../src/analysis';
import { frontiersOf, rankLevers, structuralLevers } from '../../src/analysis/levers';
import { PHASES, planRisk, RiskError, RiskRunner, simulate, type RiskOutcome } from '../../src/analysis/risk';
import { leverValue, SOLVE_TARGETS } from '../../src/analysis/solve';
import { Decimal } from '../../src/finance/decimal';
import { formatMoney, formatPercent, t } from '../../src/i18n';
import { PARTS, reportOf, USUAL_PARTS, type ReportDocument } from '../../src/report';
import { SIGNS, type Block, type Section, type Table } from '../../src/report/document';
import { numbered } from '../../src/report/numbering';
import { readableCell } from '../../src/report/table';
import { inputDigest } from '../../src/workbook';
import { exampleAt } from '../workbook/built';
import { sample } from './sample';

let evaluation: Evaluation;
let zh: ReportDocument;
let en: ReportDocument;

beforeAll(async () => {
  evaluation = sample();
  zh = await reportOf(evaluation, { lang: 'zh', date: '2026-03-31', parts: PARTS });
  en = await reportOf(evaluation, { lang: 'en', date: '2026-03-31', parts: PARTS });
}, 120_000);

const allSections = (sections: readonly Section[]): Section[] =>
  sections.flatMap((section) => [section, ...allSections(section.sections)]);

const sectionOf = (document: ReportDocument, id: string): Section => {
  const found = allSections(document.sections).find((section) => section.id === id);
  if (found === undefined) throw new Error(`no section ${id}`);
  return found;
};

const tablesOf = (blocks: readonly Block[]): Table[] =>
  blocks.flatMap((block) => (block.kind === 'table' ? [block] : []));

describe('the report of a project', () => {
  it('says the three verdicts as the evaluation has them', () => {
    const [cards] = sectionOf(zh, 'summary').blocks.filter((block) => block.kind === 'lights');
    const lights = cards!.lights;
    expect(lights.map(({ id }) => id)).toEqual(['construction', 'operation', 'overall']);
    for (const light of lights) {
      const verdict = evaluation.verdict[light.id as 'construction' | 'operation' | 'overall'];
      expect(light.colour).toBe(verdict.colour);
      expect(light.sign).toBe(SIGNS[verdict.colour]);
      expect(light.reason).toBe(verdict.reason.zh);
      if (verdict.gap.gt(0))
        expect(light.amount).toBe(
          t('zh', 'verdict.gap', { amount: formatMoney(verdict.gap, { unit: 'auto', lang: 'zh' }) }),
        );
      else expect(light.amount).not.toContain('缺口');
    }
  });

  it('holds every standard table with every figure, each column once, whatever part it stands in', () => {
    for (const { id } of tableNames.filter(
      (each) => !['householdSheet', 'approvalChecklist', 'sensitivity'].includes(each.id),
    )) {
      const data = table(evaluation, id)!;
      if (data.rows.length === 0) continue;
      const parts = tablesOf(sectionOf(zh, `table-${id}`).blocks);
      const heads = parts.flatMap(({ columns }) => columns.slice(2).map(({ label }) => label));
      expect(heads).toEqual([
        ...(data.hasTotal ? ['合计'] : []),
        ...data.columns.map(({ label }) => label.zh),
      ]);
      data.rows.forEach((line, row) => {
        const cell = readableCell(line, 'wan');
        const told = parts.flatMap(({ rows }) => rows[row]!.cells.slice(2));
        expect(told).toEqual([...(data.hasTotal ? [cell(line.total)] : []), ...line.values.map(cell)]);
      });
    }
  });

  it('gives every input with its source, and the policy parameters by their clauses', () => {
    const { facilities, costs } = evaluation.project;
    const said = allSections(sectionOf(zh, 'assumptions').sections)
      .flatMap(({ blocks }) => tablesOf(blocks))
      .flatMap(({ rows }) => rows.map(({ cells }) => cells));
    for (const { name } of [...facilities, ...costs.lines]) {
      const row = said.find(([first]) => first === name);
      expect(row, name).toHaveLength(3);
      expect(row![2], name).not.toBe('');
    }
    const policy = tablesOf(sectionOf(zh, 'inputs-policy').blocks)[0]!;
    expect(policy.rows.length).toBeGreaterThan(20);
    expect(policy.rows.every(({ cells }) => cells[2]!.startsWith('《'))).toBe(true);
  });

  it('tells every check once, the failing ones with what to do', () => {
    const rows = tablesOf(sectionOf(zh, 'checks').blocks).flatMap((each) => each.rows);
    expect(rows.map(({ cells }) => cells[0]).sort()).toEqual(
      evaluation.checks.map(({ label }) => label.zh).sort(),
    );
  });

  it('sets every stress beside the base, and names those that do not fit', () => {
    const { blocks } = sectionOf(zh, 'stresses');
    const [verdicts] = tablesOf(blocks);
    expect(verdicts!.rows[0]!.cells[0]).toBe(t('zh', 'scenario.base'));
    expect(verdicts!.rows.length).toBeGreaterThan(4);
    for (const phase of ['construction', 'operation', 'overall'] as const)
      expect(verdicts!.rows[0]!.cells.join()).toContain(
        t('zh', `verdict.${evaluation.verdict[phase].colour}`),
      );
  });

  it('explains the terms it uses, and no others', () => {
    const terms = tablesOf(sectionOf(zh, 'glossary').blocks)[0]!.rows.map(({ cells }) => cells[0]!);
    const text = JSON.stringify(zh.sections.filter(({ id }) => id !== 'glossary'));
    expect(terms.length).toBeGreaterThan(10);
    for (const term of terms) expect(text).toContain(term);
  });

  it('is the same report in both languages: sections, tables and figures', () => {
    const shape = (document: ReportDocument) =>
      allSections(document.sections)
        .filter(({ id }) => id !== 'glossary')
        .map(({ id, blocks }) => [id, blocks.filter(({ kind }) => kind === 'figure').length]);
    expect(shape(en)).toEqual(shape(zh));
    const figures = (document: ReportDocument) =>
      tablesOf(sectionOf(document, 'table-fundBalance').blocks).map(({ rows }) =>
        rows.map(({ cells }) => cells.slice(2)),
      );
    expect(figures(en).map((part) => part.length)).toEqual(figures(zh).map((part) => part.length));
    expect(figures(en)[0]![1]![0]).toBe(figures(zh)[0]![1]![0]);
  });

  it('carries the date it was given and the digest of the inputs, and no clock', async () => {
    expect(zh.cover.map(({ value }) => value)).toContain('2026-03-31');
    expect(zh.cover.map(({ value }) => value).join()).toContain(inputDigest(evaluation.project));
    const undated = await reportOf(evaluation, { lang: 'zh', parts: ['summary'] });
    expect(undated.date).toBeUndefined();
    expect(undated.cover.filter(({ value }) => value === '')).toHaveLength(1);
  });

  it('has only the parts that were asked for, in its own order', async () => {
    const some = await reportOf(evaluation, { lang: 'en', parts: ['checks', 'summary'] });
    expect(some.sections.map(({ id }) => id)).toEqual(['summary', 'checks']);
    expect(numbered(some.sections).map(({ number }) => number)).toEqual(['1', '2']);
    expect(USUAL_PARTS).not.toContain('households');
  });
});

describe.each(['zh', 'en'] as const)('what would close the gap, in %s', (lang) => {
  it('is the ranking: levers that are enough alone, how far the others get, and pairs', async () => {
    const short = exampleAt('shortfall', 'year');
    const target = SOLVE_TARGETS.find(({ id }) => id === 'all')!;
    const ranking = rankLevers(short, target);
    const words = { lang, startMonth: short.project.project.startMonth, unit: 'auto' } as const;
    const { sections } = await reportOf(short, { lang, parts: ['levers'] });
    const [enough, others, pairs] = tablesOf(sections[0]!.blocks);
    const cells = (of: Table | undefined): string[][] => of!.rows.map((row) => row.cells.slice(0, 3));
    const told = (at: 'to' | 'best') =>
      ranking.levers.flatMap(({ lever, [at]: place }) =>
        place === null
          ? []
          : [
              [
                lever.label[lang],
                leverValue(lever, lever.from, words),
                leverValue(lever, place.value, words),
              ],
            ],
      );
    expect(told('to').length).toBeGreaterThan(2);
    expect(cells(enough)).toEqual(told('to'));
    expect(told('best').length).toBeGreaterThan(0);
    expect(cells(others)).toEqual(told('best'));
    const { lights } = ranking.levers.find(({ best }) => best !== null)!.best!;
    PHASES.forEach((phase, at) =>
      expect(others!.rows[0]!.cells[5 + at]).toContain(t(lang, `verdict.${lights[phase].colour}`)),
    );
    expect(cells(pairs)).toEqual(
      frontiersOf(ranking, 3).flatMap(({ pair: [first, second], points }) =>
        points.map((point) => [
          `${first.label[lang]} + ${second.label[lang]}`,
          leverValue(first, point.first, words),
          leverValue(second, point.second.value, words),
        ]),
      ),
    );
    const text = JSON.stringify(sections[0]!.blocks);
    for (const { label } of ranking.idle) expect(text).toContain(label[lang]);
    expect(text).toContain(lang === 'zh' ? '只增加土地价款' : 'Raises land proceeds only');
  });

  it('tells other orders of parcels and draws, best first, and how many were tried', async () => {
    const ditang = exampleAt('ditang-finance', 'year');
    const structural = structuralLevers(
      ditang,
      SOLVE_TARGETS.find(({ id }) => id === 'all')!,
    );
    const { sections } = await reportOf(ditang, { lang, parts: ['levers'] });
    const told = tablesOf(sections[0]!.blocks).map(({ caption, rows }) => [
      caption,
      ...rows.map((row) => row.cells[0]),
    ]);
    expect(structural.length).toBeGreaterThan(0);
    for (const { label, tried, possible, arrangements } of structural)
      expect(told).toContainEqual([
        t(lang, 'levers.tried', { name: label[lang], tried, possible }),
        ...arrangements.slice(0, 5).map((each) => each.label[lang]),
      ]);
  });

  it('is one sentence where every light is green', async () => {
    const green = exampleAt('lixian-renewal', 'year');
    expect(PHASES.map((phase) => green.verdict[phase].colour)).toEqual(['green', 'green', 'green']);
    const { sections } = await reportOf(green, { lang, parts: ['levers'] });
    expect(sections[0]!.blocks.map(({ kind }) => kind)).toEqual(['paragraph']);
    expect(sections[0]!.isWide).toBe(false);
  });
});

describe('the risk of a project', () => {
  let outcome: RiskOutcome;

  beforeAll(async () => {
    const { project } = evaluation;
    outcome = await simulate(planRisk(project, project.risk), [new RiskRunner()]);
  });

  it.each(['zh', 'en'] as const)('is the run with the project’s own draws and seed, in %s', (lang) => {
    const { blocks } = sectionOf(lang === 'zh' ? zh : en, 'risk');
    const [likely, figures, drivers, register] = tablesOf(blocks);
    const share = (value: number): string => formatPercent(new Decimal(value), 1);
    const money = (value: number): string => readableCell({ unit: 'yuan' }, 'wan')(new Decimal(value));
    const odds = [...PHASES.map((phase) => outcome.phases[phase].balances), outcome.both];
    expect(likely!.rows.map(({ cells }) => cells.slice(1, 3))).toEqual(
      odds.map((each) => [share(each.share), `${share(each.low)} – ${share(each.high)}`]),
    );
    const row = (label: string) => figures!.rows.find(({ cells }) => cells[0] === label)!.cells.slice(1);
    for (const phase of PHASES) {
      const { mean, percentiles } = outcome.phases[phase].gap!;
      const name = t(lang, 'risk.gap', { phase: t(lang, `risk.${phase}`) });
      expect(row(name)).toEqual([mean, percentiles[50], percentiles[80], percentiles[90]].map(money));
    }
    // Of what should be high, nine draws in ten are no worse than the tenth percentile.
    const { mean, percentiles } = outcome.lowestDscr!;
    expect(row(t(lang, 'risk.lowestDscr'))).toEqual(
      [mean, percentiles[50], percentiles[20], percentiles[10]].map((value) => value.toFixed(2)),
    );
    expect(drivers!.rows.map(({ cells }) => cells[0]!).toSorted()).toEqual(
      outcome.variables.map(({ variable }) => variable.label[lang]).toSorted(),
    );
    expect(register!.rows).toHaveLength(
      outcome.register.entries.length + outcome.register.categories.length + 1,
    );
    expect(register!.rows.at(-1)!.cells[4]).toBe(outcome.register.score!.toFixed(0));
    expect(JSON.stringify(blocks)).toContain(`${outcome.draws}`);
    expect(blocks.filter(({ kind }) => kind === 'figure')).toHaveLength(5);
  });

  it('says why no run can be made of it, and the report is made all the same', async () => {
    const { project } = evaluation;
    const correlations = [{ a: 'one', b: 'other', value: new Decimal(2) }];
    const impossible = { ...project, risk: { ...project.risk, correlations } };
    let told: RiskError | undefined;
    try {
      planRisk(impossible, impossible.risk);
    } catch (error) {
      if (error instanceof RiskError) told = error;
    }
    const { sections } = await reportOf(
      { ...evaluation, project: impossible },
      { lang: 'en', parts: ['summary', 'risk'] },
    );
    expect(sections.map(({ id }) => id)).toEqual(['summary', 'risk']);
    expect(sections[1]!.blocks.map((block) => block.kind === 'paragraph' && block.text)).toEqual([
      'No risk run can be made of this project:',
      told!.sentence.en,
    ]);
  });
});
