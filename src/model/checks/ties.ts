import type { Context } from '../context';
import { check, type CheckSpec } from './spec';

/** Both accounts and the debt tie over the whole life; these fail only if the model itself is wrong. */
export const ties = ({ project }: Context): CheckSpec[] => [
  check(
    'constructionTies',
    'error',
    [
      ['建设期来源 = 运用 + 转出 + 结余', 'Construction sources = uses + transfer + closing cash'],
      ['建设期账户不闭合', 'The construction account does not close'],
      ['请报告此问题：这是模型错误', 'Report this: it is a fault of the model'],
    ],
    {
      clause: 'model.4.7',
      row: 'construction.closing',
      unit: 'yuan',
      value: 'SUM(construction.sources) - SUM(construction.uses) - SUM(construction.transferToOperationFund) - SUM(constructionCashAtHorizon)',
      limit: { number: 0 },
      relation: 'ties',
    },
  ),
  check(
    'operationTies',
    'error',
    [
      ['运营期来源 = 运用 + 分红 + 结余', 'Operation sources = uses + distributions + closing cash'],
      ['运营期账户不闭合', 'The operation account does not close'],
      ['请报告此问题：这是模型错误', 'Report this: it is a fault of the model'],
    ],
    {
      clause: 'model.4.8',
      row: 'operationAccount.closing',
      unit: 'yuan',
      value: `SUM(operationAccount.sources) - SUM(operationAccount.uses)${project.surplus.distributionShare?.gt(0) === true ? ' - SUM(reserves.distribution)' : ''} - operationAccount.endingCash`,
      limit: { number: 0 },
      relation: 'ties',
    },
  ),
  check(
    'transferConserved',
    'error',
    [
      ['建设盈余转出 = 运营基金转入', 'Surplus leaves once and arrives once'],
      ['转出与转入不等，盈余被重复使用', 'What leaves the construction account differs from what arrives'],
      ['请报告此问题：这是模型错误', 'Report this: it is a fault of the model'],
    ],
    {
      clause: 'D-64',
      row: 'construction.transferToOperationFund',
      unit: 'yuan',
      value: 'SUM(construction.transferToOperationFund) - SUM(operationAccount.transferIn)',
      limit: { number: 0 },
      relation: 'ties',
    },
  ),
  ...(project.facilities.length === 0
    ? []
    : [
        check(
          'debtTies',
          'error',
          [
            ['提款 + 资本化利息 = 还本 + 余额', 'Drawn and capitalised = repaid and outstanding'],
            ['债务账户不闭合', 'The debt account does not close'],
            ['请报告此问题：这是模型错误', 'Report this: it is a fault of the model'],
          ],
          {
            clause: 'model.4.6',
            row: 'funding.debt',
            unit: 'yuan',
            value: 'SUM(funding.drawdown) + SUM(funding.capitalisedInterest) - SUM(funding.repayment) - funding.debtLeft',
            limit: { number: 0 },
            relation: 'ties',
          },
        ),
        check(
          'debtAtHorizon',
          'error',
          [
            ['测算期末债务清零', 'No debt at the horizon'],
            ['测算期末仍有债务，还款期长于测算期或未安排还本', 'Debt is left when the horizon ends'],
            ['缩短期限、安排还本，或延长运营测算年限', 'Shorten the tenor, schedule repayment, or lengthen the operation horizon'],
          ],
          {
            clause: 'model.4.11',
            row: 'funding.debtAtHorizon',
            unit: 'yuan',
            value: 'funding.debtLeft',
            limit: { number: 0 },
            relation: 'ties',
          },
        ),
        ...project.facilities.map((facility) =>
          check(
            `atMaturity_${facility.id}`,
            'error',
            [
              [`${facility.name}：到期余额为零`, `${facility.name}: nothing left at maturity`],
              ['到期仍有余额', 'A balance is left at maturity'],
              ['检查提款期、宽限期与还款计划', 'Check window, grace and repayment schedule'],
            ],
            {
              clause: 'model.4.6',
              row: `facility.${facility.id}.leftAtMaturity`,
              unit: 'yuan',
              value: `SUM(facility.${facility.id}.leftAtMaturity)`,
              limit: { number: 0 },
              relation: 'ties',
            },
          ),
        ),
        ...project.facilities
          .filter((facility) => facility.drawRule === 'scheduled')
          .map((facility) =>
            check(
              `drawWithinLimit_${facility.id}`,
              'error',
              [
                [`${facility.name}：提款不超额度`, `${facility.name}: draws within the limit`],
                ['计划提款超过授信额度，超出部分未计入', 'Scheduled draws exceed the limit; the excess is not counted'],
                ['调整提款计划或额度', 'Change the draws or the limit'],
              ],
              {
                clause: 'D-45',
                row: `facility.${facility.id}.drawdown`,
                unit: 'yuan',
                value: `SUM(facility.${facility.id}.draws.amount)`,
                limit: `facility.${facility.id}.size`,
                relation: 'atMost',
              },
            ),
          ),
      ]),
];
