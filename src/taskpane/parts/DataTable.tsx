import {
  makeStyles,
  mergeClasses,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
  tokens,
} from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';
import { displayWidth } from '../../i18n';

/** Where the pane is narrow, an amount in words takes two lines: `CNY 195.77` above `million`. */
const NARROW = '@container (max-width: 420px)';

const useStyles = makeStyles({
  box: {
    overflow: 'auto',
    maxHeight: '420px',
    borderRadius: tokens.borderRadiusMedium,
    containerType: 'inline-size',
  },
  table: { tableLayout: 'auto', width: 'max-content', minWidth: '100%', borderCollapse: 'separate' },
  caption: {
    textAlign: 'left',
    color: tokens.colorNeutralForeground2,
    paddingBlock: tokens.spacingVerticalXS,
    fontSize: tokens.fontSizeBase200,
  },
  // As wide as the box, however wide the table: it breaks into lines and stays while figures scroll.
  told: { position: 'sticky', left: 0, display: 'block', width: 'max-content', maxWidth: '100cqi' },
  // Narrow edges: three figures beside their name find room in a pane of 380 pixels.
  cell: { maxWidth: '18rem', paddingInline: tokens.spacingHorizontalXS },
  head: { fontWeight: tokens.fontWeightSemibold, whiteSpace: 'nowrap' },
  number: {
    textAlign: 'right',
    whiteSpace: 'nowrap',
    fontVariantNumeric: 'tabular-nums',
    '& > *': { justifyContent: 'flex-end' },
    [NARROW]: {
      '& span': { display: 'inline-block', whiteSpace: 'normal', maxWidth: '5.6rem', textAlign: 'right' },
    },
  },
  // A scenario's name is longer than its figures: it takes lines, not width.
  wide: { whiteSpace: 'normal', minWidth: '5.8em', maxWidth: '9em', [NARROW]: { maxWidth: '5.8em' } },
  top: { position: 'sticky', top: 0, zIndex: 1, backgroundColor: tokens.colorNeutralBackground1 },
  first: {
    position: 'sticky',
    left: 0,
    maxWidth: '9rem',
    [NARROW]: { maxWidth: '7rem' },
    fontWeight: tokens.fontWeightRegular,
    backgroundColor: tokens.colorNeutralBackground1,
    overflowWrap: 'anywhere',
  },
  corner: { zIndex: 2 },
});

/** Heads longer than this many Latin letters break into lines. */
const LONG_HEAD = 14;

export interface Column {
  readonly key: string;
  readonly label: string;
  /** Figures stand on the right, digit under digit. */
  readonly isNumeric?: boolean;
}

export interface Row {
  readonly key: string;
  /** One for each column, in their order; the first names the row. */
  readonly cells: readonly ReactNode[];
}

/** A table that scrolls in its own box, by keyboard too; what names a row stays in sight. */
export const DataTable = ({
  caption,
  columns,
  rows,
}: {
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}): ReactElement => {
  const styles = useStyles();
  const numeric = columns.map(({ isNumeric }) => (isNumeric === true ? styles.number : undefined));
  return (
    // A box that scrolls must be reachable by keyboard, or its right half cannot be read without a mouse.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={styles.box} role="region" aria-label={caption} tabIndex={0}>
      <Table size="small" className={styles.table}>
        <caption className={styles.caption}>
          <span className={styles.told}>{caption}</span>
        </caption>
        <TableHeader>
          <TableRow>
            {columns.map(({ key, label }, at) => (
              <TableHeaderCell
                key={key}
                scope="col"
                className={mergeClasses(
                  styles.cell,
                  styles.head,
                  numeric[at],
                  at > 0 && displayWidth(columns[at]?.label ?? '') > LONG_HEAD && styles.wide,
                  at === 0 && styles.first,
                  styles.top,
                  at === 0 && styles.corner,
                )}
              >
                {label}
              </TableHeaderCell>
            ))}
          </TableRow>
        </TableHeader>
        <TableBody>
          {rows.map(({ key, cells: [name, ...figures] }) => (
            <TableRow key={key}>
              <TableHeaderCell scope="row" className={mergeClasses(styles.cell, styles.first)}>
                {name}
              </TableHeaderCell>
              {figures.map((figure, at) => (
                <TableCell key={columns[at + 1]?.key} className={mergeClasses(styles.cell, numeric[at + 1])}>
                  {figure}
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </div>
  );
};
