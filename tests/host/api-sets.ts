import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const CLASS = /^ {4}(?:abstract )?class (\w+) extends OfficeExtension\.ClientObject/;
const MEMBER = /^ {8}(?:readonly )?(\w+)(?:\(|:|\?:)/;
const API_SET = /\[Api set: ExcelApi(Online|Desktop)? (\d+\.\d+)/;

/** A member that is in no set yet, or in one of a single platform only, is in none of ours. */
const OUTSIDE = Infinity;

const order = (version: string): number => {
  const [major = '0', minor = '0'] = version.split('.');
  return Number(major) * 1000 + Number(minor);
};

const read = (): Map<string, number> => {
  const file = createRequire(import.meta.url).resolve('@types/office-js/package.json');
  const text = readFileSync(file.replace('package.json', 'index.d.ts'), 'utf8');
  const sets = new Map<string, number>();
  let [type, ofClass, ofMember]: [string, number, number | undefined] = ['', 0, undefined];
  for (const line of text.slice(text.indexOf('declare namespace Excel {')).split('\n')) {
    const [, platform, version] = API_SET.exec(line) ?? [];
    if (version !== undefined) ofMember = platform === undefined ? order(version) : OUTSIDE;
    const [, opened] = CLASS.exec(line) ?? [];
    if (opened !== undefined) [type, ofClass, ofMember] = [opened, ofMember ?? 0, undefined];
    if (line === '    }') type = '';
    const [, member] = MEMBER.exec(line) ?? [];
    if (type === '' || member === undefined) continue;
    const key = `${type}.${member}`;
    // Of several signatures the oldest counts.
    sets.set(key, Math.min(sets.get(key) ?? OUTSIDE, ofMember ?? ofClass));
    ofMember = undefined;
  }
  return sets;
};

let known: ReadonlyMap<string, number> | undefined;

/** The members of Microsoft's own declarations → the version of ExcelApi they came with. */
export const apiSets = (): ReadonlyMap<string, number> => (known ??= read());

/** Whether a host with this version of ExcelApi has a member; what office.js asks for itself, every host has. */
export const hostHas = (version: string): ((type: string, member: string) => boolean) => {
  const newest = order(version);
  return (type, member) => (apiSets().get(`${type}.${member}`) ?? 0) <= newest;
};
