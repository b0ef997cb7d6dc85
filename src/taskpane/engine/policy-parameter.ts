import type { Wording } from '../../analysis';
import type { Place } from '../../excel';
import { Decimal } from '../../finance/decimal';
import { unitInWords, type Language } from '../../i18n';
import { modelOf } from '../../model';
import {
  clauseText,
  describe,
  isParameterId,
  listPacks,
  OPEN,
  type Parameter,
  type Resolved,
} from '../../policy';
import { compile } from '../../rows';
import { reading } from '../../xlsx/project';
import { readerSteps, type Step } from './explain';
import { readersOf } from './explain-readers';
import type { Opened } from './opened';
import { withOverride } from './policy-override';
import { isShare, policyValue } from './policy-value';
import { clauseView, datesOf, type ClauseView } from './policy-clause';
import type { Shown } from './shown';

/** A value that some pack gives, in force for this project or not. */
export interface StatedValue {
  readonly pack: string;
  readonly value: string;
  readonly clause: string;
  readonly dates: string;
  /** It is the one that holds where the project says nothing else. */
  readonly isChosen: boolean;
}

/** A policy parameter in full. */
export interface ParameterView {
  readonly id: string;
  readonly label: string;
  readonly value: Shown;
  /** What the packs give; what an override stands in place of. */
  readonly stated: Shown;
  readonly override: { readonly typed: string; readonly reason: string } | undefined;
  /** How a value is typed: as a percentage, as yes (1) or no (0), or as a number in the unit. */
  readonly typedAs: 'percent' | 'flag' | 'number';
  readonly unit: string;
  readonly clause: ClauseView;
  readonly values: readonly StatedValue[];
  readonly readers: readonly Step[];
  /** Of an open parameter: checks and rows that are left out until it has a value. */
  readonly blocked: readonly string[];
  readonly isOpen: boolean;
  /** The cell of the value in force. */
  readonly place: Place | undefined;
}

const statedValues = ({ id, parameter: chosen }: Resolved, lang: Language): StatedValue[] => {
  if (!isParameterId(id)) return [];
  const packs = new Map(listPacks().map((pack) => [pack.id, pack.label[lang]]));
  return describe(id).values.map(({ pack, parameter }) => {
    const value = parameter.value === OPEN ? undefined : new Decimal(parameter.value);
    return {
      pack: packs.get(pack) ?? pack,
      value: policyValue(value, parameter, lang).text,
      clause: clauseText(parameter)[lang],
      dates: datesOf({ parameter }),
      isChosen: parameter === chosen,
    };
  });
};

/** A value that no kind of parameter refuses. */
const TRIAL = '1';

/** What a value would bring into the model: checks that are left out without it, and rows that would read it. */
const blockedBy = (opened: Opened, id: string, lang: Language): string[] => {
  const { checks } = opened.evaluation.projectModel;
  const present = new Set(checks.map((check) => check.id));
  const trial = reading(lang, () => modelOf(withOverride(opened.project, id, { value: TRIAL, reason: id })));
  // A value that makes the model ask for more tells nothing of what it would bring.
  if (!trial.ok) return [];
  const { checks: withValue, model } = trial.value;
  const added = withValue.filter((check) => !present.has(check.id)).map(({ label }) => label[lang]);
  const program = compile(model);
  const rows = readersOf(program, `policy:${id}`)
    .filter((ref) => !ref.startsWith('checks.'))
    .flatMap((ref) => program.rows.get(ref)?.spec.label[lang] ?? []);
  return [...added, ...rows];
};

const typedOf = (value: Decimal, parameter: Parameter): string =>
  (isShare(parameter) ? value.times(100) : value).toFixed();

/** What a parameter says, by which clause, what else is said of it elsewhere, who reads it; null for one that no chosen pack has. */
export const parameter = (opened: Opened, wording: Wording, id: string): ParameterView | null => {
  const { lang } = wording;
  const { policy, inputs, program } = opened.drawn().draft;
  const resolved = policy.all().find((each) => each.id === id);
  if (resolved === undefined) return null;
  const { parameter: found, value, override } = resolved;
  return {
    id,
    label: found.label[lang],
    value: policyValue(value, found, lang),
    stated: policyValue(override === undefined ? value : override.previous, found, lang),
    override:
      override === undefined ? undefined : { typed: typedOf(override.value, found), reason: override.reason },
    typedAs: isShare(found) ? 'percent' : found.kind === 'flag' ? 'flag' : 'number',
    unit: unitInWords(isShare(found) ? found.unit.replace(/^$|^1/, '%') : found.unit, lang),
    clause: clauseView(policy, id, lang),
    values: statedValues(resolved, lang),
    readers: readerSteps(opened, readersOf(program, `policy:${id}`), undefined, wording),
    blocked: value === undefined ? blockedBy(opened, id, lang) : [],
    isOpen: value === undefined,
    place: inputs.policyCell(id),
  };
};
