import { readFileSync } from 'node:fs';

export type Lang = 'zh' | 'en';
/** Who walks: the finance team, the bank, the official. */
export const USERS = ['finance', 'bank', 'official'] as const;
export type User = (typeof USERS)[number];

const TAG = { zh: 'zh-CN', en: 'en' } as const;
export const FOLDER = 'docs/guide';

/** A numbered section of a guide: what a reader does, the words to be found on the screen, and the picture. */
export interface GuideStep {
  readonly title: string;
  /** Words in bold: what the reader is told to find on the screen, before or after the step. */
  readonly marks: readonly string[];
  readonly pictures: readonly string[];
}

export const guideFile = (user: User, lang: Lang): string => `${FOLDER}/${user}.${TAG[lang]}.md`;

/** How the nth step's picture is called, from 1. */
export const pictureOf = (user: User, lang: Lang, step: number): string =>
  `pictures/${user}-${step}.${TAG[lang]}.png`;

/** The steps of a guide as it is written. */
export const stepsOf = (user: User, lang: Lang): readonly GuideStep[] =>
  readFileSync(guideFile(user, lang), 'utf8')
    .split(/^## /m)
    .slice(1)
    .flatMap((section) => {
      const [title = ''] = section.split('\n');
      if (!/^\d+\. /.test(title)) return [];
      return [
        {
          title,
          marks: [...section.matchAll(/\*\*([^*]+)\*\*/g)].map(([, mark]) => mark!),
          pictures: [...section.matchAll(/!\[[^\]]+\]\(([^)]+)\)/g)].map(([, picture]) => picture!),
        },
      ];
    });
