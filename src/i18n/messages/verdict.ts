import { messages } from './message';

/** The three verdicts as a person reads them: colour is never alone, a sign and a word go with it. */
export const verdict = messages({
  'verdict.construction': { zh: '建设期', en: 'Construction' },
  'verdict.operation': { zh: '运营期', en: 'Operation' },
  'verdict.overall': { zh: '全周期', en: 'Whole life' },
  'verdict.green': { zh: '平衡', en: 'balances' },
  'verdict.amber': { zh: '有条件平衡', en: 'balances with conditions' },
  'verdict.red': { zh: '不平衡', en: 'does not balance' },
  'verdict.noGap': { zh: '无缺口', en: 'no gap' },
  'verdict.gap': { zh: '缺口 {{amount}}', en: 'short by {{amount}}' },
  'verdict.worst': { zh: '最低点 {{month}}', en: 'lowest point {{month}}' },
  'verdict.restsOn': { zh: '资金落实程度', en: 'What it rests on' },
  'verdict.share': {
    zh: '{{certainty}} {{share}}（{{amount}}）',
    en: '{{certainty}} {{share}} ({{amount}})',
  },
});
