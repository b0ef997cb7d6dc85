import type { Label } from '../../rows';
import type { LeverFamily, LineFields } from './family';
import {
  downToNothing,
  notBeforeStart,
  ownersHolding,
  times,
  upToBand,
  upToCap,
  upToHorizon,
  upToInvestment,
  withinOperation,
} from './ranges';

const label = (zh: string, en: string): Label => ({ zh, en });

const isOpen = ({ certainty }: LineFields): boolean => certainty !== 'received';
/** Money that is only expected turns no light green, however much of it there is. */
const isCounted = ({ certainty }: LineFields): boolean => certainty !== 'expected';
const isOf =
  (field: 'kind' | 'element', ...words: readonly string[]) =>
  (line: LineFields): boolean =>
    words.includes(line[field] ?? '');
const isCapped = (line: LineFields): boolean =>
  line.priceCap !== undefined || isOf('kind', 'cappedHousing', 'talentHousing')(line);

/** Kinds of levers in the order money flows. A range is how far it is still the same project; a wider one can be asked for. */
export const FAMILIES: readonly LeverFamily[] = [
  {
    id: 'far',
    label: label('规划容积率', 'Planned FAR'),
    inputs: /^land\.\w+\.farNew$/,
    // A parcel at a total price brings no more for a higher ratio.
    where: (line) => isOpen(line) && line.floorPrice !== undefined,
    several: 'addition',
    unit: '',
    step: '0.0001',
    caveat: {
      zh: '只增加土地价款：地块按楼面价出让，由受让方建设和销售，本项目的造价和销售面积不变；项目自建自售的面积请另在数量中增加。',
      en: 'Raises land proceeds only: a parcel sold at a floor price is built and sold by its buyer, so the project’s own costs and sales stay; enter floor area that the project builds and sells itself as quantities.',
    },
    range: upToBand,
  },
  {
    id: 'landPrice',
    label: label('土地价格', 'Land price'),
    inputs: /^land\.\w+\.(floorPrice|totalPrice)$/,
    where: isOpen,
    several: 'factor',
    unit: 'yuan/m2',
    step: '1',
    range: times('2', '至现价的 2 倍', 'to twice the price'),
  },
  {
    id: 'landMonth',
    label: label('土地出让月', 'Month of land sale'),
    inputs: /^land\.\w+\.saleMonth$/,
    where: isOpen,
    several: 'each',
    unit: 'calendarMonth',
    step: '1',
    range: notBeforeStart,
  },
  {
    id: 'treasuryLag',
    label: label('财政拨付滞后', 'Treasury lag'),
    inputs: /^land\.treasuryLag$/,
    several: 'each',
    unit: 'month',
    step: '1',
    range: downToNothing,
  },
  {
    id: 'transition',
    label: label('回迁月（过渡期）', 'Month of return (transition)'),
    inputs: /^households\.returnMonth$/,
    several: 'each',
    unit: 'calendarMonth',
    step: '1',
    range: notBeforeStart,
  },
  {
    id: 'costCut',
    label: label('建设投资', 'Investment cost'),
    inputs: /^cost\.\w+\.(givenAmount|unitCost)$/,
    several: 'factor',
    unit: 'yuan',
    step: '1',
    range: times(
      '0.7',
      '最多压减三成：再多须改变建设内容',
      'at most three tenths less: beyond that it is another project',
    ),
  },
  {
    id: 'cappedPrice',
    label: label('限价住房售价', 'Capped price'),
    inputs: /^sale\.\w+\.price$/,
    where: (line) => isOpen(line) && isCapped(line),
    several: 'factor',
    unit: 'yuan/m2',
    step: '1',
    range: upToCap,
  },
  {
    id: 'salesPrice',
    label: label('其他销售价格', 'Other sales prices'),
    inputs: /^sale\.\w+\.price$/,
    where: (line) => isOpen(line) && !isCapped(line),
    several: 'factor',
    unit: 'yuan/m2',
    step: '1',
    range: upToCap,
  },
  {
    id: 'grant',
    label: label('财政补助', 'Grants'),
    inputs: /^grant\.\w+\.amount$/,
    where: isCounted,
    prefersOpen: true,
    several: 'sum',
    unit: 'yuan',
    step: '1',
    range: upToInvestment,
  },
  {
    id: 'equity',
    label: label('资本金', 'Equity'),
    inputs: /^equity\.\w+\.givenAmount$/,
    where: isCounted,
    prefersOpen: true,
    several: 'sum',
    unit: 'yuan',
    step: '1',
    range: upToInvestment,
  },
  {
    id: 'loanSize',
    label: label('融资额度', 'Loan size'),
    inputs: /^facility\.\w+\.limit$/,
    // Draws by schedule do not grow with the limit.
    where: (line) => isCounted(line) && line.drawRule === 'asNeeded',
    several: 'each',
    unit: 'yuan',
    step: '1',
    range: upToInvestment,
  },
  {
    id: 'rate',
    label: label('贷款利率', 'Loan rate'),
    inputs: /^facility\.\w+\.nominalRate$/,
    where: isCounted,
    several: 'addition',
    unit: '1/year',
    step: '0.0001',
    range: downToNothing,
  },
  {
    id: 'tenor',
    label: label('贷款期限', 'Tenor'),
    inputs: /^facility\.\w+\.tenorMonths$/,
    where: isCounted,
    several: 'each',
    unit: 'month',
    step: '1',
    range: upToHorizon,
  },
  {
    id: 'propertyArea',
    label: label('物业经营用房面积', 'Property-operating area'),
    inputs: /^income\.\w+\.quantity$/,
    where: isOf('element', 'propertyOperation'),
    several: 'sum',
    unit: 'm2',
    step: '1',
    range: times('2', '至现面积的 2 倍', 'to twice the area'),
  },
  {
    id: 'rent',
    label: label('经营租金', 'Rents'),
    inputs: /^income\.\w+\.unitPrice$/,
    where: isOf('element', 'propertyOperation', 'commercial', 'rental'),
    several: 'factor',
    unit: 'yuan/(m2*month)',
    step: '0.01',
    range: times('1.5', '至现租金的 1.5 倍', 'to one and a half times the rent'),
  },
  {
    id: 'reitMonth',
    label: label('REIT 发行月', 'Month of the REIT issue'),
    inputs: /^reit\.month$/,
    several: 'each',
    unit: 'calendarMonth',
    step: '1',
    range: withinOperation,
  },
  {
    id: 'reitShare',
    label: label('REIT 自持份额', 'REIT share retained'),
    inputs: /^reit\.retainedShare$/,
    several: 'each',
    unit: 'share',
    step: '0.0001',
    range: ownersHolding,
  },
];
