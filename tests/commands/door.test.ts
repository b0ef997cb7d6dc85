import { describe, expect, it } from 'vitest';
import { pageChannel, type PageRequest } from '../../src/commands';

const risk: PageRequest = { page: 'risk', about: undefined };
const explain: PageRequest = { page: 'explain', about: 'selection' };

describe('the way from the ribbon to the pane', () => {
  it('a pane that is open hears each request, in order', () => {
    const { openPage, onOpenPage } = pageChannel();
    const heard: PageRequest[] = [];
    onOpenPage((request) => heard.push(request));
    openPage(risk);
    openPage(explain);
    openPage(explain);
    expect(heard).toEqual([risk, explain, explain]);
  });

  it('a pane that is just starting hears the last request, once', () => {
    const { openPage, onOpenPage } = pageChannel();
    openPage(risk);
    openPage(explain);
    const first: PageRequest[] = [];
    const second: PageRequest[] = [];
    onOpenPage((request) => first.push(request));
    onOpenPage((request) => second.push(request));
    expect(first).toEqual([explain]);
    expect(second).toEqual([]);
  });

  it('what was heard is not kept for who comes later', () => {
    const { openPage, onOpenPage } = pageChannel();
    onOpenPage(() => undefined);
    openPage(risk);
    const heard: PageRequest[] = [];
    onOpenPage((request) => heard.push(request));
    expect(heard).toEqual([]);
  });

  it('a page that is gone hears nothing more, and the request waits for the next one', () => {
    const { openPage, onOpenPage } = pageChannel();
    const gone: PageRequest[] = [];
    const stop = onOpenPage((request) => gone.push(request));
    stop();
    openPage(explain);
    expect(gone).toEqual([]);
    const heard: PageRequest[] = [];
    onOpenPage((request) => heard.push(request));
    expect(heard).toEqual([explain]);
  });

  it('one listener may listen twice and stop once', () => {
    const { openPage, onOpenPage } = pageChannel();
    const heard: PageRequest[] = [];
    const listener = (request: PageRequest): void => void heard.push(request);
    onOpenPage(listener);
    onOpenPage(listener)();
    openPage(risk);
    expect(heard).toEqual([risk]);
  });
});
