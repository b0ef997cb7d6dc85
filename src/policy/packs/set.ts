import { catalogue, parameterIds, type ParameterId } from '../catalogue';
import { OPEN, type Document, type Mark, type Parameter, type Text } from '../parameter';

/** A document with the day its rules begin; `inForce` is absent where it dates nothing. */
export interface Source extends Document {
  readonly inForce?: string;
}

export interface Period {
  readonly inForce?: string;
  readonly until?: string;
}

export const source = (zh: string, en: string, number: string, inForce?: string): Source => ({
  document: { zh, en },
  number,
  ...(inForce === undefined ? {} : { inForce }),
});

/** One parameter of a pack: label, kind, unit and items come from the catalogue, dates from the document unless given. */
export const set = (
  id: ParameterId,
  value: string,
  mark: Mark,
  { document, number, inForce: documentInForce }: Source,
  article: string,
  zh: string,
  en: string,
  { inForce = documentInForce, until }: Period = {},
): Parameter => ({
  id,
  ...catalogue[id],
  value,
  clause: { document, number, article, gloss: { zh, en } },
  mark,
  ...(inForce === undefined ? {} : { inForce }),
  ...(until === undefined ? {} : { until }),
});

/** The source names the quantity, the number is missing. */
export const leaveOpen = (
  id: ParameterId,
  mark: Mark,
  from: Source,
  article: string,
  zh: string,
  en: string,
): Parameter => set(id, OPEN, mark, from, article, zh, en);

const nowhere: { readonly document: Text; readonly number: string } = {
  document: { zh: '未见全国性规定', en: 'No national rule found' },
  number: '',
};

/**
 * Every catalogue quantity the given parameters leave out, as open. So any quantity can be asked of
 * any project: an unknown id is a misspelling, an open one is a question to the project.
 */
export const openRest = (given: readonly Parameter[]): readonly Parameter[] => {
  const named = new Set(given.map(({ id }) => id));
  return parameterIds
    .filter((id) => !named.has(id))
    .map((id) =>
      leaveOpen(
        id,
        'assumption',
        nowhere,
        '',
        '全国性文件未作规定，由地方政策、方案或项目确定。',
        'No national document sets it; local policy, the plan or the project does.',
      ),
    );
};
