import { Link } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';
import type { Place } from '../../excel';
import { cellName } from '../../xlsx/read';
import { useSession } from '../session/hooks';
import { useWords } from '../words';

/** `输入-土地!C5`, as a person writes it. */
export const placeName = ({ sheet, row, column }: Place): string => `${sheet}!${cellName(row, column)}`;

/** Goes to a cell of the workbook. */
export const CellLink = ({
  place,
  children,
}: {
  readonly place: Place;
  readonly children?: ReactNode;
}): ReactElement => {
  const session = useSession();
  const say = useWords();
  const cell = placeName(place);
  return (
    <Link as="button" aria-label={say('shell.goTo', { cell })} onClick={() => void session.goTo(place)}>
      {children ?? cell}
    </Link>
  );
};
