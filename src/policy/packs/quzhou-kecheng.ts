import type { Pack } from '../parameter';
import { cityCases } from './documents';
import { leaveOpen, set } from './set';

const policy = '衢州柯城 ②B 征收政策体系标准化';

/** Quzhou Kecheng's compensation rules: the shape is given, most of the numbers are not. */
export const quzhouKecheng: Pack = {
  id: 'quzhou-kecheng',
  label: { zh: '衢州柯城', en: 'Quzhou Kecheng' },
  jurisdiction: 'city',
  parameters: [
    set(
      'relocation.upliftRate',
      '0.10',
      'secondHand',
      cityCases,
      policy,
      '安置面积按被征收面积上浮一成。',
      'The entitlement is the old floor area plus a tenth.',
    ),
    set(
      'relocation.minimumArea',
      '60',
      'secondHand',
      cityCases,
      policy,
      '上浮后仍不足六十平方米的，可自愿增购到六十平方米。',
      'Where the entitlement stays under sixty square metres the household may buy up to sixty.',
    ),
    leaveOpen(
      'relocation.equalAreaDiscount',
      'secondHand',
      cityCases,
      policy,
      '安置房与老房面积相等的部分按评估价打一些折，幅度未给出。',
      'The equal area is settled somewhat below appraisal; by how much is not said.',
    ),
    leaveOpen(
      'relocation.decorationDiscount',
      'secondHand',
      cityCases,
      policy,
      '装修与等面积部分一样打一些折，幅度未给出。',
      'Decoration is settled below appraisal together with the equal area; by how much is not said.',
    ),
    leaveOpen(
      'relocation.topUpDiscount',
      'secondHand',
      cityCases,
      policy,
      '增购面积同样低于评估价结算，幅度未给出。',
      'The top-up is settled somewhat below appraisal; by how much is not said.',
    ),
    leaveOpen(
      'relocation.liftShare',
      'secondHand',
      cityCases,
      policy,
      '上浮面积中的电梯公用部分不付房款，占比未给出；只对上浮部分适用，不及全套面积。',
      'The lift common part of the uplift is free; its share is not given. It concerns the uplift only, not the whole flat.',
    ),
    leaveOpen(
      'relocation.upliftPrice',
      'secondHand',
      cityCases,
      policy,
      '上浮面积除电梯公用部分外如何计价未说明。',
      'How the rest of the uplift is priced is not said.',
    ),
    leaveOpen(
      'relocation.stepUpPrice',
      'secondHand',
      cityCases,
      policy,
      '户型取不小于应得面积的最近一档，多出的面积如何计价未说明。',
      'The flat is the nearest larger type; how the area above the entitlement is priced is not said.',
    ),
    set(
      'relocation.signingDays',
      '15',
      'secondHand',
      cityCases,
      '衢州柯城 ①背景概况',
      '实施单元内住户十五天完成签约。',
      'The households of the unit signed within fifteen days.',
    ),
    set(
      'sample.households',
      '1029',
      'secondHand',
      cityCases,
      '衢州柯城 ①背景概况',
      '签约户数一千零二十九户。',
      'One thousand and twenty-nine households signed.',
    ),
  ],
};
