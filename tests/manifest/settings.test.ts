import { describe, expect, it } from 'vitest';
import { addinFiles, DEVELOPMENT, manifestFor, pageFor, settingsOf } from '../../scripts/addin-files.mjs';
import { functionsMetadata } from '../../scripts/functions-metadata.mjs';

const addresses = (xml: string): string[] =>
  [...xml.matchAll(/(?:DefaultValue|Value)="(https?:[^"]*)"/g)].map(([, address = '']) => address);

describe('where the add-in will stand', () => {
  it('is the address of development unless the build is told', () => {
    expect(settingsOf({})).toEqual({ base: DEVELOPMENT, office: 'cdn' });
    expect(settingsOf({ ADDIN_BASE_URL: ' ', OFFICE_JS: '' })).toEqual({ base: DEVELOPMENT, office: 'cdn' });
    expect(manifestFor({ base: DEVELOPMENT })).toContain(`"${DEVELOPMENT}/taskpane.html"`);
  });

  it.each([
    ['https://addin.example.cn', 'https://addin.example.cn'],
    ['https://addin.example.cn/', 'https://addin.example.cn'],
    ['https://addin.example.cn:8443/city/pingheng//', 'https://addin.example.cn:8443/city/pingheng'],
    ['https://十里.example.cn/平衡', 'https://xn--kkr886l.example.cn/%E5%B9%B3%E8%A1%A1'],
    ["https://addin.example.cn/a&b'c", "https://addin.example.cn/a&amp;b'c"],
  ])('%s: the manifest holds that address and no other', (given, written) => {
    const settings = settingsOf({ ADDIN_BASE_URL: given });
    const xml = manifestFor(settings);
    const found = addresses(xml);
    expect(found.length).toBeGreaterThan(60);
    expect(found.filter((address) => !address.startsWith(`${written}/`))).toEqual([]);
    expect(xml).not.toContain('localhost');
  });

  it.each([
    'http://addin.example.cn',
    'addin.example.cn',
    'file:///c:/pingheng',
    'https://',
    'https://user:secret@addin.example.cn',
    'https://addin.example.cn/?v=1',
    'https://addin.example.cn/#pane',
  ])('%s: refused, with what to write instead in both languages', (given) => {
    expect(() => settingsOf({ ADDIN_BASE_URL: given })).toThrow(
      /^ADDIN_BASE_URL 现为.+。\nADDIN_BASE_URL is .+\.$/,
    );
  });

  it('an unknown source of office.js is refused with the known ones', () => {
    expect(() => settingsOf({ OFFICE_JS: 'toString' })).toThrow('must be one of cdn, cdn-cn, local');
  });
});

describe('what the pane’s page may load', () => {
  const policyOf = (html: string): Map<string, string> =>
    new Map(
      (/http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '')
        .split('; ')
        .map((rule) => [rule.slice(0, rule.indexOf(' ')), rule.slice(rule.indexOf(' ') + 1)]),
    );

  it.each([
    ['cdn', 'https://appsforoffice.microsoft.com'],
    ['cdn-cn', 'https://appsforoffice.cdn.partner.office365.cn'],
  ] as const)('%s: scripts of its own, and Microsoft’s library from %s', (office, origin) => {
    const html = pageFor({ office });
    expect(policyOf(html).get('script-src')).toBe(`'self' ${origin} 'wasm-unsafe-eval'`);
    expect([...html.matchAll(/https?:\/\/[^/"' ]+/g)].map(([found]) => found)).toEqual([origin, origin]);
  });

  it('local: nothing from anywhere else', () => {
    const html = pageFor({ office: 'local' });
    expect(policyOf(html).get('script-src')).toBe("'self' 'wasm-unsafe-eval'");
    expect(html).not.toMatch(/https?:/);
  });

  it('asks for nothing but what comes with it, and writes no code of its own', () => {
    const policy = policyOf(pageFor({ office: 'cdn' }));
    expect(policy.get('default-src')).toBe("'none'");
    expect(policy.get('connect-src')).toBe("'self'");
    expect([...policy.values()].join(' ')).not.toMatch(/'unsafe-eval'|\*/);
    expect(
      [...policy].filter(([, value]) => value.includes("'unsafe-inline'")).map(([name]) => name),
    ).toEqual(['style-src']);
  });

  it('has no script and no handler inside the page, which the policy would stop', () => {
    const html = pageFor({ office: 'cdn' });
    expect(html).not.toMatch(/<script(?![^>]*\bsrc=)/);
    expect(html).not.toMatch(/\son\w+=/);
  });

  it('loads Office first, then functions, commands and pane in turn', () => {
    const sources = [...pageFor({ office: 'local' }).matchAll(/<script( defer)? src="([^"]*)"/g)];
    expect(sources.map(([, defer = '', source]) => `${String(source)}${defer}`)).toEqual([
      'office-js/office.js',
      'functions.js defer',
      'commands.js defer',
      'taskpane.js defer',
    ]);
  });
});

describe('the files of the add-in', () => {
  const BUNDLED = ['functions.js', 'help/functions.zh-CN.html', 'help/functions.en.html'];

  it('every address in the manifest is one of them', async () => {
    const settings = settingsOf({ ADDIN_BASE_URL: 'https://addin.example.cn/pingheng' });
    const files = new Set([
      ...Object.keys(addinFiles(settings)),
      ...Object.keys((await functionsMetadata(settings.base)).files),
      ...BUNDLED,
    ]);
    const asked = addresses(manifestFor(settings)).map((each) => each.slice(settings.base.length + 1));
    expect(asked.filter((name) => !files.has(name))).toEqual([]);
  });

  it('in a closed network Microsoft’s library is among them, whole and with its licence; otherwise not', () => {
    const names = (office: 'cdn' | 'local') =>
      Object.keys(addinFiles({ base: DEVELOPMENT, office })).filter((name) => name.startsWith('office-js/'));
    expect(names('cdn')).toEqual([]);
    expect(names('local')).toEqual(
      expect.arrayContaining([
        'office-js/office.js',
        'office-js/excel-win32-16.01.js',
        'office-js/excel-mac-16.00.js',
        'office-js/excel-web-16.00.js',
        'office-js/zh-cn/office_strings.js',
        'office-js/en-us/office_strings.js',
        'office-js/LICENSE.md',
      ]),
    );
  });

  it('help of a function leads to the page at the same address', async () => {
    const { files } = await functionsMetadata('https://addin.example.cn/pingheng');
    expect(files['functions.zh-CN.json'].functions.map(({ helpUrl }) => helpUrl?.split('#')[0])).toEqual(
      files['functions.json'].functions.map(
        () => 'https://addin.example.cn/pingheng/help/functions.zh-CN.html',
      ),
    );
  });
});
