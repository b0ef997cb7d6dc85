import { header, line, overTime, sum, words } from './spec';

const LADDER: readonly (readonly [string, string, string])[] = [
  ['grossPrice', '土地出让总价款', 'Gross price'],
  ['compensationAndDevelopment', '减：征收补偿与前期开发', 'Less compensation and primary development'],
  ['businessFee', '减：土地出让业务费', 'Less land business fee'],
  ['newLandFee', '减：新增建设用地有偿使用费', 'Less new-construction-land fee'],
  ['agriculturalFund', '减：农业土地开发资金', 'Less agricultural-land development fund'],
  ['netProceeds', '净收益', 'Net proceeds'],
  ['educationFund', '减：教育资金', 'Less education earmark'],
  ['irrigationFund', '减：农田水利资金', 'Less irrigation earmark'],
  ['housingFund', '减：保障性安居工程资金', 'Less housing earmark'],
  ['incomeFund', '减：国有土地收益基金', 'Less state land-income fund'],
  ['retainedLiteral', '留用（A 文义口径）', 'Retained, mode A literal'],
  ['retainedConservative', '留用（B 保守口径）', 'Retained, mode B conservative'],
  ['retained', '留用收益（采用口径）', 'Retained, in the mode used'],
  ['receipts', '拨付到账', 'Appropriated to the project'],
];

/** 土地出让收益留用测算表: a ladder per parcel, then the total and the difference of the two readings of the rule. */
export const landRetention = overTime('landRetention', words('土地出让收益留用测算表', 'Land retention'), 'years', ({ project, program }) => {
  if (project.land.parcels.length === 0) return [];
  const parcels = project.land.parcels.flatMap((parcel, index) => {
    const number = `${index + 1}`;
    const rungs = LADDER.map(([name, zh, en]) => ({
      ref: `land.${parcel.id}.${name === 'compensationAndDevelopment' ? 'landCost' : name}`,
      zh,
      en,
    })).filter(({ ref }) => program.rows.has(ref));
    return [header(number, parcel.name, parcel.name), ...rungs.map(({ ref, zh, en }, rung) => line(`${number}.${rung + 1}`, zh, en, ref))];
  });
  const total = `${project.land.parcels.length + 1}`;
  return [
    ...parcels,
    header(total, '合计', 'Total'),
    line(`${total}.1`, '土地出让总价款', 'Gross price', 'land.grossPrice'),
    line(`${total}.2`, '减免放弃收入（不计为收入）', 'Forgone by relief (never income)', 'land.reliefForgone'),
    line(`${total}.3`, '留用（A 文义口径）', 'Retained, mode A literal', 'land.retainedLiteral'),
    line(`${total}.4`, '留用（B 保守口径）', 'Retained, mode B conservative', 'land.retainedConservative'),
    line(`${total}.5`, '两种口径之差（A − B）', 'Difference A − B', 'land.retentionDifference'),
    sum(`${total}.6`, '留用收益', 'Retained for the project', 'land.retained'),
    line(`${total}.7`, '价款缴库', 'Paid to the treasury', 'land.grossPaid'),
    sum(`${total}.8`, '拨付到账', 'Appropriated to the project', 'land.receipts'),
  ];
});
