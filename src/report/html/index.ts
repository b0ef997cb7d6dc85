import { languageTag } from '../../i18n';
import type { ReportDocument } from '../document';
import { numbered, type Numbered } from '../numbering';
import { blockOf, factList } from './blocks';
import { escaped } from './escape';
import { STYLE } from './style';

const contentsOf = (sections: readonly Numbered[]): string =>
  `<ol>${sections
    .map(
      ({ section, number, children }) =>
        `<li><a href="#${section.id}">${number} ${escaped(section.title)}</a>${children.length > 0 ? contentsOf(children) : ''}</li>`,
    )
    .join('\n')}</ol>`;

const sectionOf = ({ section, number, depth, beginsPage, children }: Numbered): string => {
  const level = Math.min(depth + 1, 6);
  const kind = depth > 1 ? '' : ` class="${beginsPage ? 'part' : 'on'}${section.isWide ? ' wide' : ''}"`;
  return (
    `<section id="${section.id}"${kind}><h${level}>${number} ${escaped(section.title)}</h${level}>\n` +
    `${section.blocks.map((block) => blockOf(block, section)).join('\n')}\n${children.map(sectionOf).join('\n')}</section>`
  );
};

/** The report as one page that asks for nothing else: no script, no file beside it. UTF-8. */
export const htmlOf = (document: ReportDocument): string => {
  const { lang, title, subtitle, cover, signatures, warning, footer, creator, words } = document;
  const sections = numbered(document.sections);
  return `<!doctype html>
<html lang="${languageTag(lang)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="${escaped(creator)}">
<title>${escaped(`${subtitle} · ${title}`)}</title>
<style>${STYLE}</style>
</head>
<body>
<header class="cover"><h1>${escaped(title)}</h1><p class="subtitle">${escaped(subtitle)}</p>
${warning === undefined ? '' : `<p class="warning" role="note">${escaped(warning)}</p>`}
${factList(cover)}
<ul class="signatures">${signatures.map((name) => `<li>${escaped(name)}</li>`).join('')}</ul></header>
<nav aria-label="${escaped(words.contents)}"><h2>${escaped(words.contents)}</h2>${contentsOf(sections)}</nav>
<main>
${sections.map(sectionOf).join('\n')}
</main>
<footer>${escaped(footer)}</footer>
</body>
</html>
`;
};
