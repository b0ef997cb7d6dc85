import { type FormulaCell, formulaOf, placeOf } from '../book/sheet';
import { loops, wayBack } from '../book/graph';
import type { Book } from '../book/book';
import type { Context } from '../context';

/** Rule 14: a link to a link to a link. */
export function checkLinks({ book, report }: Context): void {
  for (const cell of book.formulas) {
    const second = linked(book, cell);
    const third = second === undefined ? undefined : linked(book, second);
    // A ring of links is a loop, which rule 15 tells.
    if (second === undefined || third === undefined || third === cell || third === second) continue;
    let source = third;
    const seen = new Set([cell.id, second.id]);
    for (
      let next = target(book, source);
      next !== undefined && !seen.has(source.id);
      next = target(book, source)
    ) {
      seen.add(source.id);
      source = next;
    }
    report(
      'daisyChain',
      { ...cell, key: `${cell.form.r1c1}|${second.form.r1c1}` },
      { chain: [cell, second, third].map(placeOf).join(' → '), source: placeOf(source) },
    );
  }
}

/** A link within one period: an opening balance links to the column before, and that is time and no chain. */
const isLink = ({ form }: FormulaCell): boolean => {
  const [reference] = form.references;
  return (
    form.facts?.isLink === true &&
    reference !== undefined &&
    !(reference.sheet === undefined && !reference.left.fixed && reference.left.at < 0)
  );
};

/** The formula that a link leads to. */
function target(book: Book, cell: FormulaCell): FormulaCell | undefined {
  if (!isLink(cell)) return undefined;
  const [reach] = book.reaches(cell);
  const sheet = reach === undefined ? undefined : book.sheets[reach.sheet];
  return reach === undefined || sheet === undefined ? undefined : formulaOf(sheet, reach.top, reach.left);
}

/** The link that a link leads to. */
function linked(book: Book, cell: FormulaCell): FormulaCell | undefined {
  const next = target(book, cell);
  return next !== undefined && isLink(next) ? next : undefined;
}

/** Of a long loop, so many steps are shown. */
const MOST_STEPS = 8;

/** Rule 15: loops in the graph of references, and iteration switched on to live with them. */
export function checkLoops({ book, graph, report }: Context): void {
  for (const group of loops(graph)) {
    const way = wayBack(graph, group).map(placeOf);
    const path = way.length > MOST_STEPS ? [...way.slice(0, MOST_STEPS - 1), '…', way[0]] : way;
    const words = { cells: group.length, path: path.join(' → ') };
    for (const cell of group) report('loop', cell, words);
  }
  if (book.file.calculation.iterate) report('iteration', {});
}
