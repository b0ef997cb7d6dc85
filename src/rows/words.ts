import type { Fault } from './errors';
import type { Label } from './definition';

/** The few words the rows say to a person, in both languages. */

export const FAULTS: Readonly<Record<Fault, Label>> = {
  divisionByZero: { zh: '除数为 0。', en: 'it divides by 0.' },
  noMatch: { zh: '查找不到匹配的值。', en: 'it looks for a value that is not there.' },
  outOfRange: { zh: '序号或日期超出范围。', en: 'a position or date is out of range.' },
  notSorted: { zh: '查找的区域没有按升序排列。', en: 'the range it searches does not rise.' },
  notANumber: { zh: '结果不是数值。', en: 'its result is not a number.' },
  nothingToAverage: { zh: '没有可求平均的值。', en: 'there is nothing to average.' },
};
