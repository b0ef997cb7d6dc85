import { source } from './set';

/** The documents the packs cite. A number is '' where none of our sources prints it. */

// Zhejiang and its cities
export const pilotPlan2019 = source(
  '浙江省未来社区建设试点工作方案',
  'Zhejiang pilot work plan for future communities',
  '浙政发〔2019〕8号',
  '2019',
);
export const opinion2019 = source(
  '浙江省人民政府办公厅关于高质量加快推进未来社区试点建设工作的意见',
  'Zhejiang opinion on speeding up future-community pilots',
  '浙政办发〔2019〕60号',
  '2019-11',
);
export const financeOpinion2020 = source(
  '关于进一步加强财政金融支持未来社区试点建设的意见（省发展改革委、省财政厅、人行杭州中心支行、浙江银保监局）',
  'Zhejiang four-department opinion on fiscal and financial support',
  '',
  '2020-09',
);
export const taizhou2019 = source(
  '台州市人民政府办公室关于高质量加快推进台州市未来社区试点建设的实施意见',
  'Taizhou implementing opinion on future-community pilots',
  '台政办发〔2019〕63号',
  '2019-12-26',
);
/** S0, the special topic that retells thirteen city cases; it prints no document numbers for them. */
export const cityCases = source(
  '未来社区专题：政策与城市实践',
  'Special topic on future communities: policy and city practice',
  '',
);
export const wenzhouSpeeches = source(
  '温州市“未来社区”建设重点提案督办会政协委员发言摘要',
  'Wenzhou consultative members’ speeches on future communities',
  '',
);
export const genericPlan = source(
  '新社区筹建方案（通用模板）',
  'Generic planning template for new communities',
  '',
);

// Land
export const newLandFee2006 = source(
  '关于调整新增建设用地土地有偿使用费政策等问题的通知',
  'Notice on the new construction land fee',
  '财综〔2006〕48号',
  '2007',
);
export const landRevenue2006 = source(
  '国务院办公厅关于规范国有土地使用权出让收支管理的通知',
  'State Council office notice on land-transfer revenue and spending',
  '国办发〔2006〕100号',
  '2007',
);
export const landRevenueMeasures2006 = source(
  '国有土地使用权出让收支管理办法',
  'Measures for land-transfer revenue and spending',
  '财综〔2006〕68号',
  '2007',
);
export const agriculturalFund2004 = source(
  '用于农业土地开发的土地出让金收入管理办法',
  'Measures for land revenue used on agricultural land',
  '财综〔2004〕49号',
  '2004',
);
export const education2011 = source(
  '国务院关于进一步加大财政教育投入的意见',
  'State Council opinion on education spending',
  '国发〔2011〕22号',
  '2011-01-01',
);
export const irrigation2011 = source(
  '关于从土地出让收益中计提农田水利建设资金有关事项的通知',
  'Notice on the irrigation earmark',
  '财综〔2011〕48号',
  '2011-07-04',
);
export const housing2006 = source(
  '关于切实落实城镇廉租住房保障资金的通知',
  'Notice on low-rent housing money',
  '财综〔2006〕25号',
  '2006',
);
export const housing2010 = source(
  '关于保障性安居工程资金使用管理有关问题的通知',
  'Notice on affordable housing money',
  '财综〔2010〕95号',
  '2010-11',
);
export const rural2020 = source(
  '关于调整完善土地出让收入使用范围优先支持乡村振兴的意见（中办、国办）',
  'Opinion on land revenue for rural revitalisation',
  '',
  '2020-09',
);

// Capital, banks
export const capital2009 = source(
  '国务院关于调整固定资产投资项目资本金比例的通知',
  'State Council notice on project capital ratios (2009)',
  '国发〔2009〕27号',
  '2009-05',
);
export const capital2015 = source(
  '国务院关于调整和完善固定资产投资项目资本金制度的通知',
  'State Council notice on project capital (2015)',
  '国发〔2015〕51号',
  '2015-09',
);
export const capital2019 = source(
  '国务院关于加强固定资产投资项目资本金管理的通知',
  'State Council notice on managing project capital (2019)',
  '国发〔2019〕26号',
  '2019-11',
);
export const specialBonds2024 = source(
  '国务院办公厅关于优化完善地方政府专项债券管理机制的意见',
  'Opinion on the special bond mechanism',
  '国办发〔2024〕52号',
  '2024-12',
);
export const fixedAssetLoans2024 = source(
  '固定资产贷款管理办法',
  'Measures for fixed-asset loans',
  '',
  '2024-07-01',
);
export const syndicate2011 = source('银团贷款业务指引', 'Syndicated loan guidance (2011)', '', '2011');
export const syndicate2024 = source(
  '银团贷款业务管理办法',
  'Measures for syndicated loans (2024)',
  '',
  '2024-10-12',
);
export const evaluationMethods = source(
  '建设项目经济评价方法与参数（第三版）',
  'Economic evaluation of construction projects, 3rd edition',
  '发改投资〔2006〕1325号',
  '2006',
);
export const lenderPractice = source(
  '信贷实务（公开资料汇总）',
  'Lending practice, gathered from public papers',
  '',
);

