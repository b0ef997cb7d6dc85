import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronLeftRegular, ChevronRightRegular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { useWords } from '../../words';

const useStyles = makeStyles({
  pager: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  at: { fontVariantNumeric: 'tabular-nums' },
});

/** To the page before and after; nothing where there is one page. */
export const Pager = ({
  page,
  pages,
  onPage,
}: {
  readonly page: number;
  readonly pages: number;
  readonly onPage: (page: number) => void;
}): ReactElement | null => {
  const styles = useStyles();
  const say = useWords();
  if (pages < 2) return null;
  return (
    <div className={styles.pager} role="group" aria-label={say('relocation.pages')}>
      <Button
        size="small"
        icon={<ChevronLeftRegular />}
        aria-label={say('relocation.earlier')}
        disabledFocusable={page === 0}
        onClick={() => onPage(Math.max(0, page - 1))}
      />
      <span className={styles.at}>
        {page + 1} / {pages}
      </span>
      <Button
        size="small"
        icon={<ChevronRightRegular />}
        aria-label={say('relocation.later')}
        disabledFocusable={page >= pages - 1}
        onClick={() => onPage(Math.min(pages - 1, page + 1))}
      />
    </div>
  );
};
