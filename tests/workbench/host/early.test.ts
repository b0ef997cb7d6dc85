import { describe, expect, it } from 'vitest';
import { memoryBackend } from '../../host/memory';
import { areaOf, Book, enter, insertSheet, Server, TYPES } from '../../../src/workbench/host';

/** A workbook whose computing takes as long as it is told, and the answers of its host in order. */
const host = () => {
  let computed: () => void = () => undefined;
  const happened: string[] = [];
  const backend = {
    ...memoryBackend(),
    calculate: () => {
      happened.push('computing');
      return new Promise<void>((resolve) => {
        computed = resolve;
      });
    },
  };
  const book: Book = new Book(backend, (event) => server.queue(event));
  const server: Server = new Server(book, {
    types: TYPES,
    payloadLimit: 1e6,
    interfere: () => undefined,
    deliver: (text) => {
      const { id } = JSON.parse(text) as { id?: number };
      if (id !== undefined) happened.push(`answer ${id}`);
    },
  });
  const send = (id: number, action: object): void =>
    server.receive(
      JSON.stringify({
        id,
        type: 1,
        flags: 0,
        message: {
          url: 'ProcessQuery',
          method: 'POST',
          headers: {},
          body: {
            AutoKeepReference: false,
            Actions: [{ Id: 1, ObjectPathId: 1, ...action }],
            ObjectPaths: { 1: { Id: 1, ObjectPathType: 1, Name: '' } },
          },
        },
      }),
    );
  const sheet = insertSheet(book, 'Sheet1');
  enter(book, sheet, areaOf('A1')!, 5, 'formulas', 'user');
  return { server, send, happened, finish: () => computed() };
};

const QUESTION = { ActionType: 2, QueryInfo: { Select: ['name'] } };
const CHANGE = { ActionType: 4, Name: 'IsDirty', ArgumentInfo: { Arguments: [false] } };

const soon = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 30));

describe('after a person’s edit', () => {
  it('the add-in’s questions are answered while it is being computed, and the host says that they were', async () => {
    const { server, send, happened, finish } = host();
    const settled = server.settle();
    send(7, QUESTION);
    await soon();
    expect(happened).toEqual(['computing', 'answer 7']);
    finish();
    expect(await settled).toBe(true);
  });

  it('a batch that changes something is answered when that is computed', async () => {
    const { server, send, happened, finish } = host();
    void server.settle();
    send(8, CHANGE);
    await soon();
    expect(happened).toEqual(['computing']);
    finish();
    await expect.poll(() => happened).toContain('answer 8');
  });

  it('that nobody asks about is computed all the same', async () => {
    const { server, send, happened, finish } = host();
    const settled = server.settle();
    expect(happened).toEqual(['computing']);
    finish();
    expect(await settled).toBe(false);
    send(10, QUESTION);
    await soon();
    expect(happened).toEqual(['computing', 'answer 10']);
  });
});

describe('without an edit', () => {
  it('a question waits for what is to be computed', async () => {
    const { send, happened, finish } = host();
    send(9, QUESTION);
    await soon();
    expect(happened).toEqual(['computing']);
    finish();
    await expect.poll(() => happened).toEqual(['computing', 'answer 9']);
  });
});
