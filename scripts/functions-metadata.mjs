import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import generate from 'custom-functions-metadata/lib/generate.js';
import ts from 'typescript';

/**
 * The custom functions as a host and a reader need them, read from the comments in src/functions: metadata in English from
 * the comments themselves, in Chinese from locale/zh-CN.json and the argument names the errors use too. Nothing may be missing.
 */

const room = `${join(dirname(fileURLToPath(import.meta.url)), '../src/functions')}/`;
const json = (name) => JSON.parse(readFileSync(`${room}${name}`, 'utf8'));

const sources = () =>
  readdirSync(room)
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `${room}${name}`)
    .filter((path) => readFileSync(path, 'utf8').includes('@customfunction'));

const textOf = (comment) =>
  typeof comment === 'string' ? comment : (ts.getTextOfJSDocComment(comment) ?? '');
const oneLine = (text) => text.replace(/\s*\n\s*/g, ' ').trim();

/** What a comment says beyond the metadata: result, remarks and examples. */
const commentsIn = (path) => {
  const file = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
  return file.statements.filter(ts.isFunctionDeclaration).flatMap((declaration) => {
    const tags = ts.getJSDocTags(declaration);
    const all = (name) =>
      tags.filter((tag) => tag.tagName.text === name).map((tag) => oneLine(textOf(tag.comment)));
    const [id] = all('customfunction');
    if (id === undefined) return [];
    return [
      [id, { returns: all('returns')[0] ?? '', remarks: all('remarks')[0] ?? '', examples: all('example') }],
    ];
  });
};

const missing = (what) => {
  throw new Error(`Custom functions: ${what}`);
};

const localized = (own, metadata, names) => {
  const known = own[metadata.id] ?? missing(`locale/zh-CN.json has no ${metadata.id}.`);
  const parameters = metadata.parameters.map((parameter) => ({
    ...parameter,
    name: names[parameter.name] ?? missing(`names.json has no ${parameter.name}.`),
    description:
      known.parameters[parameter.name] ??
      missing(`zh-CN: ${metadata.id} does not describe ${parameter.name}.`),
  }));
  for (const name of Object.keys(known.parameters)) {
    if (!metadata.parameters.some((parameter) => parameter.name === name))
      missing(`zh-CN: ${metadata.id} has no argument ${name}.`);
  }
  return {
    ...metadata,
    description: known.description ?? missing(`zh-CN: ${metadata.id} has no description.`),
    parameters,
  };
};

/**
 * Metadata files by language for the host, and for each function what its help page shows.
 * @param base address of the add-in; with it each function leads to its help page.
 * @throws where a comment is faulty, or anything lacks its Chinese.
 */
export const functionsMetadata = async (base = '') => {
  const files = sources();
  const { metadataJson, errors } = await generate.generateCustomFunctionsMetadata(files, false);
  if (errors.length > 0) missing(errors.join('\n'));
  const { functions, ...options } = JSON.parse(metadataJson);
  const comments = new Map(files.flatMap(commentsIn));
  const zh = json('locale/zh-CN.json');
  const names = json('cells/names.json');
  for (const id of Object.keys(zh)) if (!comments.has(id)) missing(`zh-CN: there is no function ${id}.`);

  const english = functions.map((each) => ({ ...each, description: oneLine(each.description) }));
  const chinese = english.map((each) => localized(zh, each, names));
  const help = (language) => (each) =>
    base === ''
      ? each
      : { ...each, helpUrl: `${base}/help/functions.${language}.html#${each.id.toLowerCase()}` };
  // With it a function is called with the errors in its cells and can say which cell to put right.
  const file = (list, language) => ({
    allowErrorForDataTypeAny: true,
    ...options,
    functions: list.map(help(language)),
  });
  return {
    files: { 'functions.json': file(english, 'en'), 'functions.zh-CN.json': file(chinese, 'zh-CN') },
    pages: english.map((each, at) => {
      const { returns, remarks, examples } = comments.get(each.id);
      const own = zh[each.id];
      if (!own.returns || !own.remarks) missing(`zh-CN: ${each.id} lacks returns or remarks.`);
      return {
        id: each.id,
        examples,
        en: { ...each, returns, remarks },
        zh: { ...chinese[at], returns: own.returns, remarks: own.remarks },
      };
    }),
  };
};
