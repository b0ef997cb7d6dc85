import { describe, expect, it } from 'vitest';
import { buildingPage } from '../../../scripts/building-page.mjs';

describe('the page in the workbench’s place while it is built', () => {
  it('says so in both languages, says how far it is, and asks again by itself', () => {
    const page = buildingPage({ stage: 'building', share: 0.42 });
    expect(page).toContain('正在生成工作台');
    expect(page).toContain('Building the workbench');
    expect(page).toContain('42%');
    expect(page).toContain('http-equiv="refresh"');
  });

  it('tells the errors of a build that failed as text, and asks no more', () => {
    const page = buildingPage({ stage: 'failed', why: 'src/a.ts: expected "<b>" & more' });
    expect(page).toContain('src/a.ts: expected &quot;&lt;b&gt;&quot; &amp; more');
    expect(page).not.toContain('http-equiv="refresh"');
  });
});
