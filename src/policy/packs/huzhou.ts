import type { Pack } from '../parameter';
import { cityCases } from './documents';
import { leaveOpen, set } from './set';

/** Huzhou and its Dituang community: the conservative retention wording, and real financing to tell line from cash. */
export const huzhou: Pack = {
  id: 'huzhou',
  label: { zh: '湖州', en: 'Huzhou' },
  jurisdiction: 'city',
  parameters: [
    set(
      'land.localPartOnly',
      '1',
      'secondHand',
      cityCases,
      '湖州 ②B 政策托底',
      '用于试点的是出让收益中地方留存的部分，即先扣各项计提。',
      'What goes to the pilot is the locally retained part of net proceeds, that is, after the earmarks.',
    ),
    leaveOpen(
      'grants.interestSubsidyBps',
      'secondHand',
      cityCases,
      '湖州 ②A 统筹协同',
      '市里对重大项目有专项贷款和绿色贴息，贴息幅度未给出。',
      'There are special loans and a green interest subsidy; its size is not given.',
    ),
    set(
      'sample.centralGrant',
      '77000000',
      'secondHand',
      cityCases,
      '湖州 ②B 政策托底',
      '頔塘配套项目争取到中央预算内资金七千七百万元。',
      'Dituang’s infrastructure won 77 million yuan from the central budget.',
    ),
    set(
      'sample.creditLimit',
      '2500000000',
      'secondHand',
      cityCases,
      '湖州 ②C 金融支持',
      '頔塘社区获授信二十五亿元；额度不是现金。',
      'Dituang has a line of 2.5 billion yuan; a line is not cash.',
    ),
    set(
      'sample.creditDrawn',
      '1200000000',
      'secondHand',
      cityCases,
      '湖州 ②C 金融支持',
      '其中已放款十二亿元，只有这部分是资金来源。',
      'Of it 1.2 billion is drawn; only that is a source of funds.',
    ),
    set(
      'sample.projectIncomeNote',
      '3000000000',
      'secondHand',
      cityCases,
      '湖州 ②C 金融支持',
      '项目收益票据三十亿元，行文时只是预计落实。',
      'A project income note of 3 billion yuan, at the time only expected.',
    ),
  ],
};
