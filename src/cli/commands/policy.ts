import { parameterText } from '../../analysis';
import { displayWidth, padEnd, t, wrap } from '../../i18n';
import { Decimal } from '../../finance/decimal';
import {
  clauseText,
  describe,
  isParameterId,
  listPacks,
  OPEN,
  packs,
  parameterIds,
  type Description,
  type Pack,
  type Parameter,
} from '../../policy';

import { nearest } from '../../rows/errors';
import { grid } from '../grid';
import { Refusal, SCHEMA_VERSION } from '../refusal';
import type { Session } from '../session';

export interface PolicyOptions {
  readonly json?: boolean;
}

const valueText = (parameter: Parameter, { lang }: Session): string =>
  parameterText(parameter.value === OPEN ? undefined : new Decimal(parameter.value), parameter, lang);

const period = ({ inForce, until }: Parameter): string =>
  inForce === undefined && until === undefined ? '' : `${inForce ?? '…'} – ${until ?? '…'}`;

function listing({ lang, paint }: Session): string {
  const rows = listPacks().map(({ id, label, parameters, open }) => [
    `  ${paint.cyan(id)}`,
    label[lang],
    t(lang, 'cli.policy.count', { count: parameters }),
    open > 0 ? t(lang, 'cli.policy.open', { open }) : '',
  ]);
  return [
    paint.bold(t(lang, 'cli.policy.packs')),
    ...grid(rows, [{ align: 'start' }, { align: 'start' }, { align: 'end' }, { align: 'end' }]),
    '',
    t(lang, 'cli.policy.hint'),
    '',
  ].join('\n');
}

function packView(pack: Pack, session: Session): string {
  const { lang, paint } = session;
  const rows = pack.parameters.map((parameter) => [
    `  ${paint.cyan(parameter.id)}`,
    parameter.label[lang],
    valueText(parameter, session),
    paint.dim(period(parameter)),
  ]);
  return [
    `${paint.bold(pack.label[lang])}  ${paint.dim(pack.id)}`,
    '',
    ...grid(rows, [{ align: 'start' }, { align: 'start' }, { align: 'end' }, { align: 'start' }]),
    '',
  ].join('\n');
}

function parameterView(description: Description, session: Session): string {
  const { lang, paint, io } = session;
  const width = Math.min(io.columns ?? 100, 100);
  const head = (key: 'cli.clause' | 'cli.policy.gloss' | 'cli.mark' | 'cli.policy.dates'): string =>
    `    ${t(lang, key)}${t(lang, 'colon')}`;
  const detail = (key: Parameters<typeof head>[0], text: string): string[] => {
    const first = head(key);
    const indent = displayWidth(first);
    return wrap(text, width - indent).map((line, index) => (index === 0 ? first : padEnd('', indent)) + line);
  };
  return [
    `${paint.bold(description.label[lang])}  ${paint.dim([description.id, ...description.items].join(' · '))}`,
    ...description.values.flatMap(({ pack, parameter }) => [
      '',
      `  ${paint.bold(valueText(parameter, session))}  ${paint.cyan(pack)}`,
      ...detail('cli.clause', clauseText(parameter)[lang]),
      ...(parameter.clause.gloss[lang] ? detail('cli.policy.gloss', parameter.clause.gloss[lang]) : []),
      ...(period(parameter) ? detail('cli.policy.dates', period(parameter)) : []),
      ...detail('cli.mark', t(lang, `mark.${parameter.mark}`)),
    ]),
    '',
  ].join('\n');
}

/** Packs, one pack, or one parameter with every value that a pack gives it. */
export function policy(session: Session, id: string | undefined, { json = false }: PolicyOptions): number {
  const { io, lang } = session;
  const answer = (data: object, text: () => string): number => {
    io.out(json ? `${JSON.stringify({ schemaVersion: SCHEMA_VERSION, ...data }, null, 2)}\n` : text());
    return 0;
  };
  if (id === undefined) return answer({ packs: listPacks() }, () => listing(session));
  const pack = packs.find((each) => each.id === id);
  if (pack) return answer({ pack }, () => packView(pack, session));
  if (isParameterId(id)) {
    const parameter = describe(id);
    return answer({ parameter }, () => parameterView(parameter, session));
  }
  const near = nearest(id, [...packs.map((each) => each.id), ...parameterIds]);
  const meant = near.length > 0 ? t(lang, 'error.didYouMean', { names: near.join(t(lang, 'comma')) }) : '';
  throw new Refusal('unknownName', [t(lang, 'error.noSuchPolicy', { id }), meant].filter(Boolean).join(' '));
}
