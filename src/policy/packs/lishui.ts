import type { Pack } from '../parameter';
import { cityCases } from './documents';
import { set } from './set';

const oneParcel = '丽水 ②C 一宗地整体出让';

/** Lishui, as a medium-sized city: a parcel cap below the size of the unit. */
export const lishui: Pack = {
  id: 'lishui',
  label: { zh: '丽水', en: 'Lishui' },
  jurisdiction: 'city',
  parameters: [
    set(
      'parcel.residentialMaximumHa',
      '14',
      'secondHand',
      cityCases,
      oneParcel,
      '中等城市单宗商品住宅用地出让不超过十四公顷；灵山社区把部分人才公寓用地改定为商业用地后整体出让。',
      'In a medium city one commodity housing parcel has at most fourteen hectares; Lingshan re-designated some talent-flat land as commercial to sell the unit whole.',
    ),
    set(
      'unit.implementationMinimumHa',
      '20',
      'secondHand',
      cityCases,
      oneParcel,
      '实施单元一般不少于二十公顷，与单宗上限相抵触，须拆分或混合用途。',
      'The unit generally has at least twenty hectares, which collides with the parcel cap: split it or mix uses.',
    ),
  ],
};
