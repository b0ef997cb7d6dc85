import type { Decimal } from '../finance/decimal';
import { isParameterId } from './catalogue';
import type { PolicyProblem } from './error';
import { JURISDICTIONS, OPEN, type Pack, type Parameter } from './parameter';
import { periodText } from './period';
import type { Override, Resolved } from './policy';
import { rangeBroken } from './range';
import { suggest } from './suggest';

/** The sentences of this room's errors, in one place. */

const meant = (wrong: string, known: Iterable<string>): { zh: string; en: string } => {
  const near = suggest(wrong, known);
  return near.length === 0
    ? { zh: '', en: '' }
    : { zh: `是否指 ${near.join('、')}？`, en: `Did you mean ${near.join(', ')}? ` };
};

export const clauseText = ({
  clause: { document, number, article },
}: Parameter): { zh: string; en: string } => {
  const place = [number, article].filter((part) => part !== '').join(' ');
  return { zh: `《${document.zh}》${place}`, en: place === '' ? document.en : `${document.en} (${place})` };
};

export const unknownPack = (id: string, known: readonly Pack[]): PolicyProblem => {
  const ids = known.map((pack) => pack.id);
  const near = meant(id, ids);
  return {
    code: 'unknownPack',
    place: id,
    what: { zh: `没有名为“${id}”的政策包。`, en: `There is no policy pack "${id}".` },
    fix: { zh: `${near.zh}现有：${ids.join('、')}。`, en: `${near.en}Packs: ${ids.join(', ')}.` },
  };
};

export const repeatedPack = ({ id }: Pack): PolicyProblem => ({
  code: 'repeatedPack',
  place: id,
  what: { zh: `政策包“${id}”重复列出。`, en: `Policy pack "${id}" is listed twice.` },
  fix: { zh: '只列一次。', en: 'List it once.' },
});

export const packOrder = (before: Pack, pack: Pack): PolicyProblem => ({
  code: 'packOrder',
  place: pack.id,
  what: {
    zh: `政策包“${pack.id}”（${pack.jurisdiction}）排在“${before.id}”（${before.jurisdiction}）之后。`,
    en: `Policy pack "${pack.id}" (${pack.jurisdiction}) comes after "${before.id}" (${before.jurisdiction}).`,
  },
  fix: {
    zh: `后列者优先，须按 ${JURISDICTIONS.join(' → ')} 排列，使窄范围的规定优先。`,
    en: `Later packs win, so list them ${JURISDICTIONS.join(' → ')} and the narrower rule governs.`,
  },
});

export const badDate = (at: string): PolicyProblem => ({
  code: 'badDate',
  place: 'at',
  what: { zh: `“${at}”不是日期。`, en: `"${at}" is not a date.` },
  fix: { zh: '请写成 2024-12-01 的形式。', en: 'Write it like 2024-12-01.' },
});

export const unknownParameter = (id: string, known: Iterable<string>, place: string): PolicyProblem => {
  const near = meant(id, known);
  if (isParameterId(id))
    return {
      code: 'unknownParameter',
      place,
      what: { zh: `所选政策包未包含参数“${id}”。`, en: `The chosen policy packs do not hold "${id}".` },
      fix: {
        zh: '请把 national 列为第一个政策包。',
        en: 'List the pack national first; it holds every parameter.',
      },
    };
  return {
    code: 'unknownParameter',
    place,
    what: { zh: `所选政策包中没有参数“${id}”。`, en: `No parameter "${id}" in the chosen policy packs.` },
    fix: {
      zh: `${near.zh}可用 pingheng policy 查看全部参数。`,
      en: `${near.en}List all with: pingheng policy.`,
    },
  };
};

export const repeatedOverride = ({ id }: Parameter, place: string): PolicyProblem => ({
  code: 'repeatedOverride',
  place,
  what: { zh: `参数“${id}”被替代两次。`, en: `Parameter "${id}" is overridden twice.` },
  fix: { zh: '只保留一条。', en: 'Keep one of the two.' },
});

export const notANumber = ({ id }: Parameter, value: Override['value'], place: string): PolicyProblem => ({
  code: 'badValue',
  place,
  what: {
    zh: `参数“${id}”的替代值“${String(value)}”不是数。`,
    en: `"${String(value)}" is not a number for "${id}".`,
  },
  fix: { zh: '请写成小数，如 0.10。', en: 'Write a decimal such as 0.10.' },
});

/** A share outside 0..1 and a flag that is neither 0 nor 1 are refused: most often 10 was written for 10 %. */
export const outOfRange = (
  { id, kind }: Parameter,
  value: Decimal,
  place: string,
): PolicyProblem | undefined => {
  const allowed = rangeBroken(kind, value);
  if (allowed === undefined) return undefined;
  return {
    code: 'badValue',
    place,
    what: {
      zh: `参数“${id}”的替代值 ${value.toString()} 超出 ${allowed}。`,
      en: `${value.toString()} is outside ${allowed} for "${id}".`,
    },
    fix:
      kind === 'share' || kind === 'rate'
        ? { zh: '比例写成小数：10% 写 0.10。', en: 'Write shares and rates as decimals: 0.10 for 10 %.' }
        : { zh: '请改正。', en: 'Correct it.' },
  };
};

export const missingReason = ({ id, label }: Parameter, place: string): PolicyProblem => ({
  code: 'missingReason',
  place,
  what: {
    zh: `替代参数“${id}”（${label.zh}）没有写理由。`,
    en: `The override of "${id}" (${label.en}) has no reason.`,
  },
  fix: { zh: '请写明依据，如来文文号。', en: 'State what it rests on, such as the letter that grants it.' },
});

/** Packs outside the chosen ones, or other dates, that do give a number: a pointer, never a default. */
const valuesElsewhere = (resolved: Resolved, known: readonly Pack[]): string =>
  known
    .flatMap((pack) => pack.parameters.map((parameter) => ({ pack: pack.id, parameter })))
    .filter(({ parameter }) => parameter.id === resolved.id && parameter.value !== OPEN)
    .map(({ pack, parameter }) =>
      [parameter.value, pack, periodText(parameter)].filter((part) => part !== '').join(' '),
    )
    .join('; ');

export const openParameter = (
  resolved: Resolved,
  at: string | undefined,
  known: readonly Pack[],
): PolicyProblem => {
  const { id, parameter, outOfForce } = resolved;
  const clause = clauseText(parameter);
  const elsewhere = valuesElsewhere(resolved, known);
  const day = at ?? '';
  const cause = outOfForce
    ? {
        zh: `在 ${day} 没有生效的值（${periodText(parameter)}）`,
        en: `has no value in force on ${day} (${periodText(parameter)})`,
      }
    : { zh: '来源未给出数值', en: 'is left open by its source' };
  return {
    code: 'openParameter',
    place: id,
    what: {
      zh: `参数“${id}”（${parameter.label.zh}）${cause.zh}：${clause.zh}，${parameter.clause.gloss.zh}`,
      en: `"${id}" (${parameter.label.en}) ${cause.en}: ${clause.en}. ${parameter.clause.gloss.en}`,
    },
    fix: {
      zh: `请在项目中填写，或以 policy.overrides 替代并写明理由。${elsewhere === '' ? '' : `参考值：${elsewhere}。`}`,
      en: `Enter it in the project, or override it in policy.overrides with a reason.${elsewhere === '' ? '' : ` Values elsewhere: ${elsewhere}.`}`,
    },
  };
};
