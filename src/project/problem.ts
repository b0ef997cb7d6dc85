import { Decimal } from '../finance/decimal';
import { type Code, type Lang, MESSAGES, type P, type Params, type Said } from './messages';
import type { Flaw } from './read/flaw';

/** One thing wrong with a project, said so that its author can mend it. */
export interface Problem {
  /** Where: 'facilities[0].rate'; '' is the file itself. */
  path: string;
  /** The value as given, shortened; '' where there was none. */
  value: string;
  code: Code;
  params: Params;
  /** What would be accepted, in a spelling for both languages; '' where the fix says it all. */
  allowed: string;
  message: Said;
  fix: Said;
  /** 'Sheet!B7' when the value came from a workbook. */
  cell?: string;
  /** Line of the file, counted from 1, when it came from a text. */
  line?: number;
}

/** Refused input: every problem at once, nothing computed. */
export class ProjectError extends Error {
  readonly code = 'badProject';
  constructor(readonly problems: readonly Problem[]) {
    super(
      `badProject: ${problems.length} problem(s); the first: ${problems[0] === undefined ? '' : oneLine(problems[0], 'en')}`,
    );
    this.name = 'ProjectError';
  }
}

const LONGEST = 40;

/** A value as its author would recognise it, never more than a line of it. */
export function shown(raw: unknown): string {
  if (raw === undefined) return '';
  const text = asText(raw);
  const line = text.replace(/\s+/g, ' ');
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line;
}

function asText(raw: unknown): string {
  if (typeof raw === 'string') return raw;
  if (raw instanceof Decimal) return raw.toString();
  if (Array.isArray(raw)) return '[…]';
  if (typeof raw === 'number' || typeof raw === 'boolean') return String(raw);
  return raw === null ? 'null' : '{…}';
}

/** ['facilities', 0, 'rate'] → facilities[0].rate */
export function pathText(path: readonly PropertyKey[]): string {
  let text = '';
  for (const part of path)
    text += typeof part === 'number' ? `[${part}]` : text === '' ? String(part) : `.${String(part)}`;
  return text;
}

export function problemOf(path: string, raw: unknown, flaw: Flaw): Problem {
  const value = shown(raw);
  const params = { ...flaw.params, value, allowed: flaw.allowed };
  // Each message names the params that its flaw carries; a test says every message with the ones it gets.
  const { message, fix } = MESSAGES[flaw.code](params as P);
  return { path, value, code: flaw.code, params: flaw.params, allowed: flaw.allowed, message, fix };
}

function oneLine(problem: Problem, lang: Lang): string {
  const place = placeText(problem, lang);
  const cell = problem.cell === undefined ? '' : ` [${problem.cell}]`;
  const sentence = (text: string): string =>
    /[?？]$/.test(text) ? text : `${text}${lang === 'zh' ? '。' : '.'}`;
  const [colon, space] = lang === 'zh' ? ['：', ''] : [': ', ' '];
  return `${place}${cell}${colon}${sentence(problem.message[lang])}${space}${sentence(problem.fix[lang])}`;
}

function placeText({ path, line }: Problem, lang: Lang): string {
  if (line === undefined) return path !== '' ? path : lang === 'zh' ? '项目' : 'the project';
  return lang === 'zh' ? `第 ${line} 行${path}` : `line ${line}${path === '' ? '' : `, ${path}`}`;
}

/** The whole list, numbered, for a terminal or a log. */
export function formatProblems(problems: readonly Problem[], lang: Lang): string {
  const head =
    lang === 'zh'
      ? `项目数据有 ${problems.length} 处问题：`
      : `${problems.length} problem${problems.length === 1 ? '' : 's'} in the project:`;
  return [head, ...problems.map((problem, i) => `${i + 1}. ${oneLine(problem, lang)}`)].join('\n');
}
