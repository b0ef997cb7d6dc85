import type { Pack } from '../parameter';
import { bondDisclosures, financeOpinion2020 } from './documents';
import { set } from './set';

/** Zhejiang 2020: four departments on fiscal and financial support; and what the province's bond projects disclosed. */
export const zhejiang2020: Pack = {
  id: 'zhejiang-2020',
  label: { zh: '浙江2020', en: 'Zhejiang 2020' },
  jurisdiction: 'province',
  parameters: [
    set(
      'land.retainedShare',
      '1',
      'secondHand',
      financeOpinion2020,
      '规范土地出让收益管理',
      '重申2019年规定：剔除上缴国家部分后，改造更新类的出让收益全部用于试点建设。',
      'Repeats the 2019 rule: after the State’s part, net proceeds of renewal land go wholly to the pilot.',
    ),
    set(
      'land.twoLines',
      '1',
      'secondHand',
      financeOpinion2020,
      '规范土地出让收益管理',
      '出让收入严格执行收支两条线。',
      'Land revenue strictly runs on two lines.',
    ),
    set(
      'credit.fiscalGuaranteeAllowed',
      '0',
      'secondHand',
      financeOpinion2020,
      '监管激励机制',
      '项目建设单位的负债由其自行偿还。',
      'The builder repays its own debt.',
    ),
    set(
      'credit.supervisedAccount',
      '1',
      'secondHand',
      financeOpinion2020,
      '监管激励机制',
      '银行会同地方政府封闭监管项目资金。',
      'Banks and local government supervise the money in a closed account.',
    ),
    set(
      'bond.coverageUnofficial',
      '1.3',
      'secondHand',
      bondDisclosures,
      '开源校验程序',
      '一个非官方开源校验程序对浙江写死一点三，不是规定。',
      'An unofficial open-source checker hard-codes 1.30 for Zhejiang; it is no rule.',
    ),
    set(
      'bond.coverageDisclosedLow',
      '1',
      'secondHand',
      bondDisclosures,
      '覆盖倍数',
      '已披露的浙江项目最低约一倍。',
      'The lowest disclosed among Zhejiang projects is about 1.00.',
    ),
    set(
      'bond.coverageDisclosedHigh',
      '1.07',
      'secondHand',
      bondDisclosures,
      '覆盖倍数',
      '已披露的浙江旧改和安置项目最高约一点零七倍。',
      'The highest among those renewal and resettlement projects is about 1.07.',
    ),
  ],
};
