import {
  Breadcrumb,
  BreadcrumbButton,
  BreadcrumbDivider,
  BreadcrumbItem,
  makeStyles,
} from '@fluentui/react-components';
import { Fragment, useState, type ReactElement } from 'react';
import { useWords } from '../../words';
import type { Way } from './use-question';

const useStyles = makeStyles({ trail: { minWidth: 0 }, crumbs: { flexWrap: 'wrap' } });

/** A longer way shows its beginning and its end. */
const LONGEST = 4;
const [KEPT_FIRST, KEPT_LAST] = [1, 2] as const;

/** The figures looked at on the way here, each a way back. */
export const Trail = ({ way: { crumbs, back } }: { readonly way: Way }): ReactElement | null => {
  const styles = useStyles();
  const say = useWords();
  const [isWhole, unfold] = useState(false);
  if (crumbs.length === 0) return null;
  const isFolded = crumbs.length > LONGEST && !isWhole;
  const shown = crumbs
    .map((crumb, at) => ({ ...crumb, at }))
    .filter(({ at }) => !isFolded || at < KEPT_FIRST || at >= crumbs.length - KEPT_LAST);
  return (
    <Breadcrumb
      aria-label={say('explain.trail')}
      size="small"
      className={styles.trail}
      list={{ className: styles.crumbs }}
    >
      {shown.map(({ label, at }, position) => (
        <Fragment key={at}>
          {position > 0 && <BreadcrumbDivider />}
          {isFolded && position === KEPT_FIRST && (
            <>
              <BreadcrumbItem>
                <BreadcrumbButton
                  aria-label={say('explain.wholeTrail', { count: crumbs.length })}
                  onClick={() => unfold(true)}
                >
                  …
                </BreadcrumbButton>
              </BreadcrumbItem>
              <BreadcrumbDivider />
            </>
          )}
          <BreadcrumbItem>
            <BreadcrumbButton onClick={() => back(at)}>{label}</BreadcrumbButton>
          </BreadcrumbItem>
        </Fragment>
      ))}
    </Breadcrumb>
  );
};
