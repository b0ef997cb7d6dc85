// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { faults } from '../axe';
import { openPane } from '../pane';

let saved: Blob | undefined;

beforeAll(() => {
  // jsdom has no addresses for what a page holds.
  URL.createObjectURL = (blob: Blob) => {
    saved = blob;
    return 'blob:report';
  };
  URL.revokeObjectURL = () => undefined;
});
afterEach(cleanup);

/** jsdom's files have no text() of their own. */
const textOf = (file: Blob): Promise<string> =>
  new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as string);
    reader.readAsText(file);
  });

describe('the page of the report', () => {
  it.each(['zh', 'en'] as const)('has nothing that axe finds, in %s', async (lang) => {
    const { container } = await openPane('generic-plan', { page: 'report', lang });
    await screen.findByRole('button', { name: lang === 'zh' ? '编制报告' : 'Make the report' });
    expect(await faults(container)).toEqual([]);
  });

  it('makes the parts that are ticked, and offers the file under the project’s name', async () => {
    await openPane('generic-plan', { page: 'report' });
    await userEvent.click(await screen.findByRole('radio', { name: /网页/ }));
    await userEvent.click(screen.getByRole('radio', { name: 'English' }));
    for (const name of [
      '项目与假设',
      '依靠预期资金的程度',
      '图',
      '标准报表',
      '压力情景',
      '敏感性',
      '怎样补上缺口',
      '风险',
      '核查与依据',
      '术语',
    ])
      await userEvent.click(screen.getByRole('checkbox', { name }));
    await userEvent.click(screen.getByRole('button', { name: '编制报告' }));
    const link = await screen.findByRole(
      'link',
      { name: /^保存 .*Fund balance report\.html$/ },
      { timeout: 30_000 },
    );
    expect(link.getAttribute('download')).toMatch(/\.html$/);
    const page = await textOf(saved!);
    expect(page).toContain('<html lang="en">');
    expect(page).toContain('1 Conclusion');
    expect(page).not.toContain('Standard tables');
    expect(screen.getByRole('status').textContent).toContain('pingheng report');
  });

  it('asks for a part where none is ticked', async () => {
    await openPane('generic-plan', { page: 'report' });
    await screen.findByRole('button', { name: '编制报告' });
    for (const box of screen.getAllByRole<HTMLInputElement>('checkbox'))
      if (box.checked) await userEvent.click(box);
    expect(screen.getByText('请至少选一项内容。')).toBeTruthy();
    expect(screen.getByRole<HTMLButtonElement>('button', { name: '编制报告' }).disabled).toBe(true);
  });
});
