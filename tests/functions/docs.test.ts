import { format, resolveConfig } from 'prettier';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { functions, useLanguage } from '../../src/functions';
import { signatureOf } from '../../scripts/functions-help.mjs';
import { functionsMetadata, type Page } from '../../scripts/functions-metadata.mjs';
import { type } from './excel';

beforeAll(() => useLanguage('zh'));
afterAll(() => useLanguage(undefined));

const cell = (value: unknown): string =>
  typeof value === 'number' ? String(Number(value.toFixed(4))) : String(value).replaceAll('|', '\\|');

const row = (cells: readonly unknown[]): string => `| ${cells.map(cell).join(' | ')} |`;

const resultOf = (value: unknown): string => {
  if (!Array.isArray(value)) return `\`${cell(value)}\``;
  const rows = value as unknown[][];
  const blank = rows[0]!.map(() => '');
  return [row(blank), row(blank.map(() => '---')), ...rows.map(row)].join('\n');
};

const exampleOf = async (formula: string): Promise<string> => {
  const { value, error } = await type(formula);
  return `\`\`\`text\n${formula}\n\`\`\`\n\n${error ?? resultOf(value)}`;
};

const sectionOf = async ({ id, zh, en, examples }: Page): Promise<string> =>
  [
    `## PH.${id}`,
    zh.description,
    en.description,
    `\`\`\`text\n${signatureOf(zh)}\n${signatureOf(en)}\n\`\`\``,
    [
      row(['参数', 'Argument', '含义', 'Meaning']),
      row(['---', '---', '---', '---']),
      ...en.parameters.map(({ name, description, optional }, at) => {
        const own = zh.parameters[at]!;
        const may = optional === true;
        return row([
          may ? `[${own.name}]` : own.name,
          may ? `\`[${name}]\`` : `\`${name}\``,
          own.description,
          description,
        ]);
      }),
    ].join('\n'),
    `**结果** ${zh.returns} ${zh.remarks}`,
    `**Result** ${en.returns} ${en.remarks}`,
    ...(await Promise.all(examples.map(exampleOf))),
  ].join('\n\n');

const HEAD = `# 自定义函数 · Custom functions

Excel 中以 \`PH.\` 开头的函数。它们取模型自己的行、财务公式和政策参数，函数里没有另一套算法；整个答案一次溢出到相邻单元格。
金额用元，面积用 m²，比率用小数或百分数。空白、文本数字、错误值和形状不符都不会被悄悄放过：单元格显示 \`#VALUE!\`、\`#NUM!\`、\`#DIV/0!\` 或 \`#N/A\`，错误说明指出哪个参数、第几行第几列。

Functions that begin with \`PH.\` in Excel. They read the model's own rows, the finance room and the policy; they hold no arithmetic of their own, and one call spills a whole answer.
Money in yuan, areas in m², rates as fractions or per cent. Blank cells, numbers stored as text, errors and wrong shapes are never passed over: the cell shows \`#VALUE!\`, \`#NUM!\`, \`#DIV/0!\` or \`#N/A\`, and its error card names the argument, the row and the column (Excel shows the sentence for \`#VALUE!\` and \`#N/A\`).

This page is written from the comments in src/functions: \`npm run docs:functions\`. Each example was computed as it stands here.`;

it('the page of the functions says what the functions say and give', async () => {
  const { pages } = await functionsMetadata();
  const order = Object.keys(functions);
  const sorted = [...pages].sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
  const contents = sorted.map(({ id }) => `[${id}](#ph${id.toLowerCase().replaceAll('.', '')})`).join(' · ');
  const text = [HEAD, contents, ...(await Promise.all(sorted.map(sectionOf)))].join('\n\n');
  const page = await format(text, { ...(await resolveConfig('docs/functions.md')), parser: 'markdown' });
  await expect(page).toMatchFileSnapshot('../../docs/functions.md');
});
