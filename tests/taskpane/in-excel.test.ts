import { afterEach, describe, expect, it, vi } from 'vitest';
import { openGateway } from '../../src/excel';
import { Session } from '../../src/taskpane/session/session';
import { toJson } from '../../src/project';
import { openHost, type Host } from '../host';
import { exampleAt } from '../workbook/built';
import { localEngine } from './local-engine';

let host: Host | undefined;
afterEach(() => host?.close());

const yearly = toJson(exampleAt('timing-gap', 'year').project);

/** The pane's session in Excel, on office.js. */
const open = async () => {
  const opened = await openHost({ locale: 'zh-CN' });
  host = opened;
  const session = new Session(openGateway(), localEngine());
  await session.start();
  return { ...opened, session };
};

describe('the pane in Excel', () => {
  it('finds no model in an empty workbook, builds one, and reads it back', async () => {
    const { session, workbook } = await open();
    expect(session.state().document.kind).toBe('none');
    expect(await session.build({ project: yearly })).toBe(true);
    expect(session.state().document.kind).toBe('open');
    expect(workbook.find('平衡')).toBeDefined();
    expect((await session.engine.ask('home', session.wording()))?.lights).toHaveLength(3);
  });

  it('follows what the user types into an input cell, within a second', async () => {
    const { session, workbook, user } = await open();
    await session.build({ project: yearly });
    const { revision } = session.state();
    const before = await session.engine.ask('home', session.wording());
    const land = workbook.sheet('输入-土地');
    const price = [...land.grid.cells()].find(({ content }) => content.value === 5200);
    const cell =
      price ??
      [...land.grid.cells()].find(({ content }) => typeof content.value === 'number' && content.value > 1000);
    if (cell === undefined) throw new Error('No price of land.');
    await user.type(`'输入-土地'!${String.fromCharCode(65 + cell.column)}${cell.row + 1}`, 1);
    await vi.waitFor(() => expect(session.state().revision).toBeGreaterThan(revision), { timeout: 5_000 });
    expect(session.state().notice).toBeUndefined();
    expect(await session.engine.ask('home', session.wording())).not.toEqual(before);
  });

  it('says what is wrong where an input is, and recovers', async () => {
    const { session, user, workbook } = await open();
    await session.build({ project: yearly });
    const sheet = workbook.sheet('输入-项目');
    const step = [...sheet.grid.cells()].find(
      ({ content }) => content.value === '年度' || content.value === '年',
    );
    if (step === undefined) throw new Error('No step.');
    const before = String(step.content.value);
    const address = `'输入-项目'!${String.fromCharCode(65 + step.column)}${step.row + 1}`;
    await user.type(address, '世纪');
    await vi.waitFor(() => expect(session.state().document.kind).toBe('problems'), { timeout: 5_000 });
    const { document } = session.state();
    expect(document.kind === 'problems' && document.problems[0]?.cell).toEqual({
      sheet: '输入-项目',
      row: step.row,
      column: step.column,
    });
    await user.type(address, before);
    await vi.waitFor(() => expect(session.state().document.kind).toBe('open'), { timeout: 5_000 });
  });

  it('after a failed build shows the sentence, and the old model still stands', async () => {
    const { session, inject } = await open();
    await session.build({ project: yearly });
    inject({ atBatch: 4, code: 'GeneralException' });
    expect(await session.build()).toBe(false);
    expect(session.state().notice?.intent).toBe('error');
    expect(session.state().notice?.said.zh).toContain('您的工作表没有改动');
    expect(session.state().document.kind).toBe('open');
  });
});
