/** As the workbook's properties and cover name it; a test holds the version to package.json. */
export const PRODUCT = { name: 'Pingheng', version: '0.1.0' } as const;

/** Keys of the document properties by which a workbook of ours is known and audited. */
export const PROPERTY = {
  version: 'PinghengVersion',
  inputDigest: 'PinghengInputDigest',
  formulaDigest: 'PinghengFormulaDigest',
  language: 'PinghengLanguage',
  unit: 'PinghengUnit',
} as const;
