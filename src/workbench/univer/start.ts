import { type Injector, LocaleType, LogLevel, mergeLocales, Univer } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { UniverDocsPlugin } from '@univerjs/docs';
import { UniverDocsUIPlugin } from '@univerjs/docs-ui';
import DesignEn from '@univerjs/design/locale/en-US';
import DesignZh from '@univerjs/design/locale/zh-CN';
import DocsUiEn from '@univerjs/docs-ui/locale/en-US';
import DocsUiZh from '@univerjs/docs-ui/locale/zh-CN';
import { UniverFormulaEnginePlugin } from '@univerjs/engine-formula';
import { UniverRenderEnginePlugin } from '@univerjs/engine-render';
import { UniverRPCMainThreadPlugin } from '@univerjs/rpc';
import { UniverSheetsPlugin } from '@univerjs/sheets';
import { UniverSheetsConditionalFormattingPlugin } from '@univerjs/sheets-conditional-formatting';
import { UniverSheetsConditionalFormattingUIPlugin } from '@univerjs/sheets-conditional-formatting-ui';
import ConditionalUiEn from '@univerjs/sheets-conditional-formatting-ui/locale/en-US';
import ConditionalUiZh from '@univerjs/sheets-conditional-formatting-ui/locale/zh-CN';
import { UniverDataValidationPlugin } from '@univerjs/data-validation';
import { UniverSheetsDataValidationPlugin } from '@univerjs/sheets-data-validation';
import ValidationEn from '@univerjs/sheets-data-validation/locale/en-US';
import ValidationZh from '@univerjs/sheets-data-validation/locale/zh-CN';
import { UniverSheetsDataValidationUIPlugin } from '@univerjs/sheets-data-validation-ui';
import ValidationUiEn from '@univerjs/sheets-data-validation-ui/locale/en-US';
import ValidationUiZh from '@univerjs/sheets-data-validation-ui/locale/zh-CN';
import { CalculationMode, UniverSheetsFormulaPlugin } from '@univerjs/sheets-formula';
import FormulaEn from '@univerjs/sheets-formula/locale/en-US';
import FormulaZh from '@univerjs/sheets-formula/locale/zh-CN';
import { UniverSheetsFormulaUIPlugin } from '@univerjs/sheets-formula-ui';
import FormulaUiEn from '@univerjs/sheets-formula-ui/locale/en-US';
import FormulaUiZh from '@univerjs/sheets-formula-ui/locale/zh-CN';
import SheetsEn from '@univerjs/sheets/locale/en-US';
import SheetsZh from '@univerjs/sheets/locale/zh-CN';
import { UniverSheetsNumfmtPlugin } from '@univerjs/sheets-numfmt';
import { UniverSheetsNumfmtUIPlugin } from '@univerjs/sheets-numfmt-ui';
import NumfmtUiEn from '@univerjs/sheets-numfmt-ui/locale/en-US';
import NumfmtUiZh from '@univerjs/sheets-numfmt-ui/locale/zh-CN';
import { UniverSheetsUIPlugin } from '@univerjs/sheets-ui';
import SheetsUiEn from '@univerjs/sheets-ui/locale/en-US';
import SheetsUiZh from '@univerjs/sheets-ui/locale/zh-CN';
import { UniverUIPlugin } from '@univerjs/ui';
import UiEn from '@univerjs/ui/locale/en-US';
import UiZh from '@univerjs/ui/locale/zh-CN';
import type { Language } from '../../i18n';
import { ELSEWHERE, WAKE } from './calls';
import { MENDED_FUNCTIONS } from './mended-functions';

// Each of these adds its part to the facade.
import '@univerjs/sheets/facade';
import '@univerjs/engine-formula/facade';
import '@univerjs/sheets-formula/facade';
import '@univerjs/ui/facade';
import '@univerjs/sheets-ui/facade';

import '@univerjs/design/lib/index.css';
import '@univerjs/ui/lib/index.css';
import '@univerjs/docs-ui/lib/index.css';
import '@univerjs/sheets-ui/lib/index.css';
import '@univerjs/sheets-formula-ui/lib/index.css';
import '@univerjs/sheets-numfmt-ui/lib/index.css';
import '@univerjs/sheets-data-validation-ui/lib/index.css';
import '@univerjs/sheets-conditional-formatting-ui/lib/index.css';

