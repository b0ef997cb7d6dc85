import { DataValidationOperator, DataValidationType, type IResources } from '@univerjs/core';
import { CFRuleType, CFSubRuleType } from '@univerjs/sheets-conditional-formatting';
import type { Book, Sheet } from '../host';
import { looksOf } from './looks';
import { rangeOf } from './ranges';

type Rule = Readonly<Record<string, unknown>>;

const record = (value: unknown): Rule => (typeof value === 'object' && value !== null ? (value as Rule) : {});

const text = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

/** The rules Univer can hold a cell to; texts of another length than Excel's are left to Excel. */
const KINDS: Readonly<Record<string, DataValidationType>> = {
  list: DataValidationType.LIST,
  decimal: DataValidationType.DECIMAL,
  wholeNumber: DataValidationType.WHOLE,
};

const validation = (rule: Rule, settings: ReadonlyMap<string, unknown>): Rule | undefined => {
  const [kind, what] = Object.entries(rule).find(([, given]) => given !== null && given !== undefined) ?? [];
  const type = kind === undefined ? undefined : KINDS[kind];
  if (type === undefined) return undefined;
  const { source, formula1, formula2 } = record(what);
  const alert = record(settings.get('errorAlert'));
  return {
    type,
    formula1: text(type === DataValidationType.LIST ? source : formula1),
    ...(type !== DataValidationType.LIST && {
      formula2: text(formula2),
      operator: DataValidationOperator.BETWEEN,
    }),
    allowBlank: true,
    showDropDown: true,
    error: text(alert.message),
    showErrorMessage: text(alert.message) !== '',
  };
};

const validationsOf = (sheet: Sheet): readonly Rule[] =>
  sheet.validations.flatMap(({ areas, settings }, at) => {
    const rule = validation(record(settings.get('rule')), settings);
    return rule ? [{ uid: `${sheet.id}-${at}`, ranges: areas.map(rangeOf), ...rule }] : [];
  });

const withFormat = (settings: ReadonlyMap<string, unknown>) =>
  looksOf(
    Object.fromEntries(
      [...settings]
        .filter(([key]) => key.startsWith('format.'))
        .map(([key, value]) => [key.slice('format.'.length), value]),
    ),
  );

const conditionsOf = (sheet: Sheet): readonly Rule[] =>
  sheet.conditionalFormats.flatMap(({ areas, settings, id }) => {
    const formula = settings.get('rule.formula');
    if (typeof formula !== 'string') return [];
    const value = formula.startsWith('=') ? formula : `=${formula}`;
    return [
      {
        cfId: `${sheet.id}-${id}`,
        ranges: areas.map(rangeOf),
        stopIfTrue: settings.get('stopIfTrue') === true,
        rule: {
          type: CFRuleType.highlightCell,
          subType: CFSubRuleType.formula,
          value,
          style: withFormat(settings),
        },
      },
    ];
  });

const bySheet = (book: Book, rules: (sheet: Sheet) => readonly Rule[]): string =>
  JSON.stringify(
    Object.fromEntries(
      book.sheets.map((sheet) => [sheet.id, rules(sheet)]).filter(([, found]) => found?.length !== 0),
    ),
  );

const namesOf = (book: Book): string =>
  JSON.stringify(
    Object.fromEntries(
      book.names.map(({ name, formula, visible, sheet }, at) => [
        `n${at}`,
        {
          id: `n${at}`,
          name,
          formulaOrRefString: formula.replace(/^=/, ''),
          comment: '',
          hidden: !visible,
          ...(sheet && { localSheetId: sheet.id }),
        },
      ]),
    ),
  );

/** Names, validation and conditional formats, as Univer's plugins keep them in a workbook. */
export const resourcesOf = (book: Book): IResources => [
  { name: 'SHEET_DEFINED_NAME_PLUGIN', data: namesOf(book) },
  { name: 'SHEET_DATA_VALIDATION_PLUGIN', data: bySheet(book, validationsOf) },
  { name: 'SHEET_CONDITIONAL_FORMATTING_PLUGIN', data: bySheet(book, conditionsOf) },
];
