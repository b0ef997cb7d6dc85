import { GatewayError } from '../../excel';
import { teller, type Language } from '../../i18n';
import { start } from '../words/start';
import type { Notice } from './state';

const tell = teller(start);

/** What the user is told of a failure: the host's own sentence, or that the fault is ours. */
export const noticeOf = (error: unknown): Notice => {
  if (error instanceof GatewayError) {
    const intent = error.code === 'cancelled' ? 'warning' : 'error';
    return { intent, said: error.said, where: error.where, code: error.code };
  }
  const words = error instanceof Error ? error.message : String(error);
  return {
    intent: 'error',
    said: {
      zh: `程序内部出错：${words}。工作簿没有改动，请重试；仍不行请把这句话告诉我们。`,
      en: `Something went wrong inside the add-in: ${words}. The workbook was not changed. Try again; if it stays, tell us this sentence.`,
    },
    where: undefined,
    code: 'fault',
  };
};

/** The workbook is there, but its pages are as the host sets them. */
export const WITHOUT_PRINT: Notice = {
  intent: 'warning',
  said: {
    zh: '工作簿已生成，但 Excel 没有接受页面设置（常因没有安装打印机）。打印前请检查纸张与页边距，或安装打印机后重新生成。',
    en: 'The workbook is built, but Excel took no page setup, as happens without a printer. Check paper and margins before you print, or build again with a printer installed.',
  },
  where: undefined,
  code: undefined,
};

/** A file that could not be read: by its name, with the browser's reason. */
export const unreadable = (name: string, error: unknown): Notice => {
  const reason = error instanceof Error ? error.message : String(error);
  const told = (lang: Language): string => tell(lang, 'start.unreadable', { name, reason });
  return { intent: 'error', said: { zh: told('zh'), en: told('en') }, where: undefined, code: undefined };
};
