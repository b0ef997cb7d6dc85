import { factor, flag, flow, input, rate, says, single, type RecordTable, type Section } from '../rows/definition';
import type { Project } from '../project/project';
import { isExpected, sumOf, type Context, type Part } from './context';

type Parcel = Project['land']['parcels'][number];

/** Modes and tariffs that all parcels share. */
const settings = (context: Context): Section => {
  const { land } = context.project;
  const converts = land.parcels.some((parcel) => parcel.newlyConverted);
  const setting = (zh: string, en: string, on: boolean, path: string, word: string) => input(zh, en, on ? 1 : 0, '', path, says(word));
  const parcels = (row: string) => sumOf(land.parcels.map((parcel) => `land.${parcel.id}.${row}`));
  return {
    id: 'land',
    label: { zh: '土地出让收益留用', en: 'Land retention' },
    inputs: {
      isLiteral: setting('文义口径', 'Literal mode', land.retentionMode === 'literal', 'land.retentionMode', 'literal'),
      isConservative: setting('保守口径', 'Conservative mode', land.retentionMode === 'conservative', 'land.retentionMode', 'conservative'),
      isConfirmed: setting('按确认函', 'Confirmed mode', land.retentionMode === 'confirmed', 'land.retentionMode', 'confirmed'),
      confirmedRate: input('确认留用比例', 'Confirmed rate', land.confirmedRate ?? 0, '', 'land.confirmedRate'),
      isGrossBasis: setting('成本计入项目', 'Costs in the project', land.costBasis === 'gross', 'land.costBasis', 'gross'),
      countsIncomeFund: setting('计提土地收益基金', 'State land-income fund', land.landIncomeFund, 'land.landIncomeFund', 'true'),
      treasuryLag: input('财政拨付滞后', 'Treasury lag', land.treasuryLag, 'month', 'land.treasuryLag'),
      retainedShare: context.parameter('land.retainedShare'),
      otherRetainedShare: context.parameter('land.otherRetainedShare'),
      businessFeeRate: context.parameter('land.businessFeeRate'),
      educationRate: context.parameter('land.educationRate'),
      irrigationRate: context.parameter('land.irrigationRate'),
      housingRate: context.parameter('land.housingRate'),
      incomeFundRate: land.landIncomeFund ? context.parameter('land.incomeFundRate') : input('土地收益基金比例', 'Land-income fund rate', 0),
      centralShare: context.parameter('land.newLandFeeCentralShare'),
      newLandFeeTariff: converts
        ? context.parameter('land.newLandFeeTariff', land.newLandFeeTariff, 'land.newLandFeeTariff')
        : input('新增建设用地有偿使用费标准', 'New-construction-land fee tariff', 0, 'yuan/m2'),
      agriculturalFundTariff: converts
        ? context.parameter('land.agriculturalFundTariff', land.agriculturalFundTariff, 'land.agriculturalFundTariff')
        : input('农业土地开发资金标准', 'Agricultural fund tariff', 0, 'yuan/m2'),
    },
    rows: {
      grossPrice: single(flow('土地出让总价款', 'Gross price', parcels('grossPrice'))),
      reliefForgone: single(flow('减免放弃收入', 'Income forgone by relief', parcels('reliefForgone'), { clause: 'D-33' })),
      retainedLiteral: single(
        flow('留用收益（A 文义口径）', 'Retained, mode A literal', parcels('retainedLiteral'), {
          clause: 'land.retainedShare',
        }),
      ),
      retainedConservative: single(
        flow('留用收益（B 保守口径）', 'Retained, mode B conservative', parcels('retainedConservative'), {
          clause: 'land.retainedShare',
        }),
      ),
      retentionDifference: single(flow('两种口径之差（A − B）', 'Difference A − B', 'retainedLiteral - retainedConservative')),
      retained: single(flow('留用收益', 'Retained for the project', parcels('retained'), { clause: 'land.retainedShare' })),
      grossPaid: flow('土地价款缴库', 'Land price paid to the treasury', parcels('grossPaid')),
      receipts: flow('土地收益拨付', 'Appropriated to the project', parcels('receipts')),
      deficit: flow('土地账户亏空', 'Land account deficit', parcels('deficitPaid')),
    },
  };
};

/** Instalments of the price; the treasury appropriates each one a lag later (D-31). */
const instalments = (parcel: Parcel, path: string): RecordTable => {
  const given = parcel.instalments.length > 0;
  return {
    id: `land.${parcel.id}.instalments`,
    label: { zh: `${parcel.name}：价款分期`, en: `${parcel.name}: instalments` },
    size: given ? parcel.instalments.length : 1,
    inputs: {
      monthsAfterSale: {
        label: { zh: '出让后月数', en: 'Months after sale' },
        unit: 'month',
        values: given ? parcel.instalments.map((each) => each.monthsAfterSale) : [0],
        path: `${path}.instalments[].monthsAfterSale`,
      },
      share: {
        label: { zh: '比例', en: 'Share' },
        unit: '',
        values: given ? parcel.instalments.map((each) => each.share) : [1],
        path: `${path}.instalments[].share`,
      },
    },
    columns: {
      paidPeriod: factor('缴款期次', 'Period paid', `MAX(1, ROUNDUP((land.${parcel.id}.saleMonth + monthsAfterSale) / monthsPerPeriod, 0))`),
      receiptPeriod: factor('拨付期次', 'Period appropriated', `MAX(1, ROUNDUP((land.${parcel.id}.saleMonth + monthsAfterSale + land.treasuryLag) / monthsPerPeriod, 0))`),
    },
  };
};

