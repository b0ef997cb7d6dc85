import { describe, expect, it } from 'vitest';
import { pingheng } from './fake';

describe('pingheng build', () => {
  it('writes a workbook in 万元 and says what to do next', async () => {
    const { code, files, err } = await pingheng('build a.json -o a.xlsx');
    expect(code).toBe(0);
    expect(files).toEqual({ 'a.xlsx': 'workbook zh wan' });
    expect(err).toContain('pingheng audit a.xlsx');
  });

  it('takes language, unit and step', async () => {
    const { files } = await pingheng('build a.json -o a.xlsx --lang en --unit yi --step quarter');
    expect(files).toEqual({ 'a.xlsx': 'workbook en yi' });
  });

  it('refuses a step that phases are no multiple of, and writes nothing', async () => {
    const { code, files, err } = await pingheng('build a.json -o a.xlsx --step year');
    expect(code).toBe(2);
    expect(files).toEqual({});
    expect(err).toContain('project.phases.design');
  });

  it('does not replace a file unless told to', async () => {
    const there = { 'a.json': '{}', 'a.xlsx': 'mine' };
    expect((await pingheng('build a.json -o a.xlsx', { files: there })).code).toBe(2);
    expect((await pingheng('build a.json -o a.xlsx --force', { files: there })).code).toBe(0);
  });
});
