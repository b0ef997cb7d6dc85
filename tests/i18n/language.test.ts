import { describe, expect, it } from 'vitest';
import { detectLanguage } from '../../src/i18n';

describe('the language of the environment', () => {
  it.each([
    [{ LANG: 'zh_CN.UTF-8' }, 'zh'],
    [{ LANG: 'zh-Hans' }, 'zh'],
    [{ LANG: 'en_GB.UTF-8' }, 'en'],
    [{ LANG: 'C' }, 'en'],
    [{ LANG: 'zh_CN.UTF-8', LC_ALL: 'en_US.UTF-8' }, 'en'],
    [{ LANG: 'zh_CN.UTF-8', LC_ALL: '' }, 'zh'],
    [{ LANG: 'en_US.UTF-8', PINGHENG_LANG: 'zh' }, 'zh'],
    [{ LANG: 'zhx' }, 'en'],
    [{}, 'en'],
  ] as const)('%o reads %s', (environment, language) => {
    expect(detectLanguage(environment)).toBe(language);
  });

  it('asks the system where no variable says (Windows)', () => {
    expect(detectLanguage({}, () => 'zh-CN')).toBe('zh');
  });
});
