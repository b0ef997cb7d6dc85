import { describe, expect, it } from 'vitest';
import { displayWidth } from '../../src/i18n';
import { fakeEngine, landOnce, pingheng, verdict } from './fake';

const ESCAPE = '\u001b[';

describe('check, as a person reads it', () => {
  it('answers first: three verdicts with sign, word and gap, in order', async () => {
    const { code, out } = await pingheng('check a.json');
    expect(code).toBe(0);
    const lines = out.split('\n');
    expect(lines[0]).toBe('礼贤未来社区  改造更新类 · 月度 · 276 期');
    expect(lines[2]).toMatch(/^ {2}! {2}建设期 {2}黄 · 有条件平衡 {2}缺口 3\.50 亿元 {2}最低点 2026年8月$/);
    expect(lines[3]).toContain('总额平衡');
    expect(lines[4]).toContain('已到位 46%（4.60 亿元） · 已承诺 31%（3.10 亿元） · 预期 23%（2.30 亿元）');
    expect(out.indexOf('全周期')).toBeLessThan(out.indexOf('关键指标'));
    expect(out.indexOf('关键指标')).toBeLessThan(out.indexOf('未通过的核查（1）'));
  });

  it('gives each failing check its clause, reason and remedy, and one next step', async () => {
    const { out } = await pingheng('check a.json');
    expect(out).toContain('✗ 土地成本只计一次  land.netProceeds · 2026年8月');
    expect(out).toContain('    依据：财综〔2006〕68号');
    expect(out).toContain('    办法：二者只留其一。');
    expect(out.trimEnd().split('\n').slice(-2)).toEqual([
      '下一步：看这个数怎么来的',
      '  pingheng explain a.json land.netProceeds 2026-08',
    ]);
  });

  it('speaks English when asked, and says what does not apply in words', async () => {
    const { out } = await pingheng('check a.json --lang en');
    expect(out).toContain('Construction  amber · balances with conditions  short by CNY 350.00 million');
    expect(out).toMatch(/Project IRR +not applicable/);
  });

  it('keeps to the unit asked for', async () => {
    expect((await pingheng('check a.json --unit yuan')).out).toContain('缺口 350,000,000.00 元');
    expect((await pingheng('check a.json --unit=wan')).out).toContain('缺口 35,000.00 万元');
  });

  it('says so when all checks pass', async () => {
    const engine = fakeEngine({ checks: [{ ...landOnce, status: 'pass' }] });
    const { out } = await pingheng('check a.json', { engine });
    expect(out).toContain('1 项核查全部通过');
    expect(out).toContain('pingheng table a.json 资金平衡表');
  });

  it('fits the terminal, Chinese characters counted as two columns', async () => {
    const { out } = await pingheng('check a.json --lang zh', { columns: 60 });
    const prose = out.split('\n').filter((line) => line.startsWith('    '));
    expect(prose.every((line) => displayWidth(line) <= 60)).toBe(true);
  });
});

describe('check, as a program reads it', () => {
  it('prints one JSON object and nothing else', async () => {
    const { code, out, err } = await pingheng('check a.json --json', { errIsTerminal: false });
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ schemaVersion: 1, lang: 'zh' });
    expect(err).toBe('');
  });

  it('reads standard input for -', async () => {
    expect((await pingheng('check - --json')).code).toBe(0);
  });

  it.each([
    ['amber', 'green', 0],
    ['amber', 'amber', 1],
    ['amber', 'red', 1],
    ['red', 'green', 0],
    ['red', 'amber', 0],
    ['red', 'red', 1],
  ] as const)('--fail-on %s with a %s verdict exits %i', async (failOn, colour, code) => {
    const green = verdict('green', '0', null);
    const engine = fakeEngine({
      verdict: { construction: green, operation: verdict(colour, '1', '2026-08'), overall: green },
    });
    expect((await pingheng(`check a.json --fail-on ${failOn}`, { engine })).code).toBe(code);
  });
});

describe('bad input', () => {
  const files = { 'bad.json': 'nonsense', 'empty.json': '' };

  it('lists every problem with its place, and exits 2', async () => {
    const { code, out, err } = await pingheng('check bad.json', { files });
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toBe(
      '错误：bad.json 有 2 处问题，未作任何计算：\n  project.name：须填写\n  facilities[0].rate：30 超出 0 … 0.2\n',
    );
  });

  it('tells the same as a JSON object', async () => {
    const { code, out, err } = await pingheng('check bad.json --json', { files });
    expect(code).toBe(2);
    expect(err).toBe('');
    expect(JSON.parse(out)).toMatchObject({
      schemaVersion: 1,
      error: { code: 'badProject', problems: [{ path: 'project.name' }, { path: 'facilities[0].rate' }] },
    });
  });

  it.each([
    ['check none.json', '找不到文件 none.json。请检查路径。'],
    ['check folder', 'folder 是文件夹，需要的是文件。'],
    ['check empty.json', 'empty.json 是空的。'],
    ['check', '缺少参数 file。'],
    ['check a b', '参数过多。'],
    ['chekc a.json', '没有命令“chekc”。 是否指：check？'],
    ['check a.json --jsn', '没有选项 --jsn。 是否指：--json？'],
    ['check a.json --unit', '选项 --unit <unit> 缺少值。'],
    ['check a.json --unit mu', '--unit 不能是“mu”。可选：yuan、wan、yi。'],
    ['check a.json --fail-on green', '--fail-on 不能是“green”。可选：amber、red。'],
    ['check a.json --lang fr', '--lang 不能是“fr”。可选：zh、en。'],
    ['explain a.json x --depth 99', '--depth 不能是“99”。可选：0 – 20。'],
    ['explain a.json nope', 'no nope'],
    ['table a.json 平衡', '没有名为“平衡”的表。可选：资金平衡表。'],
    ['policy land.educationRat', '没有名为“land.educationRat”的政策包或参数。 是否指：land.educationRate？'],
    ['template --kind tower -o x', '--kind 不能是“tower”。可选：renewal、newBuild、blank。'],
  ])('%s', async (line, sentence) => {
    const { code, err } = await pingheng(line, { files: { ...files, 'a.json': '{}' } });
    expect(err).toContain(sentence);
    expect(code).toBe(2);
  });

  it('reports a fault of ours in one sentence, apart from bad input', async () => {
    const { code, err } = await pingheng('check a.json', { files: { 'a.json': '{"broken":true}' } });
    expect(code).toBe(3);
    expect(err).toContain('程序内部出错：row 7 is broken。');
    expect(err).not.toMatch(/^\s+at /m);
  });
});

