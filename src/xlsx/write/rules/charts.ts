import type { Chart, ChartSeries, Sheet, WorkbookPlan } from '../../../workbook/plan';
import { refuse, type PlanPlace } from '../error';
import { rangeOf } from '../ranges';
import { isPlain } from '../text';
import { areaText, checkArea } from './areas';

const MOST_SERIES = 255;
const LONGEST_TEXT = 255;
const RGB = /^[0-9A-Fa-f]{6}$/;

const checkReference = (plan: WorkbookPlan, place: PlanPlace, reference: string): void => {
  const range = rangeOf(reference);
  if (range === undefined || !plan.sheets.some(({ name }) => name === range.sheet))
    refuse('chart', place, `${reference} is no range of a sheet.`);
};

const checkSeries = (plan: WorkbookPlan, place: PlanPlace, series: ChartSeries): void => {
  checkReference(plan, place, series.values);
  checkReference(plan, place, series.categories);
  if (!RGB.test(series.colour)) refuse('chart', place, `${series.colour} is no colour.`);
};

const whyNoKinds = ({ kind, series }: Chart): string | undefined => {
  if (series.length === 0 || series.length > MOST_SERIES) return `a chart has 1 to ${MOST_SERIES} series.`;
  if (series.every(({ secondaryAxis }) => secondaryAxis === true))
    return 'some series must stand on its first axis.';
  return kind === 'bar' && series.some((one) => one.kind !== undefined || one.secondaryAxis === true)
    ? 'bars that lie have no other kinds and no second axis beside them.'
    : undefined;
};

/** A chart's place, references, kinds and words. */
export const checkChart = (plan: WorkbookPlan, sheet: Sheet, chart: Chart): void => {
  checkArea('chart', sheet, chart.at);
  const place = { sheet: sheet.name, cell: areaText(chart.at) };
  const why = whyNoKinds(chart);
  if (why !== undefined) refuse('chart', place, why);
  for (const series of chart.series) checkSeries(plan, place, series);
  const short = [chart.title, chart.valueAxis?.title ?? '', ...chart.series.map(({ name }) => name)];
  if (short.some((text) => text.length > LONGEST_TEXT))
    refuse('chart', place, `a title or a series' name has at most ${LONGEST_TEXT} characters.`);
  if (![...short, chart.description].every(isPlain))
    refuse('chart', place, 'its words have control characters.');
};
