import { readFileSync } from 'node:fs';
import { IRR } from '@formulajs/formulajs';
import { HyperFormula } from 'hyperformula';
import { read, verdictLanes } from '../src/analysis';
import { irr } from '../src/finance';
import { parseProjectText } from '../src/project';
import { compile, evaluateExact, type Program } from '../src/rows/index';
import { type BackEnd, type Lanes, lanesOf, type Varied } from '../src/rows/lanes/lanes';
import { irr as laneIrr } from '../src/rows/lanes/returns';
import { fastest } from '../src/rows/lanes/simd';
import { typedArrays } from '../src/rows/lanes/typed-arrays';
import { cellAt } from '../src/rows/excel/index';
import { bookOf } from '../tests/rows/excel/book';
import { balanceModel, type Measurement } from './rows';

const DRAWS = 10_000;
const REACHES_ALL = 'timeline.constructionMonths';

const timed = (run: () => unknown): number => {
  const begin = performance.now();
  run();
  return performance.now() - begin;
};

const median = (runs: number, run: () => unknown): number => {
  run();
  const times = Array.from({ length: runs }, () => timed(run)).sort((a, b) => a - b);
  return times[Math.floor(runs / 2)] ?? NaN;
};

/** What a risk run makes of each result: mean, standard deviation, P10, P50, P80 and P90. */
const summarise = (out: Float64Array, draws: number): readonly (readonly number[])[] =>
  Array.from({ length: out.length / draws }, (_, result) => {
    const sorted = out.slice(result * draws, (result + 1) * draws).sort();
    const mean = sorted.reduce((sum, x) => sum + x, 0) / draws;
    const spread = sorted.reduce((sum, x) => sum + (x - mean) ** 2, 0);
    const quantile = (share: number): number => sorted[Math.floor(share * (draws - 1))] ?? NaN;
    return [mean, Math.sqrt(spread / draws), ...[0.1, 0.5, 0.8, 0.9].map(quantile)];
  });

const cellsOf = (program: Program): number =>
  [...program.rows.values()].reduce(
    (cells, { axis }) =>
      cells + (axis === 'period' ? program.periods : axis === 'single' ? 1 : (program.tables.get(axis) ?? 0)),
    0,
  );

/** Numbers near the standing one, another in each draw. */
const drawsOf = (base: number, index: number): Float64Array =>
  Float64Array.from({ length: DRAWS }, (_, draw) => base * (1 + 0.1 * Math.sin(draw * (index + 1))));

/** Milliseconds for all draws and their statistics. */
const throughput = (
  { width, run }: Pick<Lanes, 'width' | 'run'>,
  values: readonly Float64Array[],
): number => {
  const out = new Float64Array(width * DRAWS);
  return median(3, () => {
    run(values, DRAWS, out);
    summarise(out, DRAWS);
  });
};

const perCell = (ms: number, cells: number): number => (ms * 1e6) / DRAWS / cells;

const BACK_ENDS: readonly (readonly [name: string, backEnd: BackEnd, budget: number])[] = [
  ['vectors', fastest, 0.8],
  ['typed arrays', typedArrays, 2],
];

/** The model of the budgets: with its prices, rates and costs varied, and with what reaches nearly every cell. */
const balance = (program: Program): readonly Measurement[] => {
  const exact = evaluateExact(program);
  const cells = cellsOf(program);
  const singles = [...program.inputs.values()].filter(({ axis }) => axis === 'single');
  const money: readonly Varied[] = singles.filter(({ name }) => /price|rate|cost|limit/i.test(name));
  const asked = ['account.worst', 'account.lowest'].map((ref) => ({ ref, what: 'cell' as const }));
  return [
    { varied: money, name: `${money.length} prices, rates and costs vary` },
    { varied: [...money, { ref: REACHES_ALL }], name: 'the months of construction vary too' },
  ].flatMap(({ varied, name }) =>
    BACK_ENDS.flatMap(([backEndName, backEnd, budget]): readonly Measurement[] => {
      const lanes = lanesOf(program, { varied, asked, exact, backEnd });
      const values = varied.map(({ ref }, i) => {
        const numbers = drawsOf(exact.cell(ref).toNumber(), i);
        return ref === REACHES_ALL ? numbers.map(Math.round) : numbers;
      });
      const ms = throughput(lanes, values);
      const head = `lanes, ${backEndName}: ${name}`;
      return [
        { name: `${head}: per cell of the model and draw`, value: perCell(ms, cells), unit: 'ns', budget },
        {
          name: `${head}: per operation and draw (${lanes.cells})`,
          value: perCell(ms, lanes.cells),
          unit: 'ns',
        },
        ...(backEnd === fastest
          ? [{ name: `${head}: 10,000 draws on one thread`, value: ms, unit: 'ms', budget: 700 }]
          : []),
      ];
    }),
  );
};

