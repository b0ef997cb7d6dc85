import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { FieldView } from '../../engine/inputs-field';
import { FieldBox } from './FieldBox';

const useStyles = makeStyles({
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(240px, 100%), 1fr))',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalM,
    alignItems: 'start',
  },
});

/** Fields beside each other where there is room. */
export const Fields = ({
  fields,
  records,
}: {
  readonly fields: readonly FieldView[];
  readonly records: string;
}): ReactElement | null => {
  const styles = useStyles();
  if (fields.length === 0) return null;
  return (
    <div className={styles.fields}>
      {fields.map((field) => (
        <FieldBox key={field.path} field={field} records={records} />
      ))}
    </div>
  );
};
