import type { Chart, ChartSeries, WorkbookPlan } from '../../workbook/plan';
import { cellsOf } from './ranges';
import { attribute, cellNumber, xml } from './text';

const NAMESPACES =
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const QUIET = '5F6B73';
const RULE = 'D5DBDF';

type Kind = NonNullable<ChartSeries['kind']> | 'stackedColumn' | 'bar';

interface Group {
  readonly kind: Kind;
  readonly secondary: boolean;
  readonly series: { readonly order: number; readonly series: ChartSeries }[];
}

const words = (text: string, size: number, bold: boolean): string =>
  `<c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="${size}" b="${bold ? 1 : 0}"/></a:pPr><a:r><a:rPr lang="zh-CN" sz="${size}" b="${bold ? 1 : 0}"/><a:t>${xml(text)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/>`;

const smallText = `<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz="900"><a:solidFill><a:srgbClr val="${QUIET}"/></a:solidFill></a:defRPr></a:pPr><a:endParaRPr lang="zh-CN"/></a:p></c:txPr>`;
const line = (colour: string, width: number): string =>
  `<a:ln w="${width}"><a:solidFill><a:srgbClr val="${colour}"/></a:solidFill></a:ln>`;

const points = (values: readonly (string | undefined)[]): string =>
  `<c:ptCount val="${values.length}"/>${values.map((value, index) => (value === undefined ? '' : `<c:pt idx="${index}"><c:v>${xml(value)}</c:v></c:pt>`)).join('')}`;

/** As the first cell of the range shows its number. */
const formatOf = (plan: WorkbookPlan, reference: string): string | undefined => {
  const style = cellsOf(plan, reference)[0]?.style;
  return style === undefined ? undefined : plan.styles.get(style)?.numberFormat;
};

const numbers = (plan: WorkbookPlan, reference: string): string => {
  const values = cellsOf(plan, reference).map((cell) =>
    cell?.value?.kind === 'number' ? cellNumber(cell.value.value) : undefined,
  );
  return `<c:numRef><c:f>${xml(reference)}</c:f><c:numCache><c:formatCode>${xml(formatOf(plan, reference) ?? 'General')}</c:formatCode>${points(values)}</c:numCache></c:numRef>`;
};

const categories = (plan: WorkbookPlan, reference: string): string => {
  const values = cellsOf(plan, reference).map((cell) => cell?.value);
  if (values.some((value) => value?.kind === 'number') && !values.some((value) => value?.kind === 'text'))
    return numbers(plan, reference);
  const texts = values.map((value) => (value === undefined ? undefined : String(value.value)));
  return `<c:strRef><c:f>${xml(reference)}</c:f><c:strCache>${points(texts)}</c:strCache></c:strRef>`;
};

const seriesXml = (plan: WorkbookPlan, { kind, series }: Group): string =>
  series
    .map(({ order, series: { name, values, categories: labels, colour } }) => {
      const shape =
        kind === 'line' ? line(colour, 25_400) : `<a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>`;
      return (
        `<c:ser><c:idx val="${order}"/><c:order val="${order}"/><c:tx><c:v>${xml(name)}</c:v></c:tx><c:spPr>${shape}</c:spPr>` +
        (kind === 'line'
          ? '<c:marker><c:symbol val="none"/></c:marker>'
          : kind === 'area'
            ? ''
            : '<c:invertIfNegative val="0"/>') +
        `<c:cat>${categories(plan, labels)}</c:cat><c:val>${numbers(plan, values)}</c:val>${kind === 'line' ? '<c:smooth val="0"/>' : ''}</c:ser>`
      );
    })
    .join('');

const axisIds = ({ secondary }: Group): string =>
  `<c:axId val="${secondary ? 30 : 10}"/><c:axId val="${secondary ? 40 : 20}"/>`;

const groupXml = (plan: WorkbookPlan, group: Group): string => {
  const inner = seriesXml(plan, group);
  const ids = axisIds(group);
  switch (group.kind) {
    case 'line':
      return `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${inner}<c:marker val="1"/>${ids}</c:lineChart>`;
    case 'area':
      return `<c:areaChart><c:grouping val="standard"/><c:varyColors val="0"/>${inner}${ids}</c:areaChart>`;
    case 'column':
    case 'bar':
      return `<c:barChart><c:barDir val="${group.kind === 'bar' ? 'bar' : 'col'}"/><c:grouping val="clustered"/><c:varyColors val="0"/>${inner}<c:gapWidth val="60"/>${ids}</c:barChart>`;
    case 'stackedColumn':
      return `<c:barChart><c:barDir val="col"/><c:grouping val="stacked"/><c:varyColors val="0"/>${inner}<c:gapWidth val="40"/><c:overlap val="100"/>${ids}</c:barChart>`;
  }
};

