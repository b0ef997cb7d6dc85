export { masterCheckRef, masterWordsRef } from './places';
export { checksSheet } from './sheet';
export { masterCheckPasses, masterWords } from './summary';
