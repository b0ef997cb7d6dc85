import { catalogue, parameterIds, type ParameterId } from './catalogue';
import { itemNumbers } from './items';
import type { Text } from './parameter';

/** Facts of the domain list that are no parameter, and where they live instead. */
const elsewhere: Readonly<Record<string, Text>> = {
  'D-7': { zh: '试点进度目标，仅为背景。', en: 'Programme targets: background only.' },
  'D-8': {
    zh: '回迁人数与引进人才数由项目填写，须大于零。',
    en: 'Residents and talents are project inputs that must exceed zero.',
  },
  'D-51': {
    zh: '银行在方案阶段即为读者，不是数值。',
    en: 'Banks read the plan before approval; not a number.',
  },
  'D-53': {
    zh: '资金来源种类，由项目的融资项表达。',
    en: 'Kinds of funds, expressed by the project’s facilities and equity.',
  },
  'D-62': {
    zh: '全过程咨询与工程总承包是费用科目。',
    en: 'Consultancy and general contracting are cost lines.',
  },
  'D-81': { zh: '红黄绿灯是结论的颜色，由结论规则给出。', en: 'Traffic lights are the verdict’s colours.' },
  'D-85': { zh: '评审所见指标，属报告页。', en: 'What reviewers see: a report page.' },
  'D-87': { zh: '与模型无关。', en: 'Not for the model.' },
};

export interface Coverage {
  readonly item: string;
  readonly parameters: readonly ParameterId[];
  /** Why there is none. */
  readonly note?: Text;
}

/** For each of the 87 facts, the parameters that carry it, or where it lives instead. */
export const coverage = (): readonly Coverage[] =>
  itemNumbers.map((item) => {
    const parameters = parameterIds.filter((id) => catalogue[id].items.includes(item));
    const note = elsewhere[item];
    return { item, parameters, ...(note === undefined ? {} : { note }) };
  });
