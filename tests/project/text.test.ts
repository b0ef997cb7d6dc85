import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { parseProjectText } from '../../src/project';
import { problemsOf, saidOf } from './refused';
import { valid } from './valid';

const text = JSON.stringify(valid(), null, 2);

describe('a project file', () => {
  it.each([
    ['text', text],
    ['UTF-8', new TextEncoder().encode(text)],
    ["UTF-8 with Excel's mark", new TextEncoder().encode(`\uFEFF${text}`)],
    ['GB18030', iconv.encode(text, 'gb18030')],
    ['UTF-16', iconv.encode(text, 'utf-16le', { addBOM: true })],
  ])('is read from %s', (_, file) => {
    expect(parseProjectText(file).project.name).toBe('礼贤社区');
  });

  it.each([
    [
      '{\n  "project": {,}\n}',
      '第 2 行：第 15 列不是有效的 JSON：,。请检查此处的引号、逗号和括号。',
      'line 2: column 15: not valid JSON: ,. Check quotes, commas and brackets there.',
    ],
    [
      '{"rate": 4,2}',
      '第 1 行：第 12 列不是有效的 JSON：2。请检查此处的引号、逗号和括号。',
      'line 1: column 12: not valid JSON: 2. Check quotes, commas and brackets there.',
    ],
    [
      "{'rate': 4}",
      "第 1 行：第 2 列不是有效的 JSON：'。请检查此处的引号、逗号和括号。",
      "line 1: column 2: not valid JSON: '. Check quotes, commas and brackets there.",
    ],
    [
      '{"rate": NaN}',
      '第 1 行：第 10 列不是有效的 JSON：NaN。请检查此处的引号、逗号和括号。',
      'line 1: column 10: not valid JSON: NaN. Check quotes, commas and brackets there.',
    ],
    [
      '{"rate": 007}',
      '第 1 行：第 10 列不是有效的 JSON：0。请检查此处的引号、逗号和括号。',
      'line 1: column 10: not valid JSON: 0. Check quotes, commas and brackets there.',
    ],
    [
      '[1, 2',
      '第 1 行：JSON 没有写完。请补上缺少的括号或引号。',
      'line 1: the JSON ends too early. Add the missing bracket or quote.',
    ],
    [
      '',
      '第 1 行：JSON 没有写完。请补上缺少的括号或引号。',
      'line 1: the JSON ends too early. Add the missing bracket or quote.',
    ],
    [
      '{} x',
      '第 1 行：第 4 列不是有效的 JSON：x。请检查此处的引号、逗号和括号。',
      'line 1: column 4: not valid JSON: x. Check quotes, commas and brackets there.',
    ],
    [
      '{"a": 1,\n "a": 2}',
      '第 2 行：字段“a”在同一组里写了两次。请删去其中一个。',
      'line 2: the field "a" is given twice in one group. Remove one of them.',
    ],
  ])('%j is refused with its line', (file, zh, en) => {
    const problems = problemsOf(() => parseProjectText(file));
    expect(saidOf(problems, 'zh')).toEqual([zh]);
    expect(saidOf(problems, 'en')).toEqual([en]);
  });

  it('may not be text at all', () => {
    const problems = problemsOf(() =>
      parseProjectText(Uint8Array.from([0x50, 0x4b, 0xff, 0xff, 0x00, 0xff])),
    );
    expect(problems).toMatchObject([{ code: 'unreadableText' }]);
  });

  it('may be nested deeper than any stack', () => {
    expect(problemsOf(() => parseProjectText('['.repeat(200_000)))).toMatchObject([{ code: 'jsonEnds' }]);
  });

  it('agrees with the engine on what is JSON', () => {
    for (const good of ['{"a":[1,2,{"b":null}],"c":"\\u4e2d\\n"}', ' [ ] ', '"x"', '-1.5e+3', 'true']) {
      expect(() => JSON.parse(good) as unknown).not.toThrow();
      expect(problemsOf(() => parseProjectText(good))[0]?.code).not.toBe('jsonSyntax');
    }
    for (const bad of ['[1,]', '{"a":1,}', '"\t"', '.5', '1.', '"\\x"', 'nul', '{"a" 1}', '{1:2}', ']']) {
      expect(() => JSON.parse(bad) as unknown).toThrow();
      expect(problemsOf(() => parseProjectText(bad))[0]?.code).toMatch(/^json/);
    }
  });
});
