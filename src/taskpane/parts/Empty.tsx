import { Body1, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';

const useStyles = makeStyles({
  empty: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalM,
    paddingBlock: tokens.spacingVerticalXL,
    color: tokens.colorNeutralForeground2,
  },
});

/** Nothing to show yet: why, and what to do about it. */
export const Empty = ({
  said,
  children,
}: {
  readonly said: string;
  readonly children?: ReactNode;
}): ReactElement => {
  const styles = useStyles();
  return (
    <div className={styles.empty}>
      <Body1>{said}</Body1>
      {children}
    </div>
  );
};
