export { detectLanguage, languages, languageTag, type Language } from './language';
export { teller, type Given } from './teller';
export { t, type MessageKey } from './translate';
export { messages, type Message } from './messages/message';
export {
  formatAmount,
  formatArea,
  formatMoment,
  formatMoney,
  formatMonth,
  formatNumber,
  formatPercent,
  formatRatio,
  formatShares,
  machineAmount,
  naturalUnit,
  type MoneyFormat,
  type MoneyUnit,
} from './format';
export { displayWidth, padEnd, padStart, wrap } from './width';
export { unitInWords } from './units';
export { choiceWord } from './messages/choices';
export { fieldLabel } from './messages/fields';
