export { masterCheckRef, masterWordsRef } from './places';
export { checksSheet } from './sheet';
export { masterCheckPasses } from './summary';
