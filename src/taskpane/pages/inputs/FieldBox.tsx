import { Badge, Caption1, Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useEffect, useRef, type KeyboardEvent, type ReactElement } from 'react';
import { cellName } from '../../../xlsx/read';
import type { FieldView } from '../../engine/inputs-field';
import { Amount, CellLink } from '../../parts';
import { useWords, type Words } from '../../words';
import { useForms } from './forms';
import { type Box, useTyping } from './use-typing';

const useStyles = makeStyles({
  box: { display: 'flex', flexDirection: 'column', minWidth: 0, position: 'relative' },
  label: { paddingInlineEnd: '4em' },
  control: { minWidth: 0, width: '100%' },
  foot: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    columnGap: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
  // Beside the label, where it takes no line of its own; read after the field.
  cell: { position: 'absolute', insetBlockStart: 0, insetInlineEnd: 0, fontSize: tokens.fontSizeBase200 },
});

interface Drawn {
  readonly field: FieldView;
  readonly box: Box;
}

/** A typed field: Enter or leaving it enters, Esc takes back what was typed. */
const TypedBox = ({ field, box }: Drawn): ReactElement => {
  const styles = useStyles();
  const onKeyDown = ({ key }: KeyboardEvent): void => {
    if (key === 'Enter') box.commit();
    if (key === 'Escape') box.revert();
  };
  return (
    <Input
      className={styles.control}
      value={box.text}
      contentAfter={field.unit === '' ? null : <Caption1>{field.unit}</Caption1>}
      readOnly={field.formula !== undefined}
      onChange={(_, { value }) => box.type(value)}
      onKeyDown={onKeyDown}
      onBlur={() => box.commit()}
    />
  );
};

const ChosenBox = ({ field, box }: Drawn): ReactElement => {
  const styles = useStyles();
  const say = useWords();
  const isKnown = field.choices.some(({ value }) => value === box.text);
  return (
    <Select
      className={styles.control}
      value={box.text}
      disabled={field.formula !== undefined}
      onChange={(_, { value }) => box.commit(value)}
    >
      {(!field.isRequired || box.text === '') && <option value="">{say('inputs.noChoice')}</option>}
      {!isKnown && box.text !== '' && <option value={box.text}>{box.text}</option>}
      {field.choices.map(({ value, text }) => (
        <option key={value} value={value}>
          {text}
        </option>
      ))}
    </Select>
  );
};

/** What is wrong: with what was just typed, or else with what stands there. */
const faultOf = ({ field, box }: Drawn): string => box.fault ?? field.problems.join(' ');

const hintOf = ({ field, box }: Drawn, say: Words): string =>
  [
    field.meaning,
    field.source === '' ? '' : say('inputs.source', { source: field.source }),
    field.formula === undefined ? '' : say('inputs.formula', { formula: field.formula }),
    box.isOvertaken ? say('inputs.changedMeanwhile', { now: field.text || say('inputs.nothing') }) : '',
  ]
    .filter((part) => part !== '')
    .join(' · ');

const EMPTY = { open: 'inputs.open', optional: 'inputs.empty' } as const;

const Foot = ({ field }: { readonly field: FieldView }): ReactElement => {
  const styles = useStyles();
  const say = useWords();
  const { empty, spoken, place } = field;
  return (
    <div className={styles.foot}>
      {empty !== undefined && (
        <Badge appearance="outline" color={empty === 'open' ? 'warning' : 'informative'}>
          {say(EMPTY[empty])}
        </Badge>
      )}
      {spoken !== undefined && <Amount value={spoken} />}
      {place !== undefined && (
        <span className={styles.cell}>
          <CellLink place={place}>{cellName(place.row, place.column)}</CellLink>
        </span>
      )}
    </div>
  );
};

/** One input: its label and unit, what is entered, what may be, what is wrong with it, and the way to its cell. */
export const FieldBox = ({
  field,
  records,
}: {
  readonly field: FieldView;
  readonly records: string;
}): ReactElement => {
  const styles = useStyles();
  const say = useWords();
  const box = useTyping(field, records);
  const [{ wanted }, forms] = useForms();
  const around = useRef<HTMLDivElement>(null);
  const isWanted = wanted === field.path;
  useEffect(() => {
    if (!isWanted) return;
    around.current?.querySelector<HTMLElement>('input, select')?.focus();
    forms.set({ wanted: undefined });
  }, [isWanted, forms]);
  const drawn = { field, box };
  const fault = faultOf(drawn);
  return (
    <div className={styles.box} ref={around}>
      <Field
        label={{ children: field.label, className: styles.label }}
        required={field.isRequired}
        hint={hintOf(drawn, say)}
        {...(fault === '' ? {} : { validationMessage: fault })}
      >
        {field.choices.length > 0 ? <ChosenBox {...drawn} /> : <TypedBox {...drawn} />}
      </Field>
      <Foot field={field} />
    </div>
  );
};
