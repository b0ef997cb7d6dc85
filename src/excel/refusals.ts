import type { Label } from '../rows';
import { GatewayError, type GatewayCode } from './error';

/** What is said at the end of every failure that changed nothing. */
const UNTOUCHED: Label = {
  zh: '您的工作表没有改动。',
  en: 'Your sheets are as they were.',
};

const join = (...labels: readonly Label[]): Label => ({
  zh: labels.map(({ zh }) => zh).join(''),
  en: labels.map(({ en }) => en).join(' '),
});

/** What happened, and what to do, by the host's own error codes. */
const SAID: Readonly<Record<Exclude<GatewayCode, 'tooOld' | 'cancelled' | 'refused'>, Label>> = {
  readOnly: {
    zh: '工作簿是只读的，不能写入。请另存为一份可编辑的工作簿再试。',
    en: 'The workbook is read-only and cannot be written to. Save it under another name and try again.',
  },
  structureProtected: {
    zh: '工作簿结构受保护，不能增删工作表。请在“审阅”中撤销保护工作簿再试。',
    en: 'The workbook’s structure is protected, so no sheet can be added. Take the protection off under Review and try again.',
  },
  sheetProtected: {
    zh: '工作表受保护，或单元格被锁定，不能写入。请撤销保护工作表，或改填未锁定的单元格。',
    en: 'The sheet is protected or the cell is locked. Take the sheet’s protection off, or use an unlocked cell.',
  },
  sheetNameTaken: {
    zh: '已有一张您自己的同名工作表。请把它改名再试。',
    en: 'A sheet of your own already has this name. Rename it and try again.',
  },
  tableNameTaken: {
    zh: '已有一个您自己的同名表格。请把它改名再试。',
    en: 'A table of your own already has this name. Rename it and try again.',
  },
  nameTaken: {
    zh: '已有一个您自己定义的同名名称。请把它改名再试。',
    en: 'A name of your own already exists. Rename it and try again.',
  },
  mergedCells: {
    zh: '有合并单元格挡住了写入。请取消合并再试。',
    en: 'Merged cells are in the way. Unmerge them and try again.',
  },
  cellEditing: {
    zh: '有单元格正在编辑，Excel 暂时不接受写入。请按回车结束编辑再试。',
    en: 'A cell is being edited, and Excel takes nothing until that ends. Press Enter in it and try again.',
  },
  changedMeanwhile: {
    zh: '其他人同时改动了工作簿，写入发生冲突。请稍候再试。',
    en: 'Somebody else changed the workbook at the same moment. Wait a moment and try again.',
  },
  notThere: {
    zh: '要找的工作表或单元格不在了，可能已被删除或改名。请刷新再试。',
    en: 'The sheet or cell is no longer there; it may have been deleted or renamed. Refresh and try again.',
  },
  tooLarge: {
    zh: '一次写入的数据超过了 Excel 的限制。请减少一户一表的行数，或改用 pingheng 命令行生成文件。',
    en: 'More was written at once than Excel takes. Use fewer households, or build the file with the pingheng command line.',
  },
  lost: {
    zh: '与 Excel 的连接中断了。请重新打开任务窗格再试；若留有名称以 _ph 开头的工作表，下次生成时会清除。',
    en: 'The connection to Excel was lost. Open the pane again and try once more; sheets whose names begin with _ph, if any were left, go with the next build.',
  },
};

/** A failure that left everything as it was. */
export const refusal = (code: keyof typeof SAID, where?: string, cause?: unknown): GatewayError =>
  new GatewayError(code, join(SAID[code], UNTOUCHED), where, { cause });

/** The user stopped the work. */
export const cancelled = (): GatewayError =>
  new GatewayError('cancelled', join({ zh: '已取消。', en: 'Cancelled.' }, UNTOUCHED));

/** The host refused for a reason of its own, given in its own words. */
export const refused = (words: string, where?: string, cause?: unknown): GatewayError =>
  new GatewayError(
    'refused',
    join(
      {
        zh: `Excel 拒绝了这一步：${words}。请重试；仍不行请把这句话告诉我们。`,
        en: `Excel refused this step: ${words}. Try again; if it stays, tell us this sentence.`,
      },
      UNTOUCHED,
    ),
    where,
    { cause },
  );

/** The new model stands, but some of the old sheets could not be removed. */
export const leftOver = (sheets: readonly string[]): GatewayError =>
  new GatewayError('refused', {
    zh: `模型已生成完毕，您自己的工作表没有改动；但旧的工作表没能删除：${sheets.join('、')}。可以手工删除。`,
    en: `The model is complete and your own sheets are as they were, but old sheets of it could not be removed: ${sheets.join(', ')}. You may delete them.`,
  });

const listed = (names: readonly string[]): Label => ({ zh: names.join('、'), en: names.join(', ') });

/** Writing stopped half-way and could not be taken back: what differs from before, and which sheets stand open. */
export const halfWritten = (
  changed: readonly string[],
  opened: readonly string[],
  cause: unknown,
): GatewayError => {
  const [areas, sheets] = [listed(changed), listed(opened)];
  return new GatewayError(
    'refused',
    join(
      { zh: '写入中途失败，也未能复原。', en: 'Writing failed half-way and could not be taken back.' },
      ...(changed.length === 0
        ? []
        : [{ zh: `已与原先不同的区域：${areas.zh}。`, en: `These cells differ from before: ${areas.en}.` }]),
      ...(opened.length === 0
        ? []
        : [
            {
              zh: `未再保护的工作表：${sheets.zh}。`,
              en: `These sheets are no longer protected: ${sheets.en}.`,
            },
          ]),
      {
        zh: '其余都没有改动。请再写一次，整块会被覆盖；或重新生成工作簿。',
        en: 'Everything else is as it was. Write once more, which replaces the whole of it, or build the workbook again.',
      },
    ),
    undefined,
    { cause },
  );
};

/** Writing stopped, and the host no longer says how far it came. */
export const notKnown = (places: readonly string[], cause: unknown): GatewayError => {
  const areas = listed(places);
  return new GatewayError(
    'lost',
    {
      zh: `写入时与 Excel 的连接中断，无法得知写到了哪里。请核对 ${areas.zh}：那里可能是旧值、新值或各占一部分，工作表也可能未再保护。请重新打开任务窗格再写一次，整块会被覆盖。`,
      en: `The connection to Excel was lost while writing, and how far it came is not known. Look at ${areas.en}: old values, new ones or some of each may stand there, and the sheet may be open. Open the pane again and write once more, which replaces the whole of it.`,
    },
    undefined,
    { cause },
  );
};