/** A project of full size by month, from what stands in its file to the verdict of every draw. */
const project = (): readonly Measurement[] => {
  const readings = read(parseProjectText(readFileSync('examples/lixian-renewal.json', 'utf8')));
  const { program, exact } = readings;
  const varied: readonly Varied[] = [...program.inputs.values()]
    .filter(
      ({ axis, data, name }) => axis === 'single' && data.kind === 'number' && /price|rate|cost/i.test(name),
    )
    .slice(0, 12);
  const values = varied.map(({ ref }, i) => drawsOf(exact.cell(ref).toNumber(), i));
  const ready = median(5, () => verdictLanes(readings, varied));
  const cells = cellsOf(program);
  return [
    {
      name: 'lanes: monthly lixian-renewal made ready for its verdict',
      value: ready,
      unit: 'ms',
      budget: 300,
    },
    ...BACK_ENDS.map(([name, backEnd, budget]): Measurement => {
      const { lanes } = verdictLanes(readings, varied, { backEnd });
      return {
        name: `lanes, ${name}: its verdict, per cell of the model (${cells}) and draw`,
        value: perCell(throughput(lanes, values), cells),
        unit: 'ns',
        budget,
      };
    }),
  ];
};

/** The same model as sheets in HyperFormula, after one input has changed that reaches nearly every cell. */
const spreadsheet = (program: Program): readonly Measurement[] => {
  const book = bookOf(program);
  const engine = HyperFormula.buildFromSheets(book.sheets, {
    licenseKey: 'gpl-v3',
    smartRounding: false,
    useArrayArithmetic: false,
  });
  const place = book.layout.place(REACHES_ALL);
  const sheet = place === undefined ? undefined : engine.getSheetId(place.sheet);
  if (place === undefined || sheet === undefined) throw new Error(`${REACHES_ALL} has no cell.`);
  const { row, column } = cellAt(place, 0);
  let months = 36;
  const change = (): number => (months = months === 36 ? 35 : 36);
  const theirs = median(3, () => engine.setCellContents({ sheet, row, col: column }, change()));
  engine.destroy();
  const base = evaluateExact(program);
  const exact = median(9, () =>
    evaluateExact(program, { base, overrides: new Map([[REACHES_ALL, change()]]) }),
  );
  const lanes = lanesOf(program, {
    varied: [{ ref: REACHES_ALL }],
    asked: [{ ref: 'account.lowest', what: 'cell' }],
    exact: base,
  });
  const values = [drawsOf(36, 0).map(Math.round)];
  const perCase = throughput(lanes, values) / DRAWS;
  return [
    { name: 'HyperFormula: the same model after one input changed', value: theirs, unit: 'ms' },
    { name: 'exact reading after the same change', value: exact, unit: 'ms' },
    { name: 'HyperFormula against the exact reading', value: theirs / exact, unit: '×', atLeast: 10 },
    { name: 'HyperFormula against a case in lanes', value: theirs / perCase, unit: '×', atLeast: 3000 },
  ];
};

const GUESS = 0.01;
const FLOWS = Array.from({ length: 276 }, (_, t) => (t < 36 ? -1_234_567.89 : 250_000 + t * 321.5));

const MANY = 100;

/** Another library's IRR beside ours, on Decimals and as lanes have it: time, and the largest difference from the exact rate. */
const returns = (): readonly Measurement[] => {
  const flows = Float64Array.of(GUESS, ...FLOWS);
  const inLanes = (): number => laneIrr(flows);
  const theirs = (): number => Number(IRR(FLOWS, GUESS));
  const exact = irr(FLOWS, GUESS).toNumber();
  const apart = (rate: number): number => Math.abs(rate - exact);
  const times = (run: () => unknown): number =>
    median(9, () => {
      for (let time = 0; time < MANY; time += 1) run();
    }) / MANY;
  const [lane, other] = [times(inLanes), times(theirs)];
  return [
    {
      name: 'finance: IRR of 276 flows, exact to the last digit',
      value: median(9, () => irr(FLOWS, GUESS)),
      unit: 'ms',
    },
    { name: 'lanes: the same IRR in float64', value: lane, unit: 'ms' },
    { name: 'formulajs: the same IRR in float64', value: other, unit: 'ms' },
    { name: 'formulajs against the IRR of lanes', value: other / lane, unit: '×' },
    { name: 'lanes: its IRR apart from the exact one', value: apart(inLanes()) * 1e15, unit: '10⁻¹⁵' },
    { name: 'formulajs: its IRR apart from the exact one', value: apart(theirs()) * 1e15, unit: '10⁻¹⁵' },
  ];
};

/** Measures lanes, and other people's engines on the same work. */
export const bench = (): readonly Measurement[] => {
  const program = compile(balanceModel());
  return [...balance(program), ...project(), ...spreadsheet(program), ...returns()];
};
