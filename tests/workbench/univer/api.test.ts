import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const require = createRequire(import.meta.url);
const PINNED = '0.25.1';

const MOVED = `Univer is no longer ${PINNED}, or what lies beneath its interface has moved: src/workbench/univer hears and says these wires by name. Look through them, and through the tests of the mended functions, before pinning another version.`;

const home = (name: string): string => {
  // Univer's packages let nobody at their package.json by name.
  const main = require.resolve(`@univerjs/${name}`);
  return main.slice(0, main.indexOf('/lib/'));
};

const code = (name: string): string => readFileSync(join(home(name), 'lib/es/index.js'), 'utf8');

/** What the workbench hears and says beneath Univer's documented interface. */
const WIRES = {
  sheets: [
    'sheet.mutation.set-range-values',
    'sheet.operation.set-selections',
    'sheet.operation.set-worksheet-active',
    'sheet.mutation.insert-sheet',
    'sheet.mutation.remove-sheet',
    'sheet.mutation.set-worksheet-name',
    'sheet.mutation.set-worksheet-order',
    'sheet.command.set-range-values',
    'sheet.command.clear-selection-content',
    'sheet.mutation.set-worksheet-row-count',
    'SHEET_DEFINED_NAME_PLUGIN',
  ],
  'sheets-ui': ['sheet.operation.set-cell-edit-visible', 'htmlContent', 'textContent', 'data-copy-id='],
  ui: ['sheet.command.paste-by-short-key'],
  'engine-formula': [
    'formula.mutation.set-formula-calculation-result',
    'formula.mutation.set-formula-calculation-start',
    'formula.mutation.set-formula-calculation-notification',
    'formula.mutation.set-array-formula-data',
    'functionsExecutedState',
    'arrayFormulaCellData',
    'getCurrentRuntimeSheetData',
  ],
  'sheets-formula': ['initialFormulaComputing', 'fromFormula', 'notExecuteFormula'],
  rpc: ['registerChannel', 'requestChannel', 'createInstance', 'syncMutation'],
  'sheets-conditional-formatting': ['SHEET_CONDITIONAL_FORMATTING_PLUGIN'],
  'sheets-data-validation': ['SHEET_DATA_VALIDATION_PLUGIN'],
} as const;

const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  devDependencies: Record<string, string>;
};
const packages = Object.keys(devDependencies).filter((name) => name.startsWith('@univerjs/'));

describe('Univer, of which the workbench uses what is not documented', () => {
  it.each(packages)(`%s is ${PINNED}: after another version look through the wires below`, (name) => {
    const { version } = JSON.parse(
      readFileSync(join(home(name.slice('@univerjs/'.length)), 'package.json'), 'utf8'),
    ) as { version: string };
    expect(version, MOVED).toBe(PINNED);
    expect(devDependencies[name], MOVED).toBe(PINNED);
  });

  it.each(Object.entries(WIRES))('%s still says and hears what the workbench relies on', (name, wires) => {
    const text = code(name);
    expect(
      wires.filter((wire) => !text.includes(wire)),
      MOVED,
    ).toEqual([]);
  });

  it('is used without its packages that are not open source', () => {
    expect(packages.filter((name) => /presets|pro\b|@univerjs-pro/.test(name))).toEqual([]);
    expect(dirname(home('core'))).toContain('@univerjs');
  });
});
