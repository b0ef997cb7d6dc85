import { Link } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';
import { useSession } from '../session/hooks';
import type { Request } from '../session/state';

/** Leads to another page of the pane, for the figure or the parameter it names. */
export const PageLink = ({
  to,
  label,
  children,
}: {
  readonly to: Request;
  /** Said instead of the words shown, where these are not enough by themselves. */
  readonly label?: string;
  readonly children: ReactNode;
}): ReactElement => {
  const session = useSession();
  return (
    <Link
      as="button"
      {...(label === undefined ? {} : { 'aria-label': label })}
      onClick={() => session.show(to)}
    >
      {children}
    </Link>
  );
};
