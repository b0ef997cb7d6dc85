import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { evaluate } from '../../../src/analysis';
import { parseProjectText } from '../../../src/project';
import { inputSheets } from '../../../src/workbook/inputs';
import { linkSpecs } from '../../../src/workbook/model/link-specs';

const examples = readdirSync('examples').filter((name) => name.endsWith('.json'));

describe.each(examples)('%s', (name) => {
  const project = parseProjectText(readFileSync(`examples/${name}`));
  const { program, projectModel } = evaluate(project);
  const { places } = inputSheets({ project, policy: projectModel.policy, lang: 'zh' });
  const hasPlace = (path: string): boolean =>
    path.startsWith('policy:')
      ? places.policyCell(path.slice('policy:'.length)) !== undefined
      : (places.columnOf(path) ?? places.cellOf(path)) !== undefined;

  test('every input that the model reads as it stands has a place', () => {
    const specs = [...linkSpecs(program.model).values()].filter(({ link }) => link === undefined);
    expect(specs.flatMap(({ path }) => (path === undefined || hasPlace(path) ? [] : [path]))).toEqual([]);
  });

  test('every place that a link of the model names is there', () => {
    const named = [...linkSpecs(program.model).values()].flatMap(({ link = '' }) =>
      [...link.matchAll(/\{([^{}=@?]+)(=[^{}]*)?\}/g)].map(([, path = '']) => path),
    );
    expect(
      [...new Set(named)].filter((path) => !hasPlace(path) && !hasPlace(path.replace('[]', '[0]'))),
    ).toEqual([]);
  });
});
