import type { Book } from '../book/book';
import { type Sheet, textOf } from '../book/sheet';
import type { Context } from '../context';

const SIGNS =
  /sign convention|正负号|符号(?:约定|规则|说明)|(?:positive|negative)\b.*\b(?:inflow|outflow|receipt|payment|source|use|income|cost)|(?:inflow|outflow|receipt|payment)s?\b.*\b(?:positive|negative)|(?:流入|流出|收入|支出|来源|运用).{0,12}(?:为|取|记)?(?:正|负)/i;
const LEGEND = /图例|颜色(?:说明|约定|含义|标识|规则)|\blegend\b|colou?r (?:code|key|convention)/i;

interface Item {
  readonly zh: string;
  readonly en: string;
  readonly pattern: RegExp;
  /** It may have a sheet of its own. */
  readonly isAnywhere: boolean;
}

const ITEMS: readonly Item[] = [
  {
    zh: '目的',
    en: 'purpose',
    pattern: /目的|用途|本(?:模型|工作簿)用于|\bpurpose\b|\bobjective\b/i,
    isAnywhere: false,
  },
  { zh: '版本', en: 'version', pattern: /版本|\bversion\b/i, isAnywhere: false },
  { zh: '图例', en: 'key', pattern: /图例|颜色|\blegend\b|\bkey\b|colou?r code/i, isAnywhere: true },
  {
    zh: '变更记录',
    en: 'change log',
    pattern: /变更|修订|更新记录|修改记录|change ?log|revision|version history|changes/i,
    isAnywhere: true,
  },
];

/** Rules 16, 20 and 21: what the workbook says about itself. */
export function checkCover({ book, report }: Context): void {
  const cover = book.sheets.find(({ file }) => file.state === 'visible' && file.kind === 'worksheet');
  if (cover === undefined || book.formulas.length === 0) return;
  const all = book.sheets.flatMap(wordsOf);
  if (!all.some((text) => SIGNS.test(text))) report('noSignConvention', {});
  if (!all.some((text) => LEGEND.test(text))) report('noLegend', {});
  checkItems({ report }, cover, all);
}

function checkItems({ report }: Pick<Context, 'report'>, cover: Sheet, all: readonly string[]): void {
  const own = wordsOf(cover);
  const missing = ITEMS.filter(
    ({ pattern, isAnywhere }) => !(isAnywhere ? all : own).some((text) => pattern.test(text)),
  );
  const isCover = missing.filter(({ isAnywhere }) => !isAnywhere).length < 2;
  if (!isCover) report('noCover', { sheet: cover }, { sheet: cover.name });
  else for (const { zh, en } of missing) report('coverLacks', { sheet: cover, key: en }, { zh, en });
}

/** Every text of the sheet and its name. */
function wordsOf(sheet: Book['sheets'][number]): string[] {
  const texts = [sheet.name];
  for (const cells of sheet.file.cells.values())
    for (const cell of cells.values()) {
      const text = textOf(cell);
      if (text !== '') texts.push(text);
    }
  return texts;
}
