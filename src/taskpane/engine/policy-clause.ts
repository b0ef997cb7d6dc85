import { cite } from '../../analysis';
import { t, type Language } from '../../i18n';
import { clauseText, type Policy, type Resolved } from '../../policy';

/** What a figure rests on: a clause of a document, or a convention of the model. */
export interface ClauseView {
  /** The policy parameter behind it, to be looked up; undefined for conventions. */
  readonly parameter: string | undefined;
  /** Document, number and article. */
  readonly text: string;
  /** What it says, in our own words; '' where nothing is added. */
  readonly gloss: string;
  /** First day in force, and the last where there is one; '' where no document dates it. */
  readonly dates: string;
  /** How well it stands: read in an official text, second-hand, or an assumption. */
  readonly mark: string;
}

/** `2019-03-01`, `2019-03-01 – 2024-12-31`; '' where no document dates it. */
export const datesOf = ({ parameter: { inForce, until } }: Pick<Resolved, 'parameter'>): string => {
  if (until === undefined) return inForce ?? '';
  return `${inForce ?? '…'} – ${until}`;
};

/** What is no clause of a document, in words. */
const convention = (cited: string, lang: Language): string => {
  if (cited.startsWith('docs/'))
    return { zh: `本模型的口径（${cited}）`, en: `A convention of this model (${cited})` }[lang];
  return /^(D-|§)/.test(cited) ? { zh: `事实清单 ${cited}`, en: `List of facts, ${cited}` }[lang] : cited;
};

/** The clause by its id: a policy parameter's, an item of the domain list, or a convention. */
export const clauseView = (policy: Policy, id: string, lang: Language): ClauseView => {
  const found = policy.all().find((each) => each.id === id);
  if (found === undefined)
    return { parameter: undefined, text: convention(cite(id, policy), lang), gloss: '', dates: '', mark: '' };
  const { parameter } = found;
  return {
    parameter: id,
    text: clauseText(parameter)[lang],
    gloss: parameter.clause.gloss[lang],
    dates: datesOf(found),
    mark: t(lang, `mark.${parameter.mark}`),
  };
};
