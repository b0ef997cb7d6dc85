import { describe, expect, it, vi } from 'vitest';
import { t } from '../../src/i18n';
import { catalog, type Message } from '../../src/i18n/messages';

const placeholders = (text: string): string[] =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map((m) => m[1]!).sort();

const texts = (text: Message['en']): string[] => (typeof text === 'string' ? [text] : [text.one, text.other]);

describe('the message table', () => {
  const entries = Object.entries<Message>(catalog);

  it('asks for the same parameters in both languages', () => {
    for (const [key, message] of entries)
      for (const english of texts(message.en))
        expect(placeholders(english), key).toEqual(placeholders(message.zh));
  });

  it('has a text in each language, and no loose braces', () => {
    for (const [key, message] of entries)
      for (const text of [message.zh, ...texts(message.en)]) {
        expect(text.trim(), key).not.toBe('');
        expect(text.replace(/\{\{\w+\}\}/g, ''), key).not.toMatch(/[{}]/);
      }
  });

  it('keeps Chinese out of the English texts', () => {
    for (const [, message] of entries)
      for (const text of texts(message.en)) expect(text).not.toMatch(/\p{Script=Han}/u);
  });
});

describe('t', () => {
  it('prints nothing of its own: standard output belongs to the answer', () => {
    const said = vi.spyOn(console, 'info').mockImplementation(() => undefined);
    expect(t('zh', 'total')).toBe('合计');
    expect(said).not.toHaveBeenCalled();
    said.mockRestore();
  });

  it('fills in parameters without escaping them', () => {
    expect(t('zh', 'error.notFound', { file: '<a>&b.json' })).toBe('找不到文件 <a>&b.json。请检查路径。');
  });

  it('chooses the English plural by count', () => {
    expect(t('en', 'error.badProject', { file: 'a.json', count: 1 })).toContain('1 problem;');
    expect(t('en', 'error.badProject', { file: 'a.json', count: 3 })).toContain('3 problems;');
    expect(t('zh', 'error.badProject', { file: 'a.json', count: 3 })).toContain('3 处问题');
  });

  it('does not read parameters as messages', () => {
    expect(t('en', 'error.noSuchRow', { row: '$t(total) {{file}}' })).toBe(
      'There is no row "$t(total) {{file}}".',
    );
  });
});
