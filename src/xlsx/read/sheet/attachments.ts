import { refuse } from '../errors';
import type { Package } from '../package/package';
import type { Relationship } from '../package/relationships';
import { parseArea, parseCell } from '../references';
import type { CommentFile, HyperlinkFile, TableFile } from '../workbook-file';
import { child, children, descendants, type Element } from '../xml/tree';
import { count, spaced, unescapeText, words } from '../xml/values';

/** The tables of a sheet, each a part of its own. */
export function readTables(file: Package, relationships: readonly Relationship[]): TableFile[] {
  return of(relationships, 'table').map((part) => {
    const root = file.tree(part, 'table', '表格', 'table');
    const area = parseArea(root.attributes.ref ?? '');
    const name = words(root.attributes, 'displayName') ?? words(root.attributes, 'name');
    if (area === undefined || name === undefined)
      refuse(
        'badPart',
        { part, zh: '表格没有名称或范围', en: 'the table has no name or no range' },
        { part },
      );
    return {
      name,
      area,
      columns: children(child(root, 'tableColumns'), 'tableColumn').map(
        ({ attributes }) => words(attributes, 'name') ?? '',
      ),
      headerRows: count(root.attributes, 'headerRowCount') ?? 1,
      totalsRows: count(root.attributes, 'totalsRowCount') ?? 0,
      part,
    };
  });
}

/** Links of cells; those that lead outside have their address among the sheet's relationships. */
export function readHyperlinks(root: Element, relationships: readonly Relationship[]): HyperlinkFile[] {
  return children(child(root, 'hyperlinks'), 'hyperlink').flatMap(({ attributes }) => {
    const area = parseArea(attributes.ref ?? '');
    const id = attributes['r:id'];
    const target = relationships.find((each) => id !== undefined && each.id === id)?.target;
    if (area === undefined) return [];
    return [{ area, location: words(attributes, 'location'), target, tooltip: words(attributes, 'tooltip') }];
  });
}

/** Notes, and the threads of newer Excel; a thread's stand-in note is left out. */
export function readComments(file: Package, relationships: readonly Relationship[]): CommentFile[] {
  const threads = of(relationships, 'threadedcomment').flatMap((part) => {
    const root = file.tree(part, 'threads:ThreadedComments', '批注', 'comments');
    return children(root, 'threads:threadedComment').flatMap((each) =>
      comment(each.attributes.ref, undefined, child(each, 'threads:text')?.text ?? ''),
    );
  });
  const threaded = new Set(threads.map(({ row, column }) => `${row} ${column}`));
  const notes = of(relationships, 'comments').flatMap((part) => {
    const root = file.tree(part, 'comments', '批注', 'comments');
    const authors = children(child(root, 'authors'), 'author').map(({ text }) => unescapeText(text));
    return children(child(root, 'commentList'), 'comment').flatMap((each) =>
      comment(
        each.attributes.ref,
        authors[count(each.attributes, 'authorId') ?? -1],
        textOf(child(each, 'text')),
      ),
    );
  });
  return [...threads, ...notes.filter(({ row, column }) => !threaded.has(`${row} ${column}`))];
}

/** Charts on the sheet's drawings. */
export function countCharts(file: Package, relationships: readonly Relationship[]): number {
  return of(relationships, 'drawing')
    .flatMap((part) => file.relationships(part))
    .filter(({ kind, target }) => (kind === 'chart' || kind === 'chartex') && file.has(target)).length;
}

function comment(ref: string | undefined, author: string | undefined, text: string): CommentFile[] {
  const at = parseCell(ref ?? '');
  return at === undefined ? [] : [{ ...at, author, text }];
}

/** Rich text as one text; phonetic readings have their own <t>, which is left out. */
function textOf(element: Element | undefined): string {
  const phonetic = new Set(descendants(element, 'rPh').flatMap((each) => each.children));
  return descendants(element, 't')
    .filter((each) => !phonetic.has(each))
    .map((each) => unescapeText(spaced(each.text, each.keepsSpace)))
    .join('');
}

const of = (relationships: readonly Relationship[], kind: string): string[] =>
  relationships.filter((each) => each.kind === kind && !each.external).map(({ target }) => target);
