import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Ajv from 'ajv-draft-04';
import * as formats from 'ajv-formats';
import { convert } from 'office-addin-manifest-converter';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { DEVELOPMENT } from '../../scripts/addin-files.mjs';
import { commands } from '../../src/commands';

/**
 * Microsoft's converter reads the XML with the parser of Office's own platform code and writes the unified JSON form.
 * The schema it names is taken from Microsoft's package of manifest schemas, so that all of this holds without a
 * connection; `npm run validate` asks Microsoft's service. Two things the converter does are its own: it splits the one runtime in two, and it calls the menu
 * on cells one on text, because it looks for the kind in another attribute than Office does.
 */

interface Control {
  readonly id: string;
  readonly label: string;
  readonly actionId: string;
}
interface Action {
  readonly id: string;
  readonly type: string;
}
interface Unified {
  readonly id: string;
  readonly version: string;
  readonly name: { readonly short: string };
  readonly localizationInfo: {
    readonly defaultLanguageTag: string;
    readonly additionalLanguages: readonly { readonly languageTag: string; readonly file: string }[];
  };
  readonly authorization: unknown;
  readonly extensions: readonly {
    readonly runtimes: readonly {
      readonly lifetime: string;
      readonly code: { readonly page: string };
      readonly requirements: { readonly capabilities: readonly { readonly name: string }[] };
      readonly actions?: readonly Action[];
    }[];
    readonly ribbons: readonly {
      readonly tabs: readonly {
        readonly label: string;
        readonly groups: readonly { readonly controls: readonly Control[] }[];
      }[];
    }[];
    readonly contextMenus: readonly {
      readonly menus: readonly { readonly controls: readonly Control[] }[];
    }[];
  }[];
}

const folder = mkdtempSync(join(tmpdir(), 'pingheng-manifest-'));
afterAll(() => rmSync(folder, { recursive: true }));

const converted = async (xml: string): Promise<string> => {
  const to = mkdtempSync(join(folder, 'unified-'));
  const from = join(to, 'manifest.xml');
  writeFileSync(from, xml);
  await convert(from, join(to, 'json'));
  return join(to, 'json');
};

const xml = readFileSync('manifest.xml', 'utf8');
const json = await converted(xml);
const unified = JSON.parse(readFileSync(join(json, 'manifest.json'), 'utf8')) as Unified;
const extension = unified.extensions[0]!;
const actions = extension.runtimes.flatMap((runtime) => runtime.actions ?? []);

/** The first version of the schema that knows menus on cells and icons of every size; the converter names an older one. */
const VERSION = '1.29';

const schema = JSON.parse(
  readFileSync(
    `node_modules/@microsoft/app-manifest/build/json-schemas/teams/v${VERSION}/MicrosoftTeams.schema.json`,
    'utf8',
  ),
) as object;

const faultsOf = (manifest: object): string[] => {
  const ajv = new Ajv({ strict: false, allErrors: true });
  formats.default(ajv);
  ajv.validate(schema, { ...manifest, manifestVersion: VERSION });
  return (ajv.errors ?? []).map(({ instancePath, message = '' }) => `${instancePath} ${message}`);
};

describe('the manifest in the unified form', () => {
  it('fits Microsoft’s schema', () => {
    expect(faultsOf(unified)).toEqual([]);
  });

  it('would not with a ribbon that is none', () => {
    const [first] = unified.extensions;
    expect(faultsOf({ ...unified, extensions: [{ ...first, ribbons: 'none' }] })).toEqual([
      '/extensions/0/ribbons must be array',
    ]);
  });

  it('keeps who the add-in is and what it may do', () => {
    expect(xml).toContain(`<Id>${unified.id}</Id>`);
    expect(xml).toContain(`<Version>${unified.version}.0</Version>`);
    expect(unified.authorization).toEqual({
      permissions: { resourceSpecific: [{ name: 'Document.ReadWrite.User', type: 'Delegated' }] },
    });
    expect(unified.localizationInfo).toEqual({
      defaultLanguageTag: 'zh-cn',
      additionalLanguages: [{ languageTag: 'en-us', file: 'en-us.json' }],
    });
  });

  it('cuts nothing off, in either language', () => {
    for (const name of readdirSync(json)) {
      expect(readFileSync(join(json, name), 'utf8'), name).not.toContain('TRUNCATED');
    }
  });

  it('runs everything on one page that lives long, where the host is new enough', () => {
    expect(new Set(extension.runtimes.map(({ code }) => code.page))).toEqual(
      new Set([`${DEVELOPMENT}/taskpane.html`]),
    );
    expect(extension.runtimes.map(({ lifetime }) => lifetime)).toContain('long');
    for (const { requirements } of extension.runtimes) {
      expect(requirements.capabilities.map(({ name }) => name)).toEqual(
        expect.arrayContaining(['SharedRuntime', 'ExcelApi', 'CustomFunctionsRuntime']),
      );
    }
  });

  it('has the commands for its functions, and one way to open the pane', () => {
    const functions = actions.filter(({ type }) => type === 'executeFunction').map(({ id }) => id);
    expect(new Set(functions)).toEqual(new Set(Object.keys(commands)));
    expect(actions.filter(({ type }) => type === 'openPage')).toHaveLength(1);
  });

  it('every button and menu entry leads to an action that is there', () => {
    const controls = [
      ...extension.ribbons.flatMap(({ tabs }) => tabs.flatMap(({ groups }) => groups)),
      ...extension.contextMenus.flatMap(({ menus }) => menus),
    ].flatMap((place) => place.controls);
    expect(controls).toHaveLength(8);
    const known = actions.map(({ id }) => id);
    for (const { id, actionId } of controls) expect(known, id).toContain(actionId);
  });

  it.each([
    ['script for the functions', /<Script>[\s\S]*?<\/Script>/],
    ['function behind a button', '<FunctionName>build</FunctionName>'],
    ['tip at a button', /<Supertip>[\s\S]*?<\/Supertip>/],
    ['id of its own', /<Id>.*<\/Id>/],
  ])('the parser refuses a manifest without a %s', async (_, part) => {
    // It says why on the console, and throws something else.
    vi.spyOn(console, 'log').mockImplementation(() => undefined);
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const broken = xml.replace(part, '');
    expect(broken).not.toBe(xml);
    await expect(converted(broken)).rejects.toThrow();
    vi.restoreAllMocks();
  });
});
