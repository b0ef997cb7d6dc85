import { Decimal } from '../../finance/decimal';
import { formatMonth, formatNumber, t } from '../../i18n';
import { listPacks } from '../../policy';
import { inputDigest, PRODUCT } from '../../workbook';
import type { Fact, ReportDocument, Section } from '../document';
import { tell } from '../words';
import { fact, type Ground } from './ground';

const horizon = ({ evaluation, lang }: Ground): string => {
  const { startMonth, phases, operationYears } = evaluation.project.project;
  return tell(lang, 'fromTo', {
    from: formatMonth(startMonth, lang),
    to: formatMonth(evaluation.periods.at(-1) ?? '', lang),
    months: phases.preparation + phases.design + phases.construction + phases.acceptance,
    years: operationYears,
  });
};

const facts = (ground: Ground, digest: string, date: string | undefined): Fact[] => {
  const { evaluation, lang, unit } = ground;
  const { city, kind, step, households } = evaluation.project.project;
  const { packs } = evaluation.project.policy;
  const packNames = listPacks()
    .filter(({ id }) => packs.includes(id))
    .map(({ label }) => label[lang]);
  return [
    fact(tell(lang, 'city'), city),
    fact(tell(lang, 'kind'), t(lang, `kind.${kind}`)),
    fact(tell(lang, 'horizon'), horizon(ground)),
    fact(tell(lang, 'step'), t(lang, `step.${step}`)),
    fact(tell(lang, 'households'), formatNumber(new Decimal(households), 0)),
    fact(tell(lang, 'packs'), packNames.join(t(lang, 'comma'))),
    fact(tell(lang, 'unit'), t(lang, `unit.${unit}`)),
    fact(tell(lang, 'date'), date ?? ''),
    fact(tell(lang, 'digest'), tell(lang, 'digestOf', { digest })),
  ];
};

/** Cover, footer and words of a report around its sections. */
export const bound = (
  ground: Ground,
  sections: readonly Section[],
  date: string | undefined,
): ReportDocument => {
  const { evaluation, lang } = ground;
  const { name, illustrative } = evaluation.project.project;
  const digest = inputDigest(evaluation.project);
  const title = tell(lang, 'title');
  return {
    lang,
    title,
    subtitle: name,
    cover: facts(ground, digest, date),
    signatures: [tell(lang, 'prepared'), tell(lang, 'reviewed'), tell(lang, 'approved')],
    ...(illustrative ? { warning: tell(lang, 'illustrative') } : {}),
    sections,
    footer: tell(lang, 'footer', { name, title, digest: digest.slice(0, 12) }),
    ...(date === undefined ? {} : { date }),
    creator: `${PRODUCT.name} ${PRODUCT.version}`,
    words: {
      contents: tell(lang, 'contents'),
      page: (page, of) => tell(lang, 'page', { page, of }),
    },
  };
};
