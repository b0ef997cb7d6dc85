import type { Wording } from '../../analysis';
import { t, type Language } from '../../i18n';
import {
  clauseText,
  listPacks,
  parametersBySubject,
  type Jurisdiction,
  type Resolved,
  type SubjectName,
} from '../../policy';
import type { Opened } from './opened';
import { policyValue } from './policy-value';

/** A pack in force: later ones go before earlier ones. */
export interface PackView {
  readonly id: string;
  readonly label: string;
  readonly jurisdiction: Jurisdiction;
  readonly parameters: number;
  /** Of them, those the source leaves without a number. */
  readonly open: number;
}

/** A parameter in the list. */
export interface ParameterLine {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly isOpen: boolean;
  readonly isOverridden: boolean;
  /** How well the value stands. */
  readonly mark: string;
  readonly clause: string;
  /** Everything that a search looks through, in small letters. */
  readonly words: string;
}

export interface PolicyView {
  readonly packs: readonly PackView[];
  readonly subjects: readonly {
    readonly subject: SubjectName;
    readonly parameters: readonly ParameterLine[];
  }[];
}

const line = ({ id, parameter, value, override }: Resolved, lang: Language): ParameterLine => {
  const { label, clause, mark } = parameter;
  const cited = clauseText(parameter)[lang];
  return {
    id,
    label: label[lang],
    value: policyValue(value, parameter, lang).text,
    isOpen: value === undefined,
    isOverridden: override !== undefined,
    mark: t(lang, `mark.${mark}`),
    clause: cited,
    words: [id, label.zh, label.en, cited, clause.document.zh, clause.gloss[lang], ...parameter.items]
      .join(' ')
      .toLowerCase(),
  };
};

/** The packs in force, in their order, and every parameter by its subject. */
export const policy = ({ evaluation }: Opened, { lang }: Wording): PolicyView => {
  const { policy: chosen } = evaluation.projectModel;
  const packs = listPacks();
  const all = chosen.all();
  return {
    packs: chosen.packIds.flatMap((id) =>
      packs.filter((pack) => pack.id === id).map((pack) => ({ ...pack, label: pack.label[lang] })),
    ),
    subjects: parametersBySubject.map(([subject, ids]) => ({
      subject,
      parameters: all.filter(({ id }) => ids.has(id)).map((resolved) => line(resolved, lang)),
    })),
  };
};
