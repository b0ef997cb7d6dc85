// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DEVELOPMENT } from '../../scripts/addin-files.mjs';
import { functionsMetadata } from '../../scripts/functions-metadata.mjs';
import { commands } from '../../src/commands';
import { NEEDED } from '../../src/excel/surroundings';
import { attribute, elements, inBoth, MANIFEST, named, only, parsed } from './xml';

const manifest = parsed(MANIFEST);
const overrides = only(manifest, 'VersionOverrides');
const resources = only(manifest, 'Resources');
const text = (name: string): string | null => only(manifest, name).textContent;

/** Everything a resid can name: id → its element. */
const resourceById = new Map(
  ['Image', 'Url', 'String'].flatMap((name) =>
    named(resources, name).map((element) => [attribute(element, 'id'), element]),
  ),
);

const resource = (id: string): Element => {
  const found = resourceById.get(id);
  if (found === undefined) throw new Error(`There is no resource ${id}.`);
  return found;
};

const residOf = (parent: Element, name: string): string => attribute(only(parent, name), 'resid');

/** The requirement sets of one place: name → lowest version. */
const sets = (requirements: Element | undefined): Record<string, string> =>
  Object.fromEntries(
    (requirements === undefined ? [] : named(requirements, 'Set')).map((set) => [
      attribute(set, 'Name'),
      attribute(set, 'MinVersion'),
    ]),
  );

const requirementsIn = (parent: Element): Element | undefined =>
  [...parent.children].find(({ localName }) => localName === 'Requirements');

describe('who the add-in is', () => {
  it('has an id of its own and the version of the package in four parts', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    expect(text('Id')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(text('Version')).toBe(`${version}.0`);
  });

  it('is a task pane of Excel’s, speaks Chinese first, and may do no more than read and write the workbook', () => {
    expect(attribute(manifest, 'type')).toBe('TaskPaneApp');
    expect(
      named(manifest, 'Host').map((host) => host.getAttribute('Name') ?? attribute(host, 'type')),
    ).toEqual(['Workbook', 'Workbook']);
    expect(text('DefaultLocale')).toBe('zh-CN');
    expect(text('Permissions')).toBe('ReadWriteDocument');
    expect(named(manifest, 'AppDomain')).toEqual([]);
  });
});

describe('what Excel must be able to do', () => {
  it('any Excel may open the pane, so that it can be told that it is too old', () => {
    expect(sets(requirementsIn(manifest))).toEqual({ ExcelApi: '1.1' });
  });

  it('ribbon and functions ask for what the pane checks again as it starts, and for custom functions', () => {
    expect(sets(requirementsIn(overrides))).toEqual({
      ...Object.fromEntries(NEEDED),
      CustomFunctionsRuntime: '1.1',
    });
  });
});

describe('one runtime for pane, ribbon and functions', () => {
  it('lives as long as the workbook is open', () => {
    expect(attribute(only(manifest, 'Runtime'), 'lifetime')).toBe('long');
  });

  it('is one page wherever a page is named, or Excel runs them apart', () => {
    const page = attribute(only(manifest, 'Runtime'), 'resid');
    const shown = named(overrides, 'Action').filter((action) => attribute(action, 'type') === 'ShowTaskpane');
    expect(residOf(only(manifest, 'Page'), 'SourceLocation')).toBe(page);
    expect(attribute(only(manifest, 'FunctionFile'), 'resid')).toBe(page);
    expect(shown.map((action) => residOf(action, 'SourceLocation'))).toEqual([page]);
    expect(attribute(only(only(manifest, 'DefaultSettings'), 'SourceLocation'), 'DefaultValue')).toBe(
      attribute(resource(page), 'DefaultValue'),
    );
  });
});

describe('custom functions', () => {
  it('are described in Chinese, and in English to an English Excel, by the files the build writes', async () => {
    const { files } = await functionsMetadata();
    const { zh, en } = inBoth(resource(residOf(only(manifest, 'Metadata'), 'SourceLocation')));
    expect([en, zh]).toEqual(Object.keys(files).map((name) => `${DEVELOPMENT}/${name}`));
  });

  it('begin with PH. in every language, so that a workbook can be sent from one to the other', () => {
    expect(inBoth(resource(residOf(only(manifest, 'AllFormFactors'), 'Namespace')))).toEqual({
      zh: 'PH',
      en: undefined,
    });
  });
});

describe('ribbon and menu', () => {
  const labels = (parent: Element): (string | undefined)[] =>
    named(parent, 'Control').map((control) => inBoth(resource(residOf(control, 'Label'))).en);

  it('the tab has its buttons in the order of the work', () => {
    expect(inBoth(resource(attribute(only(manifest, 'CustomTab').lastElementChild!, 'resid')))).toEqual({
      zh: '资金平衡',
      en: 'Fund balance',
    });
    expect(labels(only(manifest, 'CustomTab'))).toEqual([
      'Open',
      'Build or refresh',
      'Check',
      'Explain cell',
      'Close the gap',
      'Risk',
      'Report',
    ]);
  });

  it('the menu on a cell explains it', () => {
    const menu = only(manifest, 'OfficeMenu');
    expect(attribute(menu, 'id')).toBe('ContextMenuCell');
    expect(labels(menu)).toEqual(['Explain this number']);
    expect(only(menu, 'FunctionName').textContent).toBe('explain');
  });

  it('every function they call is a command, and every command can be reached', () => {
    const called = named(manifest, 'FunctionName').map(({ textContent }) => textContent);
    expect(new Set(called)).toEqual(new Set(Object.keys(commands)));
  });

  it('no two things bear one id, and no id is too long', () => {
    const ids = elements(overrides).flatMap((element) => element.getAttribute('id') ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id.length, id).toBeLessThanOrEqual(125);
  });
});

describe('texts', () => {
  it('every resid names a resource of 32 characters at most, and every resource is used', () => {
    const used = new Set(elements(manifest).flatMap((element) => element.getAttribute('resid') ?? []));
    expect([...used].sort()).toEqual([...resourceById.keys()].sort());
    for (const id of used) expect(id.length, id).toBeLessThanOrEqual(32);
  });

  it('everything said is said in Chinese and in English', () => {
    const said = ['DisplayName', 'Description']
      .flatMap((name) => named(manifest, name).filter((element) => element.hasAttribute('DefaultValue')))
      .concat(named(resources, 'String').filter((each) => attribute(each, 'id') !== 'Functions.Namespace'));
    for (const element of said) {
      const { zh, en } = inBoth(element);
      expect(zh, zh).toMatch(/\p{Script=Han}/u);
      expect(en, zh).toMatch(/^[\x20-\x7e]+$/);
    }
  });

  // Office cuts off what is longer; the shorter limits are those of the unified manifest.
  it.each([
    ['DisplayName', 30],
    ['Description', 80],
    ['ShortStrings', 64],
    ['LongStrings', 128],
  ])('%s: %i characters at most', (name, limit) => {
    const texts = named(manifest, name)
      .flatMap((element) => (element.hasAttribute('DefaultValue') ? [element] : named(element, 'String')))
      .flatMap((element) => Object.values(inBoth(element)));
    expect(texts.length).toBeGreaterThan(1);
    expect(texts.filter((each) => (each?.length ?? 0) > limit)).toEqual([]);
  });
});
