import { type P, say } from './say';

/** Messages about fields that do not fit together; see rules/. */
export const TOGETHER = {
  duplicateId: (p: P) =>
    say(
      `标识“${p.value}”已用于 ${p.first}`,
      `the id "${p.value}" is already used by ${p.first}`,
      '请为其中一个改名',
      'Rename one of them',
    ),
  duplicateName: (p: P) =>
    say(
      `名称“${p.value}”已用于 ${p.first}`,
      `the name "${p.value}" is already used by ${p.first}`,
      '请为其中一个改名',
      'Rename one of them',
    ),
  duplicateHousehold: (p: P) =>
    say(
      `户号“${p.value}”与第 ${p.first} 户重复`,
      `household "${p.value}" is already number ${p.first} of the list`,
      '每户应有不同的户号',
      'Give each household its own id',
    ),
  duplicateEntry: (p: P) =>
    say(
      `“${p.value}”已见于 ${p.first}`,
      `"${p.value}" is already at ${p.first}`,
      '请删去其中一个',
      'Remove one of them',
    ),
  phaseNotMultiple: (p: P) =>
    say(
      `${p.value} 个月不是步长 ${p.step}（${p.months} 个月）的整数倍`,
      `${p.value} months is not a multiple of the step ${p.step} (${p.months} months)`,
      `最近的可用值：${p.allowed}；或改用更短的步长`,
      `Nearest allowed: ${p.allowed}; or choose a shorter step`,
    ),
  outsideHorizon: (p: P) =>
    say(
      `到第 ${p.end} 个月，超出测算期（共 ${p.horizon} 个月）`,
      `it reaches month ${p.end}, beyond the horizon of ${p.horizon} months`,
      '请提前，或延长运营年限 project.operationYears',
      'Bring it forward, or lengthen project.operationYears',
    ),
  beyondOperation: (p: P) =>
    say(
      `运营开始后第 ${p.value} 个月超出运营期（共 ${p.operation} 个月）`,
      `${p.value} months after operation begins is beyond the operation of ${p.operation} months`,
      '请提前，或延长运营年限 project.operationYears',
      'Bring it forward, or lengthen project.operationYears',
    ),
  windowAfterMaturity: (p: P) =>
    say(
      `提款期 ${p.window} 个月长于贷款期限 ${p.tenor} 个月`,
      `the draw window of ${p.window} months is longer than the tenor of ${p.tenor}`,
      '提款期应在到期之前结束',
      'The window must close before maturity',
    ),
  graceNotBelowTenor: (p: P) =>
    say(
      `宽限期 ${p.value} 个月不短于贷款期限 ${p.tenor} 个月，没有还款时间`,
      `a grace of ${p.value} months leaves no time to repay within the tenor of ${p.tenor}`,
      `宽限期应短于 ${p.tenor} 个月`,
      `Make it shorter than ${p.tenor} months`,
    ),
  drawOutsideWindow: (p: P) =>
    say(
      `第 ${p.value} 个月不在提款期（第 ${p.first}–${p.last} 个月）内`,
      `month ${p.value} is outside the draw window (months ${p.first}–${p.last})`,
      '请调整提款月份或提款期',
      'Move the draw or the window',
    ),
  drawsAboveLimit: (p: P) =>
    say(
      `计划提款合计 ${p.sum} 元，超过额度 ${p.limit} 元`,
      `the scheduled draws add up to ${p.sum} yuan, above the limit of ${p.limit}`,
      '请减少提款或提高额度',
      'Lower the draws or raise the limit',
    ),
  sharesNotOne: (p: P) =>
    say(
      `各项占比合计 ${p.sum}，不等于 1`,
      `the shares add up to ${p.sum}, not 1`,
      `还差 ${p.missing}`,
      `The difference is ${p.missing}`,
    ),
  tooManyShares: (p: P) =>
    say(
      `应有 ${p.years} 个年度占比，现有 ${p.given} 个`,
      `${p.years} yearly shares are needed, ${p.given} are given`,
      '请逐年填写',
      'Give one share per year',
    ),
  bothGiven: (p: P) =>
    say(
      `同时给出了 ${p.one} 和 ${p.other}，二者可能不一致`,
      `${p.one} and ${p.other} are both given and may disagree`,
      '请只保留一种',
      'Keep one of them',
    ),
  neitherGiven: (p: P) =>
    say(
      `${p.one} 和 ${p.other} 都没有给出`,
      `neither ${p.one} nor ${p.other} is given`,
      '请给出其中一种',
      'Give one of them',
    ),
  goesWith: (p: P) => say(`须与 ${p.other} 一同给出`, `is needed beside ${p.other}`, '请填写', 'Add it'),
  neededWhen: (p: P) =>
    say(
      `当 ${p.when} 时必须填写`,
      `is needed when ${p.when}`,
      `请填写${p.allowed && `（可填：${p.allowed}）`}`,
      `Add it${p.allowed && ` (allowed: ${p.allowed})`}`,
    ),
  notUsed: (p: P) =>
    say(
      `只在 ${p.when} 时使用，现在不会计入`,
      `is used only when ${p.when} and would be ignored`,
      '请删去，或改变该选项',
      'Remove it, or change that option',
    ),
  circularHalfPeriod: () =>
    say(
      '当期支付利息时不能用半期计息：利息决定提款，提款又决定利息，形成循环',
      'half-period interest cannot go with interest that is paid: the interest sets the draw and the draw the interest, a circle',
      '请把 duringConstruction 改为 capitalise，或把 halfPeriodInterest 改为 false',
      'Set duringConstruction to capitalise, or halfPeriodInterest to false',
    ),
  circularIssueCost: () =>
    say(
      '按需提款不能带发行费：发行费随提款增加，提款又要补足发行费，形成循环',
      'an issue cost cannot go with draws as needed: the cost grows with the draw and the draw with the cost, a circle',
      '请把 drawRule 改为 scheduled，或把费用列入 upfrontFee 并将 issueCost 设为 0',
      'Set drawRule to scheduled, or put the cost into upfrontFee with issueCost 0',
    ),
  samePriority: (p: P) =>
    say(
      `按需提款的优先级 ${p.value} 与 ${p.first} 相同，先后不明`,
      `priority ${p.value} is also that of ${p.first}: which draws first?`,
      '请给出不同的优先级（1 最先）',
      'Give each its own (1 draws first)',
    ),
  landCostTwice: (p: P) =>
    say(
      `土地成本计了两次：既在 ${p.land}（netted），又在 ${p.project}`,
      `land cost counted twice: in ${p.land} (netted) and in ${p.project}`,
      '请把 land.costBasis 改为 gross，或只保留一处',
      'Set land.costBasis to gross, or keep one of the two',
    ),
  offWithoutReason: () =>
    say(
      '已关闭，但未写明理由',
      'is switched off without a reason',
      '请在 reason 中写明依据',
      'Give the ground in reason',
    ),
  thresholdWithoutSource: (p: P) =>
    say(
      `阈值 ${p.value} 没有注明来源`,
      `the threshold ${p.value} has no source`,
      `请写成 { "value": ${p.value}, "source": "…" }`,
      `Write { "value": ${p.value}, "source": "…" }`,
    ),
  unknownReference: (p: P) =>
    say(
      `没有标识为“${p.value}”的项`,
      `nothing has the id "${p.value}"`,
      p.meant ? `是否指 ${p.meant}？` : `可用：${p.allowed || '（无）'}`,
      p.meant ? `Did you mean ${p.meant}?` : `Known: ${p.allowed || '(none)'}`,
    ),
  unknownPath: (p: P) =>
    say(
      `项目中没有“${p.value}”`,
      `the project has no "${p.value}"`,
      p.meant ? `是否指 ${p.meant}？` : '请写成如 facilities[0].rate',
      p.meant ? `Did you mean ${p.meant}?` : 'Write it as facilities[0].rate',
    ),
  unknownPack: (p: P) =>
    say(
      `没有政策包“${p.value}”`,
      `there is no policy pack "${p.value}"`,
      p.meant ? `是否指 ${p.meant}？` : `可用：${p.allowed}`,
      p.meant ? `Did you mean ${p.meant}?` : `Known: ${p.allowed}`,
    ),
  noPack: () =>
    say(
      '没有列出任何政策包',
      'no policy pack is listed',
      '请至少列出国家一级的政策包',
      'List at least the national pack',
    ),
  endsBeforeStart: (p: P) =>
    say(
      `第 ${p.value} 个月不晚于开始的第 ${p.from} 个月`,
      `month ${p.value} is not after its beginning, ${p.from}`,
      '请改为更晚的月份',
      'Give a later month',
    ),
  beforeOperation: (p: P) =>
    say(
      `第 ${p.value} 个月仍在建设期（共 ${p.construction} 个月）`,
      `month ${p.value} is still in the construction period of ${p.construction} months`,
      '请改为运营期内的月份',
      'Give a month of the operation',
    ),
};
