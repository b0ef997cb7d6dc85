/** Where a JSON text stops being JSON, or says a thing twice. */
export interface JsonFault {
  kind: 'syntax' | 'end' | 'duplicateKey';
  line: number;
  column: number;
  /** The offending character or key. */
  found: string;
}

const TOKEN =
  /[ \t\n\r]*(?:([{}[\],:])|("(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*")|(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.]))/y; // eslint-disable-line no-control-regex

type Next = 'value' | 'valueOrClose' | 'key' | 'keyOrClose' | 'colon' | 'commaOrClose' | 'end';

/**
 * Reads a JSON text token by token for its faults alone; the values are JSON.parse's business.
 * Engines differ in where they say a fault is, and none objects to a key given twice, of which JSON.parse drops the first without a word.
 */
export function jsonFaults(text: string): JsonFault[] {
  const repeated: JsonFault[] = [];
  const open: Open = [];
  let next: Next = 'value';
  TOKEN.lastIndex = 0;
  while (next !== 'end') {
    const from = TOKEN.lastIndex;
    const match = TOKEN.exec(text);
    if (match === null) return [faultAt(text, from), ...repeated];
    const [, sign, quoted] = match;
    const follows = step(next, sign, quoted, open);
    if (follows === undefined)
      return [faultAt(text, TOKEN.lastIndex - (sign ?? quoted ?? match[0].trimStart()).length), ...repeated];
    if (follows === 'colon' && quoted !== undefined) {
      const keys = open.at(-1);
      if (keys?.has(quoted) === true) {
        repeated.push({
          kind: 'duplicateKey',
          ...position(text, TOKEN.lastIndex - quoted.length),
          found: JSON.parse(quoted) as string,
        });
      }
      keys?.add(quoted);
    }
    next = follows;
  }
  const rest = /\S/.exec(text.slice(TOKEN.lastIndex));
  return rest === null ? repeated : [faultAt(text, TOKEN.lastIndex + rest.index), ...repeated];
}

/** The open groups and lists, innermost last: a group by its keys so far, a list by undefined. */
type Open = (Set<string> | undefined)[];

/** What may come after this token; undefined when the token may not come here. */
function step(
  next: Next,
  sign: string | undefined,
  quoted: string | undefined,
  open: Open,
): Next | undefined {
  switch (next) {
    case 'key':
    case 'keyOrClose':
      if (next === 'keyOrClose' && sign === '}') return closed(open);
      return quoted === undefined ? undefined : 'colon';
    case 'colon':
      return sign === ':' ? 'value' : undefined;
    case 'commaOrClose':
      return afterValue(sign, open);
    default:
      if (next === 'valueOrClose' && sign === ']') return closed(open);
      return opened(sign, open);
  }
}

function afterValue(sign: string | undefined, open: Open): Next | undefined {
  const inList = open.at(-1) === undefined;
  if (sign === (inList ? ']' : '}')) return closed(open);
  if (sign !== ',') return undefined;
  return inList ? 'value' : 'key';
}

function opened(sign: string | undefined, open: Open): Next | undefined {
  if (sign === undefined) return open.length === 0 ? 'end' : 'commaOrClose';
  if (sign !== '{' && sign !== '[') return undefined;
  open.push(sign === '{' ? new Set() : undefined);
  return sign === '{' ? 'keyOrClose' : 'valueOrClose';
}

function closed(open: Open): Next {
  open.pop();
  return open.length === 0 ? 'end' : 'commaOrClose';
}

function faultAt(text: string, from: number): JsonFault {
  const at = from + (/^[ \t\n\r]*/.exec(text.slice(from, from + 10_000))?.[0].length ?? 0);
  // A word or one character: never a piece of somebody's data.
  const found = /^(?:[A-Za-z]{1,12}|[^])/u.exec(text.slice(at, at + 12))?.[0] ?? '';
  return { kind: at >= text.length ? 'end' : 'syntax', ...position(text, at), found };
}

function position(text: string, at: number): { line: number; column: number } {
  const before = text.slice(0, at);
  const line = before.split('\n').length;
  return { line, column: at - before.lastIndexOf('\n') };
}
