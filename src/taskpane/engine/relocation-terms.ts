import type { Wording } from '../../analysis';
import type { Place } from '../../excel';
import type { Decimal } from '../../finance/decimal';
import { fieldLabel, t, type Language } from '../../i18n';
import { packs, type Parameter, type Resolved } from '../../policy';
import type { Project } from '../../project';
import type { Opened } from './opened';
import { clauseView, type ClauseView } from './policy-clause';
import { shown, type Shown } from './shown';

/** A rule or price that households settle by, with who set it. */
export interface Term {
  readonly id: string;
  readonly label: string;
  readonly value: Shown;
  /** A policy pack, an override of the project's, the project where the policy leaves it open, or nobody yet. */
  readonly setBy: 'policy' | 'override' | 'project' | 'nobody';
  /** The pack that it comes from; '' where none has it. */
  readonly pack: string;
  readonly clause: ClauseView | undefined;
  /** Of an override: why, and what the pack says. */
  readonly reason: string;
  readonly instead: Shown | undefined;
  /** The cell in which the project states it. */
  readonly place: Place | undefined;
}

type Relocation = Project['relocation'];
type OwnTerm = {
  [K in keyof Relocation]-?: Relocation[K] extends Decimal | undefined ? K : never;
}[keyof Relocation];

/** What a project states itself, by the policy parameter it takes the place of. */
const OWN: Readonly<Record<string, OwnTerm>> = {
  'relocation.equalAreaDiscount': 'equalAreaDiscount',
  'relocation.topUpDiscount': 'topUpDiscount',
  'relocation.liftShare': 'liftShare',
  'relocation.upliftPrice': 'upliftPrice',
  'relocation.stepUpPrice': 'stepUpPrice',
  'relocation.cashBonus': 'cashBonusRate',
  'relocation.voucherDiscount': 'voucherDiscount',
  'relocation.earlySigningBonus': 'earlySigningBonus',
  'relocation.movingFee': 'movingFee',
  'relocation.transitionAllowance': 'transitionAllowance',
};

/** What no policy names. */
const ONLY_OWN: readonly (readonly [OwnTerm, string])[] = [
  ['appraisal', 'yuan/m2'],
  ['voucherBonusRate', 'share'],
];

const unitOf = ({ kind, unit }: Parameter): string =>
  kind === 'share' || kind === 'rate' ? 'share' : unit.replace(/^yuan\/household$/, 'yuan');

const packName = (id: string, lang: Language): string =>
  packs.find((pack) => pack.id === id)?.label[lang] ?? id;

const overridePlace = ({ project, cellOf }: Opened, id: string): Place | undefined => {
  const at = project.policy.overrides.findIndex((each) => each.id === id);
  return at < 0 ? undefined : cellOf(`policy.overrides[${at}].value`);
};

const setBy = (own: Decimal | undefined, { override, value }: Resolved): Term['setBy'] => {
  if (own !== undefined) return 'project';
  if (override !== undefined) return 'override';
  return value === undefined ? 'nobody' : 'policy';
};

const valueShown = (value: Decimal | undefined, unit: string, wording: Wording): Shown =>
  value === undefined
    ? { text: t(wording.lang, 'open'), exact: '', number: null }
    : shown(value, unit, wording);

const termOf = (opened: Opened, resolved: Resolved, wording: Wording): Term => {
  const { id, parameter, override, from } = resolved;
  const { lang } = wording;
  const field = OWN[id];
  const own = field === undefined ? undefined : opened.project.relocation[field];
  const unit = unitOf(parameter);
  return {
    id,
    label: parameter.label[lang],
    value: valueShown(own ?? resolved.value, unit, wording),
    setBy: setBy(own, resolved),
    pack: packName(from, lang),
    clause: clauseView(opened.evaluation.projectModel.policy, id, lang),
    reason: override?.reason ?? '',
    instead: override === undefined ? undefined : valueShown(override.previous, unit, wording),
    place: field === undefined ? overridePlace(opened, id) : opened.cellOf(`relocation.${field}`),
  };
};

const ownTerm = (opened: Opened, field: OwnTerm, unit: string, wording: Wording): Term => {
  const path = `relocation.${field}`;
  const value = opened.project.relocation[field];
  return {
    id: path,
    label: fieldLabel(path)?.[wording.lang] ?? path,
    value: valueShown(value, unit, wording),
    setBy: value === undefined ? 'nobody' : 'project',
    pack: '',
    clause: undefined,
    reason: '',
    instead: undefined,
    place: opened.cellOf(path),
  };
};

/** Every rule and price of relocation that is in force, policy first. */
export const relocationTerms = (opened: Opened, wording: Wording): Term[] => [
  ...opened.evaluation.projectModel.policy
    .all()
    .filter(({ id }) => id.startsWith('relocation.'))
    .map((resolved) => termOf(opened, resolved, wording)),
  ...ONLY_OWN.map(([field, unit]) => ownTerm(opened, field, unit, wording)),
];