// Bonds and REIT
export const bondDisclosures = source(
  '浙江专项债券项目披露资料',
  'Disclosures of Zhejiang special-bond projects',
  '',
);
export const bondForms = source(
  '地方政府债务管理系统项目表校验规则',
  'Checks of a local-government debt form',
  '',
);
export const noteGuidance = source(
  '银行间债券市场非金融企业项目收益票据业务指引',
  'NAFMII guidance on project income notes',
  '',
);
export const reitGuidance2020 = source(
  '公开募集基础设施证券投资基金指引（试行）',
  'Guidance on public infrastructure funds (trial)',
  '证监会公告〔2020〕54号',
  '2020-08',
);
export const reitNotice2020 = source(
  '关于做好基础设施领域不动产投资信托基金（REITs）试点项目申报工作的通知',
  'Notice on applying for REIT pilots',
  '发改办投资〔2020〕586号',
  '2020-07',
);
export const reitNotice2021 = source(
  '关于进一步做好基础设施领域不动产投资信托基金（REITs）试点工作的通知',
  'Notice on REIT pilots (2021)',
  '发改投资〔2021〕958号',
  '2021-07',
);
export const reitNotice2023 = source(
  '关于规范高效做好基础设施领域不动产投资信托基金（REITs）项目申报推荐工作的通知',
  'Notice on REIT applications (2023)',
  '发改投资〔2023〕236号',
  '2023-03',
);
export const reitNotice2024 = source(
  '关于全面推动基础设施领域不动产投资信托基金（REITs）项目常态化发行的通知',
  'Notice on regular REIT issuance (2024)',
  '发改投资〔2024〕1014号',
  '2024-08-01',
);
export const reitMarket2025 = source(
  '公募REITs市场研究报告（2025年11月）',
  'Broker’s report on listed REITs, November 2025',
  '',
  '2025-11',
);

// Tax
export const vat2016 = source(
  '房地产开发企业销售自行开发的房地产项目增值税征收管理暂行办法',
  'VAT on developers’ own projects',
  '国家税务总局公告2016年第18号',
  '2016-05-01',
);
export const vat2018 = source(
  '关于调整增值税税率的通知',
  'Notice adjusting VAT rates (2018)',
  '财税〔2018〕32号',
  '2018-05-01',
);
export const vat2019 = source(
  '关于深化增值税改革有关政策的公告',
  'Announcement on deepening VAT reform',
  '财政部 税务总局 海关总署公告2019年第39号',
  '2019-04-01',
);
export const vatPilot2016 = source(
  '关于全面推开营业税改征增值税试点的通知',
  'Notice on the VAT pilot',
  '财税〔2016〕36号',
  '2016-05-01',
);
export const landVat1993 = source(
  '中华人民共和国土地增值税暂行条例',
  'Provisional regulations on land VAT',
  '国务院令第138号',
  '1994',
);
export const landVatRules1995 = source(
  '土地增值税暂行条例实施细则',
  'Rules implementing the land VAT regulations',
  '财法字〔1995〕6号',
  '1995',
);
export const landVatPrepayment2010 = source(
  '关于加强土地增值税征管工作的通知',
  'Notice on land VAT collection',
  '国税发〔2010〕53号',
  '2010-05',
);
export const landVatPrepayment2024 = source(
  '关于降低土地增值税预征率下限的公告',
  'Announcement lowering the land VAT prepayment floor',
  '国家税务总局公告2024年第10号',
  '2024-12-01',
);
export const incomeTaxLaw = source(
  '中华人民共和国企业所得税法',
  'Corporate income tax law',
  '主席令第63号',
  '2008',
);
export const propertyTax1986 = source(
  '中华人民共和国房产税暂行条例',
  'Provisional regulations on property tax',
  '国发〔1986〕90号',
  '1986-10',
);
export const propertyTaxHousing2008 = source(
  '关于廉租住房、经济适用住房和住房租赁有关税收政策的通知',
  'Notice on taxes of housing leases',
  '财税〔2008〕24号',
  '2008-03',
);
export const urbanMaintenanceTaxLaw = source(
  '中华人民共和国城市维护建设税法',
  'Urban maintenance tax law',
  '主席令第51号',
  '2021-09-01',
);
export const educationSurcharge = source(
  '征收教育费附加的暂行规定',
  'Provisional rules on the education surcharge',
  '国务院令第448号',
  '2005-10',
);
export const localEducationSurcharge = source(
  '关于统一地方教育附加政策有关问题的通知',
  'Notice on the local education surcharge',
  '财综〔2010〕98号',
  '2011',
);
export const stampDutyLaw = source('中华人民共和国印花税法', 'Stamp duty law', '主席令第89号', '2022-07-01');
export const deedTaxLaw = source('中华人民共和国契税法', 'Deed tax law', '主席令第52号', '2021-09-01');

/** Our own modelling choice: shipped as a visible, editable assumption. */
export const modelDefault = source('平衡模型约定', 'Convention of this model', '');
