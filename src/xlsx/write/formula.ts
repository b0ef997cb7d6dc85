import { cellText } from './text';

// Functions that came after the file format: the file names them with a prefix that the screen does not show.
const XLFN =
  'MINIFS|MAXIFS|IFS|SWITCH|CONCAT|TEXTJOIN|IFNA|XOR|DAYS|XLOOKUP|XMATCH|UNIQUE|SEQUENCE|SORTBY|RANDARRAY|STDEV\\.[SP]|VAR\\.[SP]|PERCENTILE\\.INC|QUARTILE\\.INC|RANK\\.EQ|CEILING\\.MATH|FLOOR\\.MATH';
const XLWS = 'FILTER|SORT';
const LATER = new RegExp(`("(?:[^"]|"")*"|'(?:[^']|'')*')|(?<![\\w.])(?:(${XLFN})|(${XLWS}))(?=\\()`, 'gi');

/** Cheap to ask, and nearly every formula says no. */
const MAY_BE_LATER = new RegExp(`(?<![\\w.])(?:${XLFN}|${XLWS})\\(`, 'i');

/** A formula as the file spells it: newer functions with their prefix, outside strings and sheet names. */
export const fileFormula = (formula: string): string =>
  cellText(
    MAY_BE_LATER.test(formula)
      ? formula.replace(LATER, (whole: string, quoted?: string, _later?: string, sheet?: string) =>
          quoted !== undefined ? whole : sheet === undefined ? `_xlfn.${whole}` : `_xlfn._xlws.${whole}`,
        )
      : formula,
  );
