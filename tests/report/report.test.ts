import { beforeAll, describe, expect, it } from 'vitest';
import { table, tableNames, type Evaluation } from '../../src/analysis';
import { formatMoney, t } from '../../src/i18n';
import { PARTS, reportOf, USUAL_PARTS, type ReportDocument } from '../../src/report';
import { SIGNS, type Block, type Section, type Table } from '../../src/report/document';
import { numbered } from '../../src/report/numbering';
import { readableCell } from '../../src/report/table';
import { inputDigest } from '../../src/workbook';
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
