import type { Context } from '../context';
import { check, type CheckSpec } from './spec';

const sumOfParcels = (project: Context['project'], ...factors: string[]): string =>
  `SUM(${project.land.parcels.map((parcel) => factors.map((each) => `land.${parcel.id}.${each}`).join(' * ')).join(', ')})`;

/** Relocation, land, sales and grants. */
export const subjects = ({ project }: Context): CheckSpec[] => {
  const list: CheckSpec[] = [];
  if (project.relocation.households.length > 0)
    list.push(
      check(
        'assignedUnits',
        'error',
        [
          ['指定户型不小于目标面积', 'No household is assigned less than its target'],
          ['有住户的指定户型小于应安置面积', 'A household is assigned a unit smaller than what it is due'],
          ['改配更大的户型，或取消指定', 'Assign a larger unit, or take the assignment back'],
        ],
        {
          clause: 'D-22',
          row: 'households.unitArea',
          unit: '',
          value: 'SUM(households.isUnderserved)',
          limit: { number: 0 },
          relation: 'atMost',
        },
      ),
      check(
        'unitSupply',
        'error',
        [
          ['安置户型供应充足', 'Enough units of every type'],
          ['有户型需求超过供应', 'A unit type is asked for more often than it is supplied'],
          ['调整户型配比，或为住户指定其他户型', 'Change the mix of types, or assign other types to households'],
        ],
        {
          clause: 'D-22',
          row: 'unitTypes.overallocated',
          unit: '',
          value: 'SUM(unitTypes.overallocated)',
          limit: { number: 0 },
          relation: 'atMost',
        },
      ),
      check(
        'householdsAgree',
        'warning',
        [
          ['一户一表与总户数一致', 'Household sheet agrees with the stated number'],
          ['一户一表户数与项目总户数不一致', 'The household sheet and the project state different numbers of households'],
          ['核对 project.households', 'Check project.households'],
        ],
        {
          clause: 'D-29',
          row: 'relocation.householdsTotal',
          unit: '',
          value: 'ABS(relocation.householdsTotal - householdCount)',
          limit: { number: 0 },
          relation: 'atMost',
        },
      ),
    );
  if (project.land.parcels.length > 0)
    list.push(
      check(
        'landArrives',
        'warning',
        [
          ['土地收益在测算期内全部拨付', 'Retained land proceeds arrive within the horizon'],
          ['有土地收益在测算期结束后才拨付，未计入', 'Some retained proceeds arrive after the horizon and are not counted'],
          ['提前出让或缩短拨付滞后', 'Sell earlier or shorten the treasury lag'],
        ],
        {
          clause: 'D-31',
          row: 'land.retained',
          unit: 'yuan',
          value: sumOfParcels(project, 'retained', 'counted') + ' - SUM(land.receipts)',
          limit: { number: 0 },
          relation: 'ties',
        },
      ),
    );
  for (const line of project.sales.lines) {
    if (line.priceCap !== undefined)
      list.push(
        check(
          `priceCap_${line.id}`,
          'error',
          [
            [`${line.name}：单价不超限价`, `${line.name}: price within the cap`],
            ['单价高于限价', 'The price is above the cap'],
            ['按限价测算', 'Model it at the cap'],
          ],
          {
            clause: 'D-72',
            row: `sale.${line.id}.overCap`,
            unit: `yuan/${line.unit}`,
            value: `sale.${line.id}.price`,
            limit: `sale.${line.id}.priceCap`,
            relation: 'atMost',
          },
        ),
      );
    list.push(
      check(
        `absorption_${line.id}`,
        'warning',
        [
          [`${line.name}：去化周期`, `${line.name}: absorption`],
          ['去化周期长于健康水平', 'It takes longer to sell than is healthy'],
          ['核对市场依据', 'Check the market evidence'],
        ],
        {
          clause: 'sales.absorptionMonthsGreen',
          row: `sale.${line.id}.progress`,
          unit: 'month',
          value: `sale.${line.id}.absorptionMonths`,
          limit: 'absorptionMaximum',
          relation: 'atMost',
        },
      ),
    );
  }
  for (const line of project.grants.lines.filter((each) => each.afterNaming))
    list.push(
      check(
        `naming_${line.id}`,
        'warning',
        [
          [`${line.name}：命名在建设期之后`, `${line.name}: naming follows construction`],
          ['命名月份早于建设期结束；奖励已顺延到运营期', 'Naming is dated before construction ends; the reward was moved into operation'],
          ['核对命名月份', 'Check the naming month'],
        ],
        {
          clause: 'D-36',
          row: `grant.${line.id}.paidMonth`,
          unit: 'month',
          value: `grant.${line.id}.namingMonth`,
          limit: 'constructionEnd',
          relation: 'atLeast',
        },
      ),
    );
  return list;
};
