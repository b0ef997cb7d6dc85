import type { Context } from '../context';
import { check, stated, type CheckSpec } from './spec';

/** What the plan splits adds up: a weight or share too many is money or judgement counted twice. */
export const splits = (context: Context): CheckSpec[] => {
  const sums: readonly (readonly [id: string, clause: string, zh: string, en: string, parts: Readonly<Record<string, string>>])[] = [
    [
      'planCostShares',
      'cost.landShare',
      '成本构成比例',
      'Cost shares of the generic plan',
      { costLand: 'cost.landShare', costBuilding: 'cost.constructionShare', costFacilities: 'cost.facilitiesShare', costManagement: 'cost.managementShare' },
    ],
    [
      'planStageShares',
      'funding.preparationShare',
      '分阶段资金比例',
      'Funding shares by stage',
      { stageBefore: 'funding.preparationShare', stageBuilding: 'funding.constructionShare', stageOperation: 'funding.operationShare' },
    ],
    [
      'planSourceShares',
      'funding.bankShare',
      '建设阶段资金来源比例',
      'Sources of the building stage',
      { sourceBank: 'funding.bankShare', sourceSocial: 'funding.socialShare', sourceFund: 'funding.industryFundShare' },
    ],
    [
      'provinceMix',
      'mix.provinceFiscalShare',
      '省级资金结构比例',
      'Sources across the province',
      { mixFiscal: 'mix.provinceFiscalShare', mixSocial: 'mix.provinceSocialShare', mixOwn: 'mix.provinceOwnShare' },
    ],
    [
      'nationMix',
      'mix.nationFiscalShare',
      '全国资金结构比例',
      'Sources across the nation',
      { mixNationFiscal: 'mix.nationFiscalShare', mixNationLand: 'mix.nationLandShare', mixNationSocial: 'mix.nationSocialShare' },
    ],
    [
      'riskWeights',
      'risk.weightPolicy',
      '风险权重',
      'Risk weights',
      {
        weightPolicy: 'risk.weightPolicy',
        weightMarket: 'risk.weightMarket',
        weightTechnology: 'risk.weightTechnology',
        weightSociety: 'risk.weightSocial',
        weightNature: 'risk.weightNatureEconomy',
      },
    ],
    [
      'evaluationWeights',
      'evaluation.weightQuality',
      '评估权重',
      'Evaluation weights',
      {
        classQuality: 'evaluation.weightQuality',
        classSociety: 'evaluation.weightSocial',
        classEnvironment: 'evaluation.weightEnvironment',
        classEconomy: 'evaluation.weightEconomy',
        classSustainability: 'evaluation.weightSustainability',
      },
    ],
  ];
  return sums.flatMap(([id, clause, zh, en, parts]) => {
    const inputs = stated(context, parts);
    if (inputs === undefined) return [];
    return [
      check(
        id,
        'warning',
        [
          [`${zh}合计 100%`, `${en} add up to 100%`],
          [`${zh}合计不为 100%`, `${en} do not add up to 100%`],
          ['核对政策参数及其改写', 'Check the policy parameters and what overrides them'],
        ],
        { clause, row: 'investment.total', unit: '', value: `ABS(${Object.keys(parts).join(' + ')} - 1)`, limit: { number: 0 }, relation: 'atMost', inputs },
      ),
    ];
  });
};
