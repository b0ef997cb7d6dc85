import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseField, parseProject, type FieldRead } from '../../src/project';

const timingGap: unknown = JSON.parse(readFileSync('examples/timing-gap.json', 'utf8'));
const started = parseProject(timingGap).project.startMonth;

const read = (pattern: string, value: unknown): FieldRead =>
  parseField({ pattern, path: pattern.replaceAll('[]', '[0]') }, value, timingGap, false);

const jsonOf = (pattern: string, value: unknown): unknown => {
  const found = read(pattern, value);
  return found.ok ? found.json : found.problem.code;
};

describe('one field, before it is put into a project', () => {
  it.each([
    ['facilities[].rate', '4.85%', 0.0485],
    ['facilities[].limit', '3.5亿', 350_000_000],
    ['facilities[].window.months', '３６', 36],
    ['land.parcels[].inUnit', '是', true],
    ['land.retentionMode', 'literal', 'literal'],
    ['project.startMonth', '2025年1月', '2025-01'],
    ['thresholds.dscr.value', '1.2', 1.2],
    ['costs.lines[].shares[]', '25%', 0.25],
    ['sources.*', '统计年鉴', '统计年鉴'],
    ['thresholds.selfSufficiency.value', '150%', '150%'],
  ])('%s reads %s as a project does', (pattern, typed, json) => {
    expect(jsonOf(pattern, typed)).toEqual(json);
  });

  it('counts a calendar month from the project’s start', () => {
    expect(jsonOf('land.parcels[].saleMonth', started)).toBe(1);
    expect(jsonOf('facilities[].window.start', started)).toBe(0);
  });

  it.each([
    ['facilities[].rate', '50%', 'shareOutOfRange'],
    ['facilities[].rate', '1.5', 'ambiguousPercent'],
    ['land.parcels[].areaM2', '-3', 'negative'],
    ['land.parcels[].saleMonth', '0', 'monthTooEarly'],
    ['land.retentionMode', 'bold', 'notAChoice'],
    ['costs.lines[].name', undefined, 'missing'],
  ])('%s refuses %s', (pattern, typed, code) => {
    expect(jsonOf(pattern, typed)).toBe(code);
  });

  it.each(['relocation.appraisal', 'project.namingMonth', 'facilities[].subsidyBps'])(
    '%s may stay empty',
    (pattern) => expect(read(pattern, undefined)).toEqual({ ok: true, value: undefined, json: undefined }),
  );

  it('takes day numbers for dates only from a workbook', () => {
    const day = (fromWorkbook: boolean) =>
      parseField({ pattern: 'project.startMonth', path: 'project.startMonth' }, 45_658, {}, fromWorkbook).ok;
    expect([day(true), day(false)]).toEqual([true, false]);
  });
});
