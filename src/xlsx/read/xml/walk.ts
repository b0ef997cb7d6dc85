import { SaxesParser } from 'saxes';
import { refuse } from '../errors';
import type { Limits } from '../limits';
import { Scope } from './namespaces';

export type Attributes = Readonly<Record<string, string>>;

/** What a part's reader is told, in document order; names as `Scope` has them. */
export interface XmlReader {
  /** `depth` counts from 0 at the root; `keepsSpace` is xml:space, inherited. */
  open(name: string, attributes: Attributes, depth: number, keepsSpace: boolean): void;
  text(text: string): void;
  close(name: string, depth: number): void;
}

/** An open element, as its children need it. */
interface Inside {
  readonly name: string;
  readonly scope: Scope;
  readonly keepsSpace: boolean;
}

/** Bytes decoded at once, so that a large part never stands in memory as text as well. */
const SLICE = 1 << 16;
const MB = 1024 * 1024;

/** Walks the XML of a part: well-formed, no DTD, no entities of its own, no deeper than the limit. */
export function walkXml(part: string, bytes: Uint8Array, limits: Limits, reader: XmlReader): void {
  const bad = (why: string): never => refuse('badXml', { part, why }, { part });
  // saxes keeps its handlers as properties added one by one: with eight of them V8 makes the parser a slow
  // dictionary and reading takes twice as long, so there is none for errors (it throws) or the declaration.
  const parser = new SaxesParser({ xmlns: false, position: false, fragment: false });
  let inside: Inside = { name: '', scope: Scope.outermost, keepsSpace: false };
  const around: Inside[] = [];
  // Bytes since the last tag or text: one without an end is given up before it fills the memory.
  let waiting = 0;

  parser.on('doctype', () => refuse('dtd', { part }, { part }));
  // Nearly no tag of a sheet has an attribute with a prefix; those that have none need no more looking.
  let isPlain = true;
  parser.on('attribute', ({ name }) => {
    if (name.includes(':') || name === 'xmlns') isPlain = false;
  });
  parser.on('opentag', (tag) => {
    waiting = 0;
    const depth = around.length;
    if (depth === 0) checkEncoding(parser.xmlDecl.encoding, bad);
    if (depth >= limits.depth) refuse('tooDeep', { part, limit: limits.depth }, { part });
    const scope = isPlain ? inside.scope : inside.scope.within(tag.attributes);
    const name = scope.element(tag.name);
    const attributes = isPlain ? tag.attributes : scope.attributes(tag.attributes);
    const space = isPlain ? undefined : attributes?.['xml:space'];
    isPlain = true;
    if (name === undefined || attributes === undefined)
      return bad(`undeclared prefix in <${tag.name.slice(0, 80)}>`);
    const keepsSpace = space === undefined ? inside.keepsSpace : space === 'preserve';
    around.push(inside);
    inside = { name, scope, keepsSpace };
    reader.open(name, attributes, depth, keepsSpace);
  });
  parser.on('text', (text) => reader.text(text));
  parser.on('cdata', (text) => reader.text(text));
  parser.on('closetag', () => {
    waiting = 0;
    const { name } = inside;
    inside = around.pop() ?? inside;
    reader.close(name, around.length);
  });

  const write = (text: string): void => {
    waiting += text.length;
    if (waiting > limits.tokenBytes + SLICE) tooLong(part, waiting, limits);
    parser.write(text);
  };
  feed(bytes, bad, { write, close: () => parser.close() });
}

/** Hands over the text piece by piece; a fault of the XML becomes ours. */
function feed(
  bytes: Uint8Array,
  bad: (why: string) => never,
  parser: { write: (text: string) => void; close: () => void },
): void {
  const decoder = new TextDecoder(encodingOf(bytes), { fatal: true });
  const decode = (slice: Uint8Array, stream: boolean): string => {
    try {
      return decoder.decode(slice, { stream });
    } catch {
      return bad('bytes that are no text');
    }
  };
  try {
    for (let at = 0; at < bytes.length; at += SLICE)
      parser.write(decode(bytes.subarray(at, at + SLICE), true));
    parser.write(decode(new Uint8Array(0), false));
    parser.close();
  } catch (error) {
    // saxes throws plain errors; ours and those of programs have names of their own.
    if (!(error instanceof Error) || error.name !== 'Error') throw error;
    bad(error.message.slice(0, 200).replace(/\.$/, ''));
  }
}

function tooLong(part: string, size: number, limits: Limits): never {
  const megabytes = { size: Math.ceil(size / MB), limit: Math.ceil(limits.tokenBytes / MB) };
  const words = { zh: `部件 ${part} 中的一段文字或一个标签`, en: `One text or tag of ${part}` };
  refuse('tooLarge', { ...words, ...megabytes }, { part });
}

function checkEncoding(encoding: string | undefined, bad: (why: string) => never): void {
  if (encoding !== undefined && !/^(utf-?8|utf-?16(le|be)?|us-ascii)$/i.test(encoding))
    bad(`encoding ${encoding.slice(0, 40)}`);
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}
