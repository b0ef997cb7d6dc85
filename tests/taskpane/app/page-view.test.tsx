// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createElement } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { loadPage, PAGE_GROUPS, type PageComponent } from '../../../src/taskpane/app/pages';
import { PageView } from '../../../src/taskpane/app/PageView';
import { SessionContext } from '../../../src/taskpane/session/hooks';
import { Session } from '../../../src/taskpane/session/session';
import { localEngine } from '../local-engine';
import { MemoryGateway } from '../memory-gateway';

afterEach(cleanup);

/** The page of the policy, with its code coming from somewhere of ours. */
const openPage = (load: () => Promise<PageComponent>): void => {
  const session = new Session(new MemoryGateway(undefined), localEngine());
  render(
    <SessionContext.Provider value={session}>
      <PageView page="policy" load={load} />
    </SessionContext.Provider>,
  );
};

const Come: PageComponent = () => createElement('p', {}, 'the page itself');

describe('a page whose code is on its way', () => {
  it('shows itself once it has come', async () => {
    openPage(() => Promise.resolve(Come));
    expect(await screen.findByText('the page itself')).toBeTruthy();
  });

  it('says what to do where it does not come, and comes when asked again', async () => {
    let calls = 0;
    openPage(() => {
      calls += 1;
      return calls === 1 ? Promise.reject(new Error('no line')) : Promise.resolve(Come);
    });
    expect(await screen.findByText(/“依据”页没有加载成功.*请重试/)).toBeTruthy();
    await userEvent.click(screen.getByText('重试'));
    expect(await screen.findByText('the page itself')).toBeTruthy();
    expect(calls).toBe(2);
  });
});

describe('every page there is', () => {
  it.each(PAGE_GROUPS.flatMap(({ pages }) => pages))('brings its code: %s', async (page) => {
    expect(await loadPage(page)).toBeTypeOf('function');
  });

  it('stands in one group', () => {
    const all = PAGE_GROUPS.flatMap(({ pages }) => pages);
    expect(new Set(all).size).toBe(all.length);
    expect(all[0]).toBe('home');
  });
});
