import type { Block, Section } from '../document';
import { TERMS, type Term } from '../terms';
import { tell } from '../words';
import { line, tableOf, type Ground } from './ground';

/** Everything that a reader reads in a block. */
const textsOf = (block: Block): string[] => {
  switch (block.kind) {
    case 'paragraph':
      return [block.text];
    case 'facts':
      return block.facts.flatMap(({ label, value }) => [label, value]);
    case 'lights':
      return block.lights.flatMap(({ word, reason, amount, notes }) => [word, reason, amount, ...notes]);
    case 'table':
      return [
        block.caption,
        ...block.columns.map(({ label }) => label),
        ...block.rows.flatMap(({ cells }) => cells),
      ];
    case 'figure':
      return [block.title, block.description];
  }
};

const sectionTexts = ({ title, blocks, sections }: Section): string[] => [
  title,
  ...blocks.flatMap(textsOf),
  ...sections.flatMap(sectionTexts),
];

/** The terms that the other sections use, with their meaning and their name in the other language. */
export const glossary = ({ lang }: Ground, others: readonly Section[]): Section => {
  const text = others.flatMap(sectionTexts).join('\n').toLowerCase();
  const found = ({ term, stem = term.en }: Term): string => (lang === 'en' ? stem : term.zh);
  const used = TERMS.filter((each) => text.includes(found(each).toLowerCase()));
  return {
    id: 'glossary',
    title: tell(lang, 'glossary'),
    isWide: false,
    sections: [],
    blocks: tableOf(
      tell(lang, 'glossary'),
      [[tell(lang, 'term')], [tell(lang, 'inOther')], [tell(lang, 'meaning')]],
      used.map(({ term, meaning }) => line([term[lang], term[lang === 'zh' ? 'en' : 'zh'], meaning[lang]])),
    ),
  };
};
