import { describe, expect, it } from 'vitest';
import { parseProject, type Project } from '../../../src/project';
import {
  contentOf,
  fieldAt,
  fitsWith,
  otherValues,
  isFollowed,
  subjectOf,
  valueIn,
  withValue,
} from './mutations';

/** Between them: relocation by household, land, market sales, a REIT, every kind of facility, reserves. */
const SUBJECTS = ['generic-plan', 'linshan-newbuild', 'lixian-renewal', 'reit-exit'] as const;
const MINUTES = 60_000;

/** No input may change the model without the workbook noticing: either its formulas follow, or it asks to be rebuilt. */
describe.each(SUBJECTS)('%s, each field typed over', (name) => {
  const subject = subjectOf(name);

  it('the formulas follow, or the structure no longer fits', { timeout: 10 * MINUTES }, () => {
    const silent: string[] = [];
    const seen = new Set<string>();
    let followed = 0;
    for (const { path, cell } of subject.draft.inputs.cells()) {
      const now = valueIn(subject.json, path);
      // Records of a list are alike: the first that has the field and the first that lacks it stand for the rest.
      const kind = `${path.replaceAll(/\[\d+\]/g, '[]')} ${now === undefined ? 'empty' : 'filled'}`;
      const outlined = fieldAt(path);
      if (outlined === undefined || seen.has(kind)) continue;
      seen.add(kind);
      for (const value of otherValues(outlined, now)) {
        const project = withValue(subject.json, path, value);
        if (project === undefined) continue;
        if (!fitsWith(subject, cell, contentOf(outlined, value))) continue;
        const isSame = isFollowed(subject, project);
        if (isSame === true) followed += 1;
        if (isSame === false) silent.push(`${path}: ${String(now)} → ${String(value)}`);
      }
    }
    expect(silent).toEqual([]);
    expect(followed).toBeGreaterThan(50);
  });
});

describe('a policy parameter with a project value', () => {
  const subject = subjectOf('timing-gap');

  it('is followed, or the structure no longer fits', { timeout: 10 * MINUTES }, () => {
    const silent: string[] = [];
    for (const { id, value } of subject.draft.policy.all()) {
      const inForce = subject.draft.inputs.policyCell(id)!;
      // The project's value stands two columns before the one in force.
      const cell = { ...inForce, column: inForce.column - 2 };
      for (const other of value === undefined ? [1, 0] : [Number(value) * 0.9, Number(value) + 1]) {
        const project = withParameter(subject.json, id, other);
        if (project === undefined || !fitsWith(subject, cell, other)) continue;
        if (isFollowed(subject, project) === false) silent.push(`${id} → ${other}`);
      }
    }
    expect(silent).toEqual([]);
  });
});

const withParameter = (json: unknown, id: string, value: number): Project | undefined => {
  const copy = structuredClone(json) as { policy: { overrides: { id: string }[] } };
  const others = copy.policy.overrides.filter((each) => each.id !== id);
  try {
    return parseProject({
      ...copy,
      policy: { ...copy.policy, overrides: [...others, { id, value, reason: 'test' }] },
    });
  } catch {
    return undefined;
  }
};
