import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formatProblems, parseProject } from '../../src/project';
import { changed, type Changes } from './changed';
import { problemsOf, saidOf } from './refused';
import { valid } from './valid';

interface BadProject {
  title: string;
  /** What is changed in the valid project, by path. */
  changes?: Changes;
  remove?: string[];
  /** Every line the user reads, in order. */
  problems: { zh: string[]; en: string[] };
}

const folder = new URL('./bad/', import.meta.url);
const cases = readdirSync(folder).map(
  (file) => JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as BadProject,
);

describe('a project that must be refused', () => {
  it('starts from one that is accepted', () => {
    expect(parseProject(valid()).project.name).toBe('礼贤社区');
  });

  it.each(cases.map((bad) => [bad.title, bad] as const))('%s', (_, bad) => {
    const problems = problemsOf(() => parseProject(changed(bad.changes ?? {}, bad.remove)));
    expect(saidOf(problems, 'zh')).toEqual(bad.problems.zh);
    expect(saidOf(problems, 'en')).toEqual(bad.problems.en);
  });

  it('is refused as a whole with a headline that counts', () => {
    const problems = problemsOf(() =>
      parseProject(changed({ 'project.step': 'week', 'land.treasuryLag': -1 })),
    );
    expect(formatProblems(problems, 'en').split('\n')[0]).toBe('2 problems in the project:');
    expect(formatProblems(problems, 'zh').split('\n')[0]).toBe('项目数据有 2 处问题：');
  });

  it('may be no project at all', () => {
    for (const raw of [null, 3, 'x', [], undefined])
      expect(problemsOf(() => parseProject(raw))).toHaveLength(1);
    expect(problemsOf(() => parseProject({})).map((problem) => problem.path)).toEqual([
      'schemaVersion',
      'project',
      'policy',
      'land',
      'tax',
    ]);
  });

  it('names the cell when it comes from a workbook', () => {
    const cells = (path: string): string | undefined =>
      path === 'facilities[0].rate' ? '融资!C7' : undefined;
    const problems = problemsOf(() => parseProject(changed({ 'facilities[0].rate': '高' }), { cells }));
    expect(problems).toMatchObject([
      { path: 'facilities[0].rate', value: '高', code: 'notANumber', cell: '融资!C7' },
    ]);
    expect(saidOf(problems, 'zh')[0]).toMatch(/^facilities\[0\]\.rate \[融资!C7\]：/);
  });

  it('shortens what it quotes', () => {
    const [problem] = problemsOf(() => parseProject(changed({ 'facilities[0].rate': 'x'.repeat(500) })));
    expect(problem?.value).toHaveLength(40);
  });

  it('names a policy pack that nobody ships', () => {
    const [problem] = problemsOf(() =>
      parseProject(valid(), { packs: new Set(['national', 'zhejiang-2020']) }),
    );
    expect(problem).toMatchObject({
      path: 'policy.packs[1]',
      code: 'unknownPack',
      params: { meant: 'zhejiang-2020' },
    });
  });
});
