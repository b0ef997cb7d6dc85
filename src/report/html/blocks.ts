import type { Block, Figure, Light, Row, Section, Table } from '../document';
import { captionOf } from '../numbering';
import { escaped } from './escape';

const light = ({ id, name, colour, sign, word, amount, reason, notes }: Light): string =>
  `<li class="${colour}" id="light-${id}"><div class="light-head"><span aria-hidden="true">${sign}</span> ${escaped(name)} · ${escaped(word)}</div>` +
  `<div class="light-body"><p class="amount">${escaped(amount)}</p><p>${escaped(reason)}</p>` +
  `${notes.map((note) => `<p class="quiet">${escaped(note)}</p>`).join('')}</div></li>`;

const classed = (names: readonly string[]): string => {
  const given = names.filter((name) => name !== '');
  return given.length === 0 ? '' : ` class="${given.join(' ')}"`;
};

const rowOf = ({ columns, labelAt }: Table, { cells, style, depth }: Row): string => {
  const drawn = cells.map((cell, at) => {
    const attributes = classed([
      columns[at]?.align === 'end' ? 'end' : '',
      at === labelAt && depth > 0 ? `d${Math.min(depth, 3)}` : '',
    ]);
    return at === labelAt
      ? `<th scope="row"${attributes}>${escaped(cell)}</th>`
      : `<td${attributes}>${escaped(cell)}</td>`;
  });
  return `<tr${classed([style === 'line' ? '' : style])}>${drawn.join('')}</tr>`;
};

/** Scrolls sideways by keyboard too, which is why it can be reached. */
const tableOf = (table: Table, section: Section): string => {
  const { caption, columns, rows } = table;
  const { text, note } = captionOf(table, section);
  const head = columns.map(
    ({ label, align }) => `<th scope="col"${classed([align === 'end' ? 'end' : ''])}>${escaped(label)}</th>`,
  );
  const small = note === '' ? '' : ` <small>${escaped(note)}</small>`;
  return (
    `<div class="scroll" tabindex="0" role="region" aria-label="${escaped(caption)}"><table><caption>${escaped(text)}${small}</caption>` +
    `<thead><tr>${head.join('')}</tr></thead>\n<tbody>\n${rows.map((row) => rowOf(table, row)).join('\n')}\n</tbody></table></div>`
  );
};

const figureOf = ({ title, description, svg }: Figure): string =>
  `<figure><figcaption>${escaped(title)}</figcaption>` +
  svg.replace(/^<svg /, `<svg role="img" aria-label="${escaped(`${title}: ${description}`)}" `) +
  `<p class="quiet">${escaped(description)}</p></figure>`;

/** A block as a piece of a page. */
export const blockOf = (block: Block, section: Section): string => {
  switch (block.kind) {
    case 'paragraph':
      return `<p${classed([block.tone === 'plain' ? '' : block.tone])}>${escaped(block.text)}</p>`;
    case 'facts':
      return factList(block.facts);
    case 'lights':
      return `<ul class="lights">${block.lights.map(light).join('\n')}</ul>`;
    case 'table':
      return tableOf(block, section);
    case 'figure':
      return figureOf(block);
  }
};

export const factList = (facts: readonly { readonly label: string; readonly value: string }[]): string =>
  `<dl class="facts">${facts.map(({ label, value }) => `<dt>${escaped(label)}</dt><dd>${escaped(value)}</dd>`).join('\n')}</dl>`;