// Univer shows these and has no words for them.
const PROGRESS = {
  zh: ['正在分析公式', '正在计算公式', '正在分析数组', '正在计算数组', '计算完成'],
  en: ['Analyzing formulas', 'Calculating', 'Analyzing arrays', 'Calculating arrays', 'Calculated'],
} as const satisfies Record<Language, readonly string[]>;

const progressWords = (lang: Language) => {
  const keys = ['analyzing', 'calculating', 'array-analysis', 'array-calculation', 'done'];
  const words = Object.fromEntries(keys.map((key, at) => [key, PROGRESS[lang][at] ?? '']));
  return { 'sheets-formula': { progress: words } };
};

export interface Spreadsheet {
  readonly univer: Univer;
  readonly api: FUniver;
  readonly injector: Injector;
  readonly locale: LocaleType;
  /** Wakes the thread that computes, once. */
  readonly wake: () => void;
  readonly isAwake: () => boolean;
}

const LOCALES = {
  zh: LocaleType.ZH_CN,
  en: LocaleType.EN_US,
} as const satisfies Record<Language, LocaleType>;

/**
 * Univer's open-source spreadsheet, without a workbook yet; `computer` is the thread that computes. Nothing of it is proprietary
 * and nothing asks a network.
 */
export const startSpreadsheet = (container: HTMLElement, lang: Language, computer: Worker): Spreadsheet => {
  const univer = new Univer({
    locale: LOCALES[lang],
    locales: {
      [LocaleType.ZH_CN]: mergeLocales(
        DesignZh,
        UiZh,
        DocsUiZh,
        SheetsZh,
        SheetsUiZh,
        FormulaZh,
        FormulaUiZh,
        NumfmtUiZh,
        ValidationZh,
        ValidationUiZh,
        ConditionalUiZh,
        progressWords('zh'),
      ),
      [LocaleType.EN_US]: mergeLocales(
        DesignEn,
        UiEn,
        DocsUiEn,
        SheetsEn,
        SheetsUiEn,
        FormulaEn,
        FormulaUiEn,
        NumfmtUiEn,
        ValidationEn,
        ValidationUiEn,
        ConditionalUiEn,
        progressWords('en'),
      ),
    },
    logLevel: LogLevel.WARN,
  });
  univer.registerPlugin(UniverRPCMainThreadPlugin, { workerURL: computer });
  univer.registerPlugin(UniverRenderEnginePlugin);
  univer.registerPlugin(UniverFormulaEnginePlugin, { ...ELSEWHERE, function: MENDED_FUNCTIONS });
  univer.registerPlugin(UniverUIPlugin, { container, header: true, footer: true });
  univer.registerPlugin(UniverDocsPlugin);
  univer.registerPlugin(UniverDocsUIPlugin);
  univer.registerPlugin(UniverSheetsPlugin, ELSEWHERE);
  univer.registerPlugin(UniverSheetsUIPlugin);
  univer.registerPlugin(UniverSheetsFormulaPlugin, {
    ...ELSEWHERE,
    // A workbook comes with its values; what has none is asked for.
    initialFormulaComputing: CalculationMode.NO_CALCULATION,
  });
  univer.registerPlugin(UniverSheetsFormulaUIPlugin);
  univer.registerPlugin(UniverSheetsNumfmtPlugin);
  univer.registerPlugin(UniverSheetsNumfmtUIPlugin);
  univer.registerPlugin(UniverDataValidationPlugin);
  univer.registerPlugin(UniverSheetsDataValidationPlugin);
  univer.registerPlugin(UniverSheetsDataValidationUIPlugin);
  univer.registerPlugin(UniverSheetsConditionalFormattingPlugin);
  univer.registerPlugin(UniverSheetsConditionalFormattingUIPlugin);
  let isAwake = false;
  return {
    univer,
    api: FUniver.newAPI(univer),
    injector: univer.__getInjector(),
    locale: LOCALES[lang],
    wake: () => {
      if (!isAwake) computer.postMessage(WAKE);
      isAwake = true;
    },
    isAwake: () => isAwake,
  };
};

/** Has the spreadsheet's own menus and messages speak another language. */
export const showLanguage = ({ api }: Spreadsheet, lang: Language): void => {
  api.setLocale(LOCALES[lang]);
};

/** Has the spreadsheet take light or dark colours. */
export const showColours = ({ api }: Spreadsheet, isDark: boolean): void => {
  api.toggleDarkMode(isDark);
};
