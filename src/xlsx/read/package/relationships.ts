import { refuse } from '../errors';

/** A reference from one part to another, or out of the file. */
export interface Relationship {
  readonly id: string;
  /** The last step of its type in lower case: 'worksheet', 'sharedstrings'. */
  readonly kind: string;
  readonly external: boolean;
  /** The part's name, or the address outside. */
  readonly target: string;
}

/** xl/workbook.xml → xl/_rels/workbook.xml.rels */
export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** A target as written in the relationships of `part`, as a part's name; never outside the file. */
export function resolveTarget(relationships: string, part: string, target: string): string {
  const steps = target.startsWith('/') ? [] : part.split('/').slice(0, -1);
  for (const step of decode(target).split('/')) {
    if (step === '' || step === '.') continue;
    if (step !== '..') steps.push(step);
    else if (steps.pop() === undefined)
      refuse('unsafeName', { part: target.slice(0, 200) }, { part: relationships });
  }
  // A place inside the part ('#Sheet1!A1') is not part of its name.
  return steps.join('/').replace(/#.*$/, '');
}

function decode(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}
