import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { evaluate } from '../src/analysis';
import { displayWidth, padEnd, padStart } from '../src/i18n';
import { parseProjectText } from '../src/project';
import { bench as excel } from './excel';
import { bench as functions } from './functions';
import { bench as households } from './households';
import { bench as lanes } from './lanes';
import { bench as risk } from './risk';
import { bench as rows, type Measurement } from './rows';
import { bench as solving } from './solve';
import { bench as workbench } from './workbench';
import { bench as xlsxAudit } from './xlsx-audit';
import { bench as xlsxRead } from './xlsx-read';
import { bench as xlsxWrite } from './xlsx-write';

const EXAMPLE = 'examples/lixian-renewal.json';

function median(runs: number, run: () => unknown): number {
  run();
  const times = Array.from({ length: runs }, () => {
    const begin = performance.now();
    run();
    return performance.now() - begin;
  }).sort((a, b) => a - b);
  return times[Math.floor(runs / 2)] ?? NaN;
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
  const memoryOf = (args: readonly string[]): number => {
    start(args, ['--require', measure]);
    return Number(readFileSync(report, 'utf8')) / 1024;
  };
  const risk = (workers: number): readonly string[] =>
    `risk ${EXAMPLE} --json --draws 10000 --workers ${workers}`.split(' ');
  return [
    { name: 'command line: start-up alone', value: startUp, unit: 'ms' },
    { name: 'command line: check of 1,029 households, with start-up', value: wall, unit: 'ms', budget: 600 },
    {
      name: 'command line: memory of that check',
      value: memoryOf(check),
      unit: 'MB',
      budget: 300,
    },
    ...[1, 2].map((workers) => ({
      name: `command line: risk in 10,000 draws, workers: ${workers}, with start-up`,
      value: median(3, () => start(risk(workers))),
      unit: 'ms',
    })),
    {
      name: 'command line: memory of that risk run on one worker',
      value: memoryOf(risk(1)),
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

function verdictOn(value: number, most?: number, least?: number): string {
  if (most === undefined && least === undefined) return '';
  if (value > (most ?? Infinity)) return 'OVER';
  return value < (least ?? -Infinity) ? 'UNDER' : 'ok';
}

function print(measurements: readonly Measurement[]): void {
  const lines = measurements.map(({ name, value, unit, budget, atLeast }) => [
    name,
    `${value.toFixed(value < 10 ? 2 : 0)} ${unit}`,
    budget !== undefined ? `≤ ${budget} ${unit}` : atLeast !== undefined ? `≥ ${atLeast} ${unit}` : '',
    verdictOn(value, budget, atLeast),
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
void households().then(async (settled) => {
  const drawn = await risk();
  const called = [...(await functions()), ...(await excel()), ...(await workbench())];
  print([
    ...rows(),
    ...lanes(),
    ...drawn,
    ...project(),
    ...solving(),
    ...xlsxRead(),
    ...xlsxWrite(),
    ...xlsxAudit(),
    ...settled,
    ...called,
    ...commandLine(),
  ]);
});