/** Series that share kind and axis are drawn as one; areas lie behind columns, columns behind lines. */
const groups = ({ kind, series }: Chart): Group[] => {
  const found: Group[] = [];
  series.forEach((each, order) => {
    const own: Kind =
      each.kind === undefined ? kind : each.kind === 'column' && kind === 'stackedColumn' ? kind : each.kind;
    const secondary = each.secondaryAxis === true;
    const known = found.find((group) => group.kind === own && group.secondary === secondary);
    if (known === undefined) found.push({ kind: own, secondary, series: [{ order, series: each }] });
    else known.series.push({ order, series: each });
  });
  const depth: Record<Kind, number> = { area: 0, column: 1, stackedColumn: 1, bar: 1, line: 2 };
  return found.sort((a, b) => depth[a.kind] - depth[b.kind]);
};

const categoryAxis = (id: number, crosses: number, isDeleted: boolean, isBar: boolean): string =>
  `<c:catAx><c:axId val="${id}"/><c:scaling><c:orientation val="${isBar ? 'maxMin' : 'minMax'}"/></c:scaling><c:delete val="${isDeleted ? 1 : 0}"/><c:axPos val="${
    isBar ? 'l' : 'b'
  }"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:spPr>${line(
    RULE,
    9_525,
  )}</c:spPr>${smallText}<c:crossAx val="${crosses}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>`;

/** Bars lie from the top down, so that their value axis stands at the far end: below. */
const valueAxis = (
  id: number,
  crosses: number,
  isSecondary: boolean,
  isBar: boolean,
  { title, numberFormat }: NonNullable<Chart['valueAxis']>,
): string =>
  `<c:valAx><c:axId val="${id}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="${isBar ? 'b' : isSecondary ? 'r' : 'l'}"/>${
    isSecondary ? '' : `<c:majorGridlines><c:spPr>${line(RULE, 6_350)}</c:spPr></c:majorGridlines>`
  }${title === undefined ? '' : `<c:title>${words(title, 900, false)}</c:title>`}<c:numFmt formatCode="${attribute(
    numberFormat ?? '#,##0',
  )}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:spPr><a:ln><a:noFill/></a:ln></c:spPr>${smallText}<c:crossAx val="${crosses}"/><c:crosses val="${
    isSecondary || isBar ? 'max' : 'autoZero'
  }"/><c:crossBetween val="between"/></c:valAx>`;

/** A chart part with the values that the plan has, for readers that do not compute them. */
export const chartXml = (plan: WorkbookPlan, chart: Chart): string => {
  const parts = groups(chart);
  const isBar = chart.kind === 'bar';
  const axes = [categoryAxis(10, 20, false, isBar), valueAxis(20, 10, false, isBar, chart.valueAxis ?? {})];
  const second = chart.series.find(({ secondaryAxis }) => secondaryAxis === true);
  if (second !== undefined)
    axes.push(
      valueAxis(40, 30, true, isBar, { numberFormat: formatOf(plan, second.values) ?? '0.00' }),
      categoryAxis(30, 40, true, isBar),
    );
  return `<c:chartSpace ${NAMESPACES}><c:roundedCorners val="0"/><c:chart><c:title>${words(chart.title, 1_200, true)}</c:title><c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>${parts
    .map((group) => groupXml(plan, group))
    .join(
      '',
    )}${axes.join('')}</c:plotArea><c:legend><c:legendPos val="b"/><c:overlay val="0"/>${smallText}</c:legend><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart><c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:ln><a:noFill/></a:ln></c:spPr></c:chartSpace>`;
};

/** A sheet's drawing: every chart between two cells, with what it shows in words. */
export const drawingXml = (charts: readonly Chart[]): string =>
  `<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">${charts
    .map(({ at, title, description }, index) => {
      const corner = (tag: string, column: number, row: number): string =>
        `<xdr:${tag}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${tag}>`;
      return `<xdr:twoCellAnchor>${corner('from', at.column, at.row)}${corner('to', at.column + at.columns, at.row + at.rows)}<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${
        index + 2
      }" name="${attribute(title)}" descr="${attribute(
        description,
      )}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="rId${
        index + 1
      }"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`;
    })
    .join('')}</xdr:wsDr>`;
