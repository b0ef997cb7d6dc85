import { parseProject, type ParseOptions } from './parse';
import { problemOf, ProjectError, type Problem } from './problem';
import type { Project } from './project';
import { Flaw } from './read/flaw';
import { jsonFaults, type JsonFault } from './read/json';
import { decodeText, withoutMark } from './read/text';

/**
 * Reads a project from the text or the bytes of a JSON file: UTF-8, with or without a byte-order mark, or GB18030.
 * Throws a ProjectError: for a text that is not JSON with line and column, otherwise as parseProject.
 */
export function parseProjectText(file: string | Uint8Array, options: ParseOptions = {}): Project {
  return parseProject(readJson(file), options);
}

/** The JSON value of a file, or a ProjectError; a key given twice in one group is refused. */
export function readJson(file: string | Uint8Array): unknown {
  const decoded = typeof file === 'string' ? file : decodeText(file);
  if (decoded === undefined) throw new ProjectError([problemOf('', undefined, new Flaw('unreadableText'))]);
  const text = withoutMark(decoded);
  const faults = jsonFaults(text);
  if (faults.length > 0) throw new ProjectError(faults.map(problemOfFault));
  return JSON.parse(text);
}

function problemOfFault({ kind, line, column, found }: JsonFault): Problem {
  const code = kind === 'end' ? 'jsonEnds' : kind === 'duplicateKey' ? 'duplicateKey' : 'jsonSyntax';
  return { ...problemOf('', found, new Flaw(code, { column: String(column), found })), line };
}
