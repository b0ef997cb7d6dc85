import type { Pack } from '../parameter';
import { wenzhouSpeeches } from './documents';
import { leaveOpen } from './set';

/** Wenzhou: proposals made in consultation, not rules. They name levers and leave the numbers to the project. */
export const wenzhou: Pack = {
  id: 'wenzhou',
  label: { zh: '温州（建议）', en: 'Wenzhou (proposals)' },
  jurisdiction: 'city',
  parameters: [
    leaveOpen(
      'relocation.voucherDiscount',
      'secondHand',
      wenzhouSpeeches,
      '优化供地方式 二',
      '建议对持房票回迁的住户以一定折扣回购，折扣未给出。',
      'Proposes that households with a housing voucher buy back at a discount; its size is not given.',
    ),
    leaveOpen(
      'operation.publicUseShare',
      'secondHand',
      wenzhouSpeeches,
      '优化供地方式 一',
      '建议拆改类多出来的面积大部分留给公共用途，同时兼顾建设资金；占比未给出。',
      'Proposes that new area of partial rebuilds mainly serves public use, with the construction balance in view; the share is not given.',
    ),
  ],
};
