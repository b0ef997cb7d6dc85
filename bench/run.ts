import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { evaluate } from '../src/analysis';
import { displayWidth, padEnd, padStart } from '../src/i18n';
import { parseHouseholdsCsv, parseProjectText } from '../src/project';
import { settle } from '../src/cli/settlement';
import { bench as rows, type Measurement } from './rows';

const EXAMPLE = 'examples/lixian-renewal.json';
const HOUSEHOLDS = 20_000;

function median(runs: number, run: () => unknown): number {
  run();
  const times = Array.from({ length: runs }, () => {
    const begin = performance.now();
    run();
    return performance.now() - begin;
  }).sort((a, b) => a - b);
  return times[Math.floor(runs / 2)] ?? NaN;
}

/** A list as a county would hand it in; the same list on every run. */
function householdsCsv(): Uint8Array {
  const routes = ['安置', '安置', '安置', '货币'];
  const lines = Array.from({ length: HOUSEHOLDS }, (_, at) => {
    const area = (35 + ((at * 7919) % 8500) / 100).toFixed(2);
    return `H${at + 1},私产,住宅,${area},${9000 + (at % 13) * 50},${routes[at % routes.length] ?? ''},${1 + (at % 6)},${at % 3 ? '是' : '否'}`;
  });
  const head = '户号,产权,用途,建筑面积,评估单价,安置方式,签约月份,增购';
  return new TextEncoder().encode([head, ...lines].join('\n'));
}

const prices: readonly (readonly [string, unknown])[] = [
  ['appraisal', 12000],
  ['equalAreaDiscount', 0.1],
  ['topUpDiscount', 0.1],
  ['liftShare', 0.3],
  ['upliftPrice', 6000],
  ['stepUpPrice', 11000],
  ['cashBonusRate', 0.1],
  ['unitTypes', [45, 60, 80, 100, 120].map((areaM2) => ({ name: `${areaM2} m²`, areaM2 }))],
];

function households(): Measurement[] {
  const csv = householdsCsv();
  return [
    {
      name: `households: ${HOUSEHOLDS} read from CSV`,
      value: median(3, () => parseHouseholdsCsv(csv)),
      unit: 'ms',
    },
    {
      name: `households: ${HOUSEHOLDS} read and settled`,
      value: median(3, () => settle({ csv, packs: ['national', 'quzhou-kecheng'], set: new Map(prices) })),
      unit: 'ms',
      budget: 300,
    },
  ];
}

/** The built command line as a user starts it: wall clock with start-up, and the most memory it held. */
function commandLine(): Measurement[] {
  const report = join(tmpdir(), `pingheng-memory-${process.pid}`);
  const measure = join(import.meta.dirname, 'peak-memory.cjs');
  const start = (args: readonly string[], extra: readonly string[] = []): void => {
    const { status, stderr } = spawnSync(process.execPath, [...extra, 'bin/pingheng.mjs', ...args], {
      env: { ...process.env, PINGHENG_MEMORY_REPORT: report },
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(stderr);
  };
  const check = ['check', EXAMPLE, '--json'];
  const wall = median(5, () => start(check));
  const startUp = median(5, () => start(['--version']));
  start(check, ['--require', measure]);
  return [
    { name: 'command line: start-up alone', value: startUp, unit: 'ms' },
    { name: 'command line: check of 1,029 households, with start-up', value: wall, unit: 'ms', budget: 600 },
    {
      name: 'command line: memory of that check',
      value: Number(readFileSync(report, 'utf8')) / 1024,
      unit: 'MB',
      budget: 300,
    },
  ];
}

function project(): Measurement[] {
  const text = readFileSync(EXAMPLE, 'utf8');
  const parsed = parseProjectText(text);
  return [
    {
      name: 'project: 1,029 households read and validated',
      value: median(5, () => parseProjectText(text)),
      unit: 'ms',
    },
    { name: 'analysis: verdicts, figures and checks', value: median(5, () => evaluate(parsed)), unit: 'ms' },
  ];
}

function print(measurements: readonly Measurement[]): void {
  const lines = measurements.map(({ name, value, unit, budget }) => [
    name,
    `${value.toFixed(value < 10 ? 2 : 0)} ${unit}`,
    budget === undefined ? '' : `≤ ${budget} ${unit}`,
    budget === undefined ? '' : value <= budget ? 'ok' : 'OVER',
  ]);
  const table = [['what', 'measured', 'budget', ''], ...lines];
  const widths = [0, 1, 2].map((column) =>
    Math.max(...table.map((line) => displayWidth(line[column] ?? ''))),
  );
  for (const [name = '', measured = '', budget = '', verdict = ''] of table) {
    console.log(
      [
        padEnd(name, widths[0] ?? 0),
        padStart(measured, widths[1] ?? 0),
        padStart(budget, widths[2] ?? 0),
        verdict,
      ]
        .join('  ')
        .trimEnd(),
    );
  }
}

console.log(`Node ${process.versions.node}, ${cpus()[0]?.model ?? 'unknown processor'}, medians\n`);
if (!existsSync('dist/cli/pingheng.cjs')) throw new Error('Build first: npm run build');
print([...rows(), ...project(), ...households(), ...commandLine()]);
