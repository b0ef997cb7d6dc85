import { CompoundButton, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS, margin: 0, padding: 0 },
  item: { listStyleType: 'none', display: 'flex' },
  choice: {
    flexGrow: 1,
    maxWidth: 'none',
    justifyContent: 'flex-start',
    textAlign: 'left',
    '& .fui-CompoundButton__secondaryContent': {
      lineHeight: tokens.lineHeightBase200,
      marginTop: tokens.spacingVerticalXXS,
    },
  },
});

/** Things to begin with, one below the other. */
export const Choices = <Id extends string>({
  choices,
  onChoose,
}: {
  readonly choices: readonly { readonly id: Id; readonly label: string; readonly about: string }[];
  readonly onChoose: (id: Id) => void;
}): ReactElement => {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {choices.map(({ id, label, about }) => (
        <li key={id} className={styles.item}>
          <CompoundButton
            className={styles.choice}
            size="small"
            {...(about === '' ? {} : { secondaryContent: about })}
            onClick={() => onChoose(id)}
          >
            {label}
          </CompoundButton>
        </li>
      ))}
    </ul>
  );
};
