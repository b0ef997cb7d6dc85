import { messages } from '../../i18n';

/** The checklist and the audit of the open workbook. */
export const checks = messages({
  'checks.failing': { zh: '未通过', en: 'Failing' },
  'checks.allPass': {
    zh: '所有核查都通过，没有要改的。',
    en: 'Every check passes; there is nothing to correct.',
  },
  'checks.filtered': {
    zh: '没有属于所选等级的未通过项。按上面的等级可以换一种看法。',
    en: 'Nothing of the chosen severities fails. Choose others above.',
  },
  'checks.severities': { zh: '显示哪些等级', en: 'Severities shown' },
  'checks.error': { zh: '✕ 否决 {{count}}', en: '✕ Errors {{count}}' },
  'checks.warning': { zh: '! 整改 {{count}}', en: '! Warnings {{count}}' },
  'checks.info': { zh: '· 提示 {{count}}', en: '· Notes {{count}}' },
  'checks.severity.error': { zh: '✕ 否决', en: '✕ Error' },
  'checks.severity.warning': { zh: '! 整改', en: '! Warning' },
  'checks.severity.info': { zh: '· 提示', en: '· Note' },
  'checks.value': { zh: '数值', en: 'Value' },
  'checks.limit': { zh: '，应 {{relation}}', en: ', should be {{relation}}' },
  'checks.why': { zh: '原因', en: 'Why' },
  'checks.fix': { zh: '怎么办', en: 'What to do' },
  'checks.when': { zh: '最差的一期', en: 'Worst period' },
  'checks.clause': { zh: '依据', en: 'Clause' },
  'checks.explain': { zh: '说明这个数', en: 'Explain this number' },
  'checks.explainOf': { zh: '说明这个数：{{check}}', en: 'Explain this number: {{check}}' },
  'checks.passing': { zh: '通过 {{count}} 项', en: { one: '{{count}} passes', other: '{{count}} pass' } },
  'checks.notApplicable': {
    zh: '不适用 {{count}} 项',
    en: { one: '{{count}} does not apply', other: '{{count}} do not apply' },
  },
  'checks.audit': { zh: '审核这个工作簿', en: 'Audit of this workbook' },
  'checks.auditIntro': {
    zh: '按工作簿里的输入重新计算，逐格核对公式、数值和看得见的一切，看有没有被改动。',
    en: 'Computes the workbook’s inputs again and compares every formula, value and setting, to see whether anything was changed.',
  },
  'checks.auditStart': { zh: '开始审核', en: 'Start the audit' },
  'checks.auditAgain': { zh: '重新审核', en: 'Audit again' },
  'checks.auditedAt': { zh: '审核于 {{time}}', en: 'Audited at {{time}}' },
  'checks.auditOutdated': {
    zh: '审核之后工作簿又有改动，请重新审核。',
    en: 'The workbook was changed since; audit it again.',
  },
  'checks.auditNothing': { zh: '没有发现任何改动。', en: 'Nothing was found to be changed.' },
  'checks.auditProblems': {
    zh: '输入有误，无法重新计算，因此不能审核：',
    en: 'The inputs cannot be computed, so the workbook cannot be audited:',
  },
  'checks.auditMore': {
    zh: '另有 {{count}} 处；复制的结果里列出全部。',
    en: {
      one: '{{count}} more; the copied result lists it.',
      other: '{{count}} more; the copied result lists them all.',
    },
  },
  'checks.auditFound': { zh: '审核发现', en: 'Findings of the audit' },
  'checks.auditError': { zh: '✕ 错误', en: '✕ Error' },
  'checks.auditWarning': { zh: '! 警告', en: '! Warning' },
  'checks.auditRemark': { zh: '· 说明', en: '· Remark' },
  'checks.expected': { zh: '应为', en: 'Expected' },
  'checks.found': { zh: '实为', en: 'Found' },
  'checks.effect': { zh: '影响', en: 'Effect' },
  'checks.wholeWorkbook': { zh: '整个工作簿', en: 'The whole workbook' },
  'checks.copy': { zh: '复制结果', en: 'Copy the result' },
  'checks.copied': { zh: '审核结果已复制。', en: 'The result was copied.' },
  'checks.copyByHand': {
    zh: '这里不能直接复制。下面的文字已经选中，请按 Ctrl+C（Mac 上 ⌘C）。',
    en: 'Copying is not allowed here. The text below is selected: press Ctrl+C (⌘C on a Mac).',
  },
  'checks.result': { zh: '审核结果', en: 'Result of the audit' },
});
