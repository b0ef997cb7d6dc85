import {
  Body1,
  Caption1,
  Field,
  Input,
  makeStyles,
  Select,
  Switch,
  tokens,
} from '@fluentui/react-components';
import { useDeferredValue, useState, type ReactElement } from 'react';
import { fieldLabel, t, unitInWords } from '../../../i18n';
import type { HouseholdForm } from '../../engine/relocation-calculator';
import { Problems, Section } from '../../parts';
import { useAnswer, useSessionState } from '../../session/hooks';
import { useWords } from '../../words';
import { Settlement } from './Settlement';

const useStyles = makeStyles({
  form: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(130px, 1fr))',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalS,
    alignItems: 'start',
  },
  input: { minWidth: 0, width: '100%' },
  unit: { whiteSpace: 'nowrap' },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** An ordinary household, so that the page shows at once what it does. */
const FIRST: HouseholdForm = {
  areaM2: '70',
  price: '10000',
  decoration: '',
  newDecoration: '',
  route: 'resettle',
  topUp: false,
  agreementMonth: '1',
  assignedAreaM2: '',
};

const ROUTES = ['resettle', 'cash', 'voucher'] as const;
const FIGURES = ['areaM2', 'price', 'decoration', 'agreementMonth'] as const;
const FOR_RESETTLED = ['newDecoration', 'assignedAreaM2'] as const;
type Figure = (typeof FIGURES)[number] | (typeof FOR_RESETTLED)[number];

const UNIT: Readonly<Record<Figure, string>> = {
  areaM2: 'm2',
  price: 'yuan/m2',
  decoration: 'yuan',
  newDecoration: 'yuan',
  agreementMonth: '',
  assignedAreaM2: 'm2',
};

const FigureField = ({
  name,
  form,
  error,
  onChange,
}: {
  readonly name: Figure;
  readonly form: HouseholdForm;
  readonly error: string | undefined;
  readonly onChange: (change: Partial<HouseholdForm>) => void;
}): ReactElement => {
  const styles = useStyles();
  const say = useWords();
  const { lang } = useSessionState();
  const label =
    name === 'assignedAreaM2'
      ? say('relocation.form.assigned')
      : (fieldLabel(`relocation.households[].${name}`)?.[lang] ?? name);
  return (
    <Field label={label} {...(error === undefined ? {} : { validationMessage: error })}>
      <Input
        className={styles.input}
        inputMode="decimal"
        input={{ className: styles.input }}
        value={form[name]}
        contentAfter={<Caption1 className={styles.unit}>{unitInWords(UNIT[name], lang)}</Caption1>}
        onChange={(_, { value }) => onChange({ [name]: value })}
      />
    </Field>
  );
};

/** One household tried out: its area and wishes on the left, entitlement, unit and money as the model reckons them. */
export const Calculator = (): ReactElement => {
  const styles = useStyles();
  const say = useWords();
  const { lang } = useSessionState();
  const [form, setForm] = useState(FIRST);
  const change = (part: Partial<HouseholdForm>): void => setForm({ ...form, ...part });
  const found = useAnswer('calculateHousehold', useDeferredValue(form));
  const problems = found?.kind === 'problems' ? found.problems : [];
  const ofField = (name: string): string | undefined =>
    problems.find(({ path }) => path === `relocation.households[0].${name}`)?.message;
  const others = problems.filter(({ path }) => !path.startsWith('relocation.households[0].'));
  const names: readonly Figure[] = form.route === 'resettle' ? [...FIGURES, ...FOR_RESETTLED] : FIGURES;
  return (
    <>
      <Section title={say('relocation.form')}>
        <Body1 className={styles.quiet}>{say('relocation.formHint')}</Body1>
        <div className={styles.form}>
          <Field label={fieldLabel('relocation.households[].route')?.[lang] ?? ''}>
            <Select
              value={form.route}
              onChange={(_, { value }) =>
                change({ route: ROUTES.find((each) => each === value) ?? 'resettle' })
              }
            >
              {ROUTES.map((each) => (
                <option key={each} value={each}>
                  {t(lang, `route.${each}`)}
                </option>
              ))}
            </Select>
          </Field>
          {names.map((name) => (
            <FigureField key={name} name={name} form={form} error={ofField(name)} onChange={change} />
          ))}
        </div>
        {form.route === 'resettle' && (
          <Switch
            label={say('relocation.form.topUp')}
            checked={form.topUp}
            onChange={(_, { checked }) => change({ topUp: checked })}
          />
        )}
      </Section>
      {others.length > 0 && (
        <Section title={say('relocation.cannot')}>
          <Problems problems={others} />
        </Section>
      )}
      {found?.kind === 'settled' && <Settlement found={found} />}
    </>
  );
};
