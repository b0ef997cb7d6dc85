import { child, children, descendants, type Element } from '../xml/tree';
import { count, flag } from '../xml/values';

/**
 * Which values of a cell's `cm` mark a dynamic array, told from an array formula entered with
 * Ctrl+Shift+Enter: both stand in the file as an array formula.
 */
export function readDynamicMarks(root: Element | undefined): ReadonlySet<number> {
  const types = children(child(root, 'metadataTypes'), 'metadataType').map(
    ({ attributes }) => attributes.name,
  );
  const future = children(root, 'futureMetadata').find(({ attributes }) => attributes.name === 'XLDAPR');
  const isDynamic = children(future, 'bk').map((block) =>
    descendants(block, DYNAMIC).some(({ attributes }) => flag(attributes, 'fDynamic')),
  );
  const marks = new Set<number>();
  for (const [i, block] of children(child(root, 'cellMetadata'), 'bk').entries())
    for (const { attributes } of children(block, 'rc')) {
      const type = types[(count(attributes, 't') ?? 0) - 1];
      if (type === 'XLDAPR' && isDynamic[count(attributes, 'v') ?? -1] === true) marks.add(i + 1);
    }
  return marks;
}

const DYNAMIC = '{http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray}dynamicArrayProperties';
