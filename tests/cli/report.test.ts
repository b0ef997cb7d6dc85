import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { house } from '../../src/cli/house';
import { pingheng, type Outcome } from './fake';

const files = {
  'a.json': readFileSync('examples/generic-plan.json'),
  'bad.json': '{"project":{}}',
  'there.html': 'mine',
};
const ask = (line: string): Promise<Outcome> => pingheng(line, { engine: house, files });

describe('pingheng report', () => {
  it('writes the parts that were asked for, in the language and on the day that were asked for', async () => {
    const {
      code,
      files: written,
      err,
    } = await ask('report a.json -o a.html --parts summary,checks --date 2026-03-31 --lang en');
    expect(code).toBe(0);
    expect(err).toContain('Written: a.html');
    const page = written['a.html']!;
    expect(page).toContain('<html lang="en">');
    expect(page).toContain('2026-03-31');
    expect(page).toContain('1 Conclusion');
    expect(page).toContain('2 Checks and clauses');
    expect(page).not.toContain('Standard tables');
  });

  it('says what would close the gap and how likely balance is, the same figures as the commands for them', async () => {
    const { files: written } = await ask('report a.json -o a.html --parts risk,levers --lang en');
    const page = written['a.html']!;
    expect(page.indexOf('1 What would close the gap')).toBeGreaterThan(0);
    expect(page.indexOf('2 Risk')).toBeGreaterThan(page.indexOf('1 What would close the gap'));
    const { out } = await ask('risk a.json --json --lang en');
    const { probability } = JSON.parse(out) as { probability: { both: { low: number; high: number } } };
    const { low, high } = probability.both;
    const percent = (share: number): string => `${(share * 100).toFixed(1)}%`;
    expect(page).toContain(`${percent(low)} – ${percent(high)}`);
  });

  it('is the same file again without a date', async () => {
    const [one, other] = [
      await ask('report a.json -o a.html --parts summary'),
      await ask('report a.json -o a.html --parts summary'),
    ];
    expect(one.files['a.html']).toBe(other.files['a.html']);
  });

  it.each([
    ['report a.json -o report', '.pdf、.docx 或 .html'],
    ['report a.json -o a.html --date 2026-02-30', '2026-03-31'],
    ['report a.json -o a.html --parts summary,nothing', 'stresses'],
    ['report a.json -o a.html --format rtf', 'docx'],
    ['report missing.json -o a.html', 'missing.json'],
  ])('refuses %s, says what to write, and writes nothing', async (line, told) => {
    const { code, files: written, err } = await ask(line);
    expect(code).toBe(2);
    expect(err).toContain(told);
    expect(written).toEqual({});
  });

  it('refuses a project with faults by their paths', async () => {
    const { code, err, files: written } = await ask('report bad.json -o a.html');
    expect(code).toBe(2);
    expect(err).toContain('project.name');
    expect(written).toEqual({});
  });

  it('does not replace a file unless told to', async () => {
    const refused = await ask('report a.json -o there.html --parts summary');
    expect([refused.code, refused.files]).toEqual([2, {}]);
    const forced = await ask('report a.json -o there.html --parts summary --force');
    expect(forced.code).toBe(0);
    expect(forced.files['there.html']).toContain('<!doctype html>');
  });

  it('goes to standard output where a format is named', async () => {
    const { out, err } = await ask('report a.json -o - --format html --parts summary');
    expect(out).toContain('<!doctype html>');
    expect(err).toBe('');
  });
});

describe('charts as SVG', () => {
  it('sensitivity draws its tornado, the same each time', async () => {
    const draw = () => ask('sensitivity a.json --svg t.svg');
    const [one, other] = [await draw(), await draw()];
    expect(one.files['t.svg']).toMatch(/^<svg /);
    expect(one.files['t.svg']).toContain('建设投资');
    expect(one.files['t.svg']).toBe(other.files['t.svg']);
    expect(one.out).toContain('敏感性');
  });
});