/** A parcel of its own kind, or of the project's where it names none. */
const RENEWAL = 'IF(OR({} = {=renewal}, AND({} = "", {project.kind} = {project.kind=renewal})), 1, 0)';

/** One parcel's retention ladder, a row per rung (model.md 4.3). Earmarks fall on net proceeds, whichever side shows the costs. */
const parcelSection = (parcel: Parcel, path: string): Section => {
  const money = (zh: string, en: string, value: Parcel['compensationCost'] | undefined, field: string) => input(zh, en, value ?? 0, 'yuan', `${path}.${field}`);
  const isFlag = (zh: string, en: string, on: boolean, field: string, link: string) => input(zh, en, on ? 1 : 0, '', `${path}.${field}`, link);
  const table = `land.${parcel.id}.instalments`;
  return {
    id: `land.${parcel.id}`,
    label: { zh: `地块：${parcel.name}`, en: `Parcel: ${parcel.name}` },
    inputs: {
      areaM2: input('用地面积', 'Site area', parcel.areaM2, 'm2', `${path}.areaM2`),
      farOld: input('现状容积率', 'Present FAR', parcel.farOld, '', `${path}.farOld`),
      farNew: input('规划容积率', 'Planned FAR', parcel.farNew, '', `${path}.farNew`),
      exemptAreaM2: input('不计容面积', 'Exempt area', parcel.exemptAreaM2, 'm2', `${path}.exemptAreaM2`),
      floorPrice: input('楼面价', 'Floor price', parcel.floorPrice ?? 0, 'yuan/m2', `${path}.floorPrice`),
      totalPrice: money('总价', 'Total price', parcel.totalPrice, 'totalPrice'),
      compensationCost: money('征收补偿成本', 'Compensation cost', parcel.compensationCost, 'compensationCost'),
      developmentCost: money('前期开发成本', 'Primary development cost', parcel.developmentCost, 'developmentCost'),
      reliefRate: input('减免比例', 'Relief', parcel.reliefRate, '', `${path}.reliefRate`),
      isRenewal: isFlag('改造更新类', 'Renewal', parcel.kind === 'renewal', 'kind', RENEWAL),
      inUnit: isFlag('实施单元内', 'Inside the unit', parcel.inUnit, 'inUnit', says('true')),
      isNewlyConverted: isFlag('新增建设用地', 'Newly converted', parcel.newlyConverted, 'newlyConverted', says('true')),
      saleMonth: input('出让月', 'Sale month', parcel.saleMonth, 'month', `${path}.saleMonth`),
      isExpected: isExpected(parcel.certainty, `${path}.certainty`),
    },
    rows: {
      incrementalFloorArea: single(
        rate('新增计容面积', 'Incremental floor area', 'areaM2 * (farNew - farOld)', {
          unit: 'm2',
          clause: 'D-12',
        }),
      ),
      countableFloorArea: single(rate('计容面积', 'Countable floor area', 'areaM2 * farNew', { unit: 'm2' })),
      totalFloorArea: single(
        rate('总建筑面积', 'Total floor area', 'countableFloorArea + exemptAreaM2', {
          unit: 'm2',
          clause: 'D-13',
        }),
      ),
      listPrice: single(flow('减免前价款', 'Price before relief', 'totalPrice + floorPrice * countableFloorArea')),
      reliefForgone: single(flow('减免放弃收入', 'Forgone by relief', 'listPrice * reliefRate', { clause: 'D-33' })),
      grossPrice: single(flow('土地出让总价款', 'Gross price', 'listPrice - reliefForgone')),
      landCost: single(flow('征收补偿与前期开发', 'Compensation and primary development', 'compensationCost + developmentCost')),
      businessFee: single(
        flow('土地出让业务费', 'Land business fee', 'grossPrice * land.businessFeeRate', {
          clause: 'land.businessFeeRate',
        }),
      ),
      newLandFee: single(
        flow('新增建设用地有偿使用费', 'New-construction-land fee', 'areaM2 * land.newLandFeeTariff * isNewlyConverted', { clause: 'land.newLandFeeCentralShare' }),
      ),
      newLandFeeCentral: single(
        flow('其中上缴中央', 'Of which central', 'newLandFee * land.centralShare', {
          clause: 'land.newLandFeeCentralShare',
        }),
      ),
      agriculturalFund: single(
        flow('农业土地开发资金', 'Agricultural-land development fund', 'areaM2 * land.agriculturalFundTariff * isNewlyConverted', { clause: 'land.agriculturalFundTariff' }),
      ),
      netProceeds: single(flow('土地出让净收益', 'Net proceeds', 'MAX(0, grossPrice - landCost - businessFee - newLandFee - agriculturalFund)', { clause: 'D-30' })),
      educationFund: single(
        flow('教育资金', 'Education earmark', 'netProceeds * land.educationRate', {
          clause: 'land.educationRate',
        }),
      ),
      irrigationFund: single(
        flow('农田水利建设资金', 'Irrigation earmark', 'netProceeds * land.irrigationRate', {
          clause: 'land.irrigationRate',
        }),
      ),
      housingFund: single(
        flow('保障性安居工程资金', 'Housing earmark', 'netProceeds * land.housingRate', {
          clause: 'land.housingRate',
        }),
      ),
      earmarks: single(flow('专项计提合计', 'Earmarks', 'educationFund + irrigationFund + housingFund')),
      incomeFund: single(flow('国有土地收益基金', 'State land-income fund', 'grossPrice * land.incomeFundRate * land.countsIncomeFund', { clause: 'land.incomeFundRate' })),
      // What the treasury keeps first cannot also pay land cost back: the readings differ in what that is.
      costRecoveredLiteral: single(flow('可收回土地成本（A）', 'Land cost recovered, mode A', 'MIN(landCost, MAX(0, grossPrice - businessFee - newLandFeeCentral))')),
      costRecoveredConservative: single(
        flow('可收回土地成本（B）', 'Land cost recovered, mode B', 'MIN(landCost, MAX(0, grossPrice - businessFee - newLandFee - agriculturalFund - earmarks - incomeFund))'),
      ),
      costRecovered: single(flow('可收回土地成本', 'Land cost recovered', 'IF(land.isConservative = 1, costRecoveredConservative, costRecoveredLiteral)')),
      proceedsLiteral: single(flow('收益（A 文义口径）', 'Proceeds, mode A literal', 'MAX(0, grossPrice - landCost - businessFee - newLandFeeCentral)', { clause: 'D-30' })),
      proceedsConservative: single(flow('收益（B 保守口径）', 'Proceeds, mode B conservative', 'MAX(0, netProceeds - earmarks - incomeFund)', { clause: 'D-32' })),
      proceedsConfirmed: single(flow('收益（C 确认函口径）', 'Proceeds, mode C confirmed', 'grossPrice * land.confirmedRate')),
      isEligible: single(flag('适用留用政策', 'Retention applies', 'isRenewal * inUnit', { clause: 'land.retainedShare' })),
      retainedShare: single(factor('留用比例', 'Share retained', 'IF(isEligible = 1, land.retainedShare, land.otherRetainedShare)', { clause: 'land.retainedShare' })),
      costReturned: single(flow('返还土地成本', 'Land cost returned', 'costRecovered * land.isGrossBasis')),
      retainedLiteral: single(flow('留用（A）', 'Retained, mode A', '(proceedsLiteral + costRecoveredLiteral * land.isGrossBasis) * retainedShare')),
      retainedConservative: single(flow('留用（B）', 'Retained, mode B', '(proceedsConservative + costRecoveredConservative * land.isGrossBasis) * retainedShare')),
      retainedConfirmed: single(flow('留用（C）', 'Retained, mode C', 'proceedsConfirmed * isEligible')),
      retained: single(
        flow('留用收益', 'Retained for the project', 'retainedLiteral * land.isLiteral + retainedConservative * land.isConservative + retainedConfirmed * land.isConfirmed', {
          clause: 'land.retainedShare',
        }),
      ),
      // A price that is only expected pays no land cost until it is counted.
      deficit: single(flow('土地账户亏空', 'Land account deficit', '(landCost - costRecovered * counted) * (1 - land.isGrossBasis)')),
      counted: single(flag('计入', 'Counted', '1 - isExpected * (1 - countExpected)')),
      paidShare: factor('缴款比例', 'Share paid', `SUMIFS(${table}.share, ${table}.paidPeriod, periodIndex)`),
      receiptShare: factor('拨付比例', 'Share appropriated', `SUMIFS(${table}.share, ${table}.receiptPeriod, periodIndex)`, { clause: 'D-31' }),
      grossPaid: flow('土地价款缴库', 'Price paid to the treasury', 'grossPrice * paidShare', {
        clause: 'D-31',
      }),
      receipts: flow('土地收益拨付', 'Appropriated to the project', 'retained * receiptShare * counted', {
        clause: 'D-31',
      }),
      deficitPaid: flow('补足土地账户', 'Paid into the land account', 'deficit * paidShare'),
    },
  };
};

/** model.md 4.3; a project without parcels has no land subject. */
export const land = (context: Context): Part => {
  const { parcels } = context.project.land;
  if (parcels.length === 0) return {};
  const at = (index: number) => `land.parcels[${index}]`;
  return {
    sections: [...parcels.map((parcel, index) => parcelSection(parcel, at(index))), settings(context)],
    tables: parcels.map((parcel, index) => instalments(parcel, at(index))),
    sources: parcels.map((parcel) => ({
      ref: `land.${parcel.id}.receipts`,
      group: 'land',
      certainty: parcel.certainty,
    })),
    uses: [{ ref: 'land.deficit', group: 'landDeficit' }],
  };
};
