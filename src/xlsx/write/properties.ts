import type { WorkbookPlan } from '../../workbook/plan';
import { attribute, xml } from './text';

const VARIANTS = 'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes';

/** By this name the reader knows a file of ours that no other program has saved since. */
export const appXml = ({ properties }: WorkbookPlan): string =>
  `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>${xml(
    properties.creator.startsWith('Pingheng') ? properties.creator : `Pingheng (${properties.creator})`,
  )}</Application></Properties>`;

/** No dates: the same plan gives the same bytes. */
export const coreXml = ({ properties: { title, creator, description } }: WorkbookPlan): string =>
  `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${xml(
    title,
  )}</dc:title><dc:creator>${xml(creator)}</dc:creator>${description === undefined ? '' : `<dc:description>${xml(description)}</dc:description>`}</cp:coreProperties>`;

export const customXml = ({ properties }: WorkbookPlan): string =>
  `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="${VARIANTS}">${[
    ...properties.custom,
  ]
    .map(
      ([name, value], index) =>
        `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${index + 2}" name="${attribute(name)}"><vt:lpwstr>${xml(value)}</vt:lpwstr></property>`,
    )
    .join('')}</Properties>`;

/** Tells Excel that formulas marked cm="1" spill. */
export const metadataXml = (): string =>
  '<metadata xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:xda="http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray"><metadataTypes count="1"><metadataType name="XLDAPR" minSupportedVersion="120000" copy="1" pasteAll="1" pasteValues="1" merge="1" splitFirst="1" rowColShift="1" clearFormats="1" clearComments="1" assign="1" coerce="1" cellMeta="1"/></metadataTypes><futureMetadata name="XLDAPR" count="1"><bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}"><xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/></ext></extLst></bk></futureMetadata><cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>';