describe('colours and progress', () => {
  const terminal = { outIsTerminal: true, errIsTerminal: true, columns: 80 };

  it('colours on a terminal only', async () => {
    expect((await pingheng('check a.json', terminal)).out).toContain(ESCAPE);
    expect((await pingheng('check a.json')).out).not.toContain(ESCAPE);
  });

  it.each([{ NO_COLOR: '1' }, { TERM: 'dumb' }, { NO_COLOR: '1', FORCE_COLOR: '1' }])(
    '%o keeps colours off',
    async (environment) => {
      expect((await pingheng('check a.json', { ...terminal, environment })).out).not.toContain(ESCAPE);
    },
  );

  it('never colours JSON', async () => {
    expect((await pingheng('check a.json --json', terminal)).out).not.toContain(ESCAPE);
  });

  it('shows progress on a terminal and clears it; a pipe sees none', async () => {
    const { err } = await pingheng('check a.json', terminal);
    expect(err).toContain('正在核算');
    expect(err.endsWith('\r\u001b[K')).toBe(true);
    expect((await pingheng('check a.json')).err).toBe('');
  });
});

describe('table', () => {
  it('aligns Chinese labels and shows 万元 unless told otherwise', async () => {
    const { out } = await pingheng('table a.json 资金平衡表');
    expect(out).toBe(
      [
        '资金平衡表  单位：万元',
        '',
        '序号  项目                 合计       2024  2025',
        '1     资金来源        35,000.00  35,000.00     –',
        '1.1     土地出让收益      −1.23      −1.23',
        '      =备付率                         1.30  1.00',
        '',
      ].join('\n'),
    );
  });

  it('writes CSV that a spreadsheet opens as text and figures', async () => {
    const { out } = await pingheng('table a.json fundBalance --format csv --lang en');
    expect(out).toBe(
      '\uFEFFNo.,Item,Unit,Total,2024,2025\r\n' +
        '1,Sources,yuan,350000000.00,350000000.00,0.00\r\n' +
        '1.1,"Land, ""retained""",yuan,-12345.67,-12345.67,\r\n' +
        ",'=DSCR,×,,1.3,1\r\n",
    );
  });

  it('writes JSON in yuan, whatever the unit', async () => {
    const { out } = await pingheng('table a.json 资金平衡表 --format json --unit yi');
    expect(JSON.parse(out)).toMatchObject({
      id: 'fundBalance',
      rows: [{ total: '350000000.00' }, { values: ['-12345.67', null] }, { unit: 'ratio' }],
    });
  });

  it('moves the years that do not fit on a terminal below', async () => {
    const { out } = await pingheng('table a.json 资金平衡表', { columns: 46 });
    expect(out.split('\n').filter((line) => line.startsWith('序号'))).toHaveLength(2);
  });
});

describe('template', () => {
  it('writes a blank project and says what comes next', async () => {
    const { code, err, files } = await pingheng('template --kind renewal -o new.json');
    expect(code).toBe(0);
    expect(files['new.json']).toBe('{"kind":"renewal"}\n');
    expect(err).toContain('pingheng check new.json');
  });

  it('never overwrites without being told to', async () => {
    const refused = await pingheng('template --kind blank -o a.json');
    expect(refused).toMatchObject({ code: 2, files: {} });
    expect(refused.err).toContain('--force');
    expect((await pingheng('template --kind blank -o a.json --force')).files['a.json']).toBe(
      '{"kind":"blank"}\n',
    );
  });
});

describe('policy', () => {
  it('lists the packs, a pack, and a parameter with its clause', async () => {
    expect((await pingheng('policy')).out).toContain('quzhou-kecheng');
    const parameter = await pingheng('policy land.educationRate --lang en');
    expect(parameter.out).toContain('10.00%');
    expect(parameter.out).toContain('国发〔2011〕22号');
    expect(JSON.parse((await pingheng('policy land.educationRate --json')).out)).toMatchObject({
      schemaVersion: 1,
      parameter: { id: 'land.educationRate' },
    });
  });
});

describe('help', () => {
  it.each(['', 'check', 'explain', 'table', 'policy', 'template'])(
    '%s --help is in one language',
    async (command) => {
      const { code, out } = await pingheng(`${command} --help --lang zh`);
      expect(code).toBe(0);
      expect(out).toContain('用法：');
      expect(out).not.toMatch(/Usage:|Options:|default:|display help/);
    },
  );

  it('in English holds no Chinese but the tables’ own titles', async () => {
    const { out } = await pingheng('--help --lang en');
    expect(out).not.toMatch(/\p{Script=Han}/u);
  });

  it('is the answer to no command at all', async () => {
    expect(await pingheng('')).toMatchObject({ code: 0, err: '' });
  });
});
