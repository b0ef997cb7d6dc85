import { type Json, toJson } from '../../project';
import type { Evaluation } from '../evaluate';
import type { Comparison } from './comparison';
import { compareHouseholds, type Records } from './households';
import { compareInputs } from './inputs';
import { isLine } from './pairing';
import { compareChecks, compareFigures, compareVerdicts } from './outcome';
import { comparePolicy } from './policy';
import { compareRows } from './rows';

export type * from './comparison';

/**
 * What differs between two projects: inputs, rules, verdicts, key figures, checks, and the rows that moved most.
 * Lines are matched by id, or by name where their ids were made from their position. Pure; it throws nothing.
 */
export function compareProjects(before: Evaluation, after: Evaluation): Comparison {
  const [one, other] = [toJson(before.project), toJson(after.project)];
  const inputs = compareInputs(one, other);
  const compared = {
    inputs: inputs.differences,
    households: compareHouseholds(records(before, one), records(after, other)),
    policy: comparePolicy(rules(before), rules(after)),
    verdicts: compareVerdicts(before, after),
    figures: compareFigures(before, after),
    checks: compareChecks(before, after, inputs.renamed),
    rows: compareRows(before, after, inputs.renamed),
  };
  return { before: before.summary, after: after.summary, isSame: isSame(compared), ...compared };
}

const records = ({ project }: Evaluation, json: Json): Records => {
  const relocation = isLine(json) ? json.relocation : undefined;
  const households = isLine(relocation) ? relocation.households : undefined;
  return { read: project.relocation.households, json: Array.isArray(households) ? households : [] };
};

const rules = ({ project, projectModel }: Evaluation) => ({
  asked: project.policy,
  policy: projectModel.policy,
});

function isSame({
  inputs,
  households: { added, removed, changed },
  policy,
  verdicts,
  figures,
  checks,
  rows,
}: Omit<Comparison, 'before' | 'after' | 'isSame'>): boolean {
  const lists = [inputs, added, removed, changed, policy.overrides, policy.values, checks, rows.moved];
  return (
    lists.every(({ length }) => length === 0) &&
    policy.packs === null &&
    !Object.values(verdicts).some(({ differs }) => differs) &&
    !figures.some(({ differs }) => differs)
  );
}
