import type { Context } from '../context';
import { check, type CheckSpec } from './spec';

/** Size, duration and provision of the community itself. */
export const scope = (context: Context): CheckSpec[] => {
  const { project } = context.project;
  const newBuild = project.kind === 'newBuild';
  const list: CheckSpec[] = [
    check(
      'unitArea',
      'error',
      [
        ['实施单元不低于 20 公顷', 'Implementation unit of at least 20 ha'],
        ['实施单元面积不足', 'The implementation unit is too small'],
        ['扩大实施单元或说明地方依据', 'Enlarge the unit or give the local ground'],
      ],
      {
        clause: 'unit.implementationMinimumHa',
        row: 'checks.unitArea',
        unit: 'ha',
        value: 'unitAreaHa',
        limit: 'unitAreaMinimum',
        relation: 'atLeast',
      },
    ),
    check(
      'unitWithinPlanning',
      'error',
      [
        ['实施单元在规划单元之内', 'The unit lies within the planning unit'],
        ['实施单元面积大于规划单元', 'The implementation unit is larger than the planning unit'],
        ['核对两个面积', 'Check the two areas'],
      ],
      {
        clause: 'D-2',
        row: 'checks.unitArea',
        unit: 'ha',
        value: 'unitAreaHa',
        limit: 'planningAreaHa',
        relation: 'atMost',
      },
    ),
    check(
      'planningAreaMinimum',
      'warning',
      [
        ['规划单元原则上不小于 50 公顷', 'Planning unit of 50 ha or more in principle'],
        ['规划单元偏小', 'The planning unit is small'],
        ['核对规划单元范围', 'Check the planning unit'],
      ],
      {
        clause: 'unit.planningMinimumHa',
        row: 'checks.planningAreaMinimum',
        unit: 'ha',
        value: 'planningAreaHa',
        limit: 'planningMinimum',
        relation: 'atLeast',
      },
    ),
    check(
      'planningAreaMaximum',
      'warning',
      [
        ['规划单元原则上不大于 100 公顷', 'Planning unit of 100 ha or less in principle'],
        ['规划单元偏大', 'The planning unit is large'],
        ['核对规划单元范围', 'Check the planning unit'],
      ],
      {
        clause: 'unit.planningMaximumHa',
        row: 'checks.planningAreaMaximum',
        unit: 'ha',
        value: 'planningAreaHa',
        limit: 'planningMaximum',
        relation: 'atMost',
      },
    ),
    check(
      'duration',
      'warning',
      [
        ['建设期不超过政策年限', 'Construction within the policy’s years'],
        ['建设期（含前期、设计、验收）超过政策年限', 'Preparation, design, building and acceptance take longer than the policy allows'],
        ['压缩工期，或说明「左右」的依据', 'Shorten the programme, or give the ground for the tolerance'],
      ],
      {
        clause: newBuild ? 'duration.newBuildMonths' : 'duration.renewalMonths',
        row: 'timeline.constructionEnd',
        unit: 'month',
        value: 'constructionEnd',
        limit: 'durationMaximum',
        relation: 'atMost',
      },
    ),
    check(
      'residents',
      'info',
      [
        ['直接受益居民已填写', 'Residents who benefit are stated'],
        ['直接受益居民数为零', 'No residents are stated'],
        ['填写 project.residents', 'Fill in project.residents'],
      ],
      {
        clause: 'D-8',
        row: 'checks.residents',
        unit: '',
        value: 'residentCount',
        limit: { number: 1 },
        relation: 'atLeast',
      },
    ),
  ];
  if (project.communityRoomsM2 !== undefined)
    list.push(
      check(
        'communityRooms',
        'error',
        [
          ['社区配套用房不少于每百户 80 m²', 'Community rooms of 80 m² per 100 households'],
          ['社区配套用房面积不足', 'Community rooms are too small'],
          ['增加配套用房面积', 'Provide more community rooms'],
        ],
        {
          clause: 'facilities.areaPer100Households',
          row: 'checks.communityRooms',
          unit: 'm2',
          value: 'communityRoomsM2',
          limit: 'areaPer100Households * householdCount / 100',
          relation: 'atLeast',
        },
      ),
    );
  if (project.indicatorsMet !== undefined)
    list.push(
      check(
        'indicators',
        'info',
        [
          ['约束性指标全部达到', 'All binding indicators met'],
          ['约束性指标未全部达到，影响命名与奖励兑付时间', 'Not all binding indicators are met; naming and rewards wait for them'],
          ['补齐指标', 'Meet the missing indicators'],
        ],
        {
          clause: 'indicators.required',
          row: 'checks.indicators',
          unit: '',
          value: 'indicatorsMet',
          limit: 'indicatorsRequired',
          relation: 'atLeast',
        },
      ),
    );
  return list;
};
