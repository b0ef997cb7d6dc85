// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { attribute, elements, MANIFEST, parsed } from './xml';

/**
 * Children of each element in the order Office's schema asks for; a mark tells how often: none once, ? at most once, + at least
 * once, * any number. From Microsoft's page on the order of elements.
 */
const CHILDREN: Readonly<Record<string, string>> = {
  OfficeApp:
    'Id Version ProviderName DefaultLocale DisplayName Description IconUrl HighResolutionIconUrl SupportUrl AppDomains? Hosts Requirements DefaultSettings Permissions VersionOverrides',
  DisplayName: 'Override*',
  Description: 'Override*',
  IconUrl: 'Override*',
  HighResolutionIconUrl: 'Override*',
  SupportUrl: 'Override*',
  Hosts: 'Host+',
  Host: 'Runtimes? AllFormFactors? DesktopFormFactor?',
  Requirements: 'Sets',
  Sets: 'Set+',
  DefaultSettings: 'SourceLocation',
  VersionOverrides: 'Description? Requirements? Hosts Resources',
  Runtimes: 'Runtime',
  AllFormFactors: 'ExtensionPoint',
  DesktopFormFactor: 'GetStarted? FunctionFile ExtensionPoint+',
  GetStarted: 'Title Description LearnMoreUrl',
  'ExtensionPoint:CustomFunctions': 'Script Page Metadata Namespace',
  'ExtensionPoint:PrimaryCommandSurface': 'CustomTab',
  'ExtensionPoint:ContextMenu': 'OfficeMenu+',
  Script: 'SourceLocation',
  Page: 'SourceLocation',
  Metadata: 'SourceLocation',
  CustomTab: 'Group+ Label',
  OfficeMenu: 'Control+',
  Group: 'Label Icon Control+',
  Control: 'Label Supertip Icon Action',
  Supertip: 'Title Description',
  Icon: 'Image+',
  'Action:ShowTaskpane': 'TaskpaneId SourceLocation',
  'Action:ExecuteFunction': 'FunctionName',
  Resources: 'Images Urls ShortStrings LongStrings',
  Images: 'Image+',
  Urls: 'Url+',
  ShortStrings: 'String+',
  LongStrings: 'String+',
  Image: 'Override*',
  Url: 'Override*',
  String: 'Override*',
};

const kindOf = (element: Element): string =>
  ['ExtensionPoint', 'Action'].includes(element.localName)
    ? `${element.localName}:${attribute(element, 'type')}`
    : element.localName;

/** The order as an expression over the names of children, each followed by a blank. */
const expression = (order: string): RegExp =>
  new RegExp(`^${order.replace(/(\w+)([?*+]?) ?/g, '(?:$1 )$2')}$`);

const childNames = (element: Element): string =>
  [...element.children].map((child) => `${child.localName} `).join('');

const parents = (xml: string): Element[] =>
  elements(parsed(xml)).filter((element) => element.children.length > 0);

const disordered = (xml: string): string[] =>
  parents(xml)
    .filter((element) => !expression(CHILDREN[kindOf(element)] ?? '').test(childNames(element)))
    .map((element) => `${kindOf(element)}: ${childNames(element)}`);

describe('the order of the manifest’s elements', () => {
  it('is that of Office’s schema, with nothing missing and nothing unknown', () => {
    expect(disordered(MANIFEST)).toEqual([]);
  });

  it.each([
    ['a required element is missing', '<Permissions>ReadWriteDocument</Permissions>', ''],
    [
      'two elements change places',
      '<Version>0.1.0.0</Version>\n  <ProviderName>Pingheng</ProviderName>',
      '<ProviderName>Pingheng</ProviderName><Version>0.1.0.0</Version>',
    ],
    ['an element is unknown', '<Hosts>', '<Anything><Id/></Anything><Hosts>'],
    ['an override is in no place for it', '<ProviderName>', '<ProviderName><Override/>'],
  ])('%s: noticed', (_, before, after) => {
    expect(MANIFEST).toContain(before);
    expect(disordered(MANIFEST.replace(before, after))).not.toEqual([]);
  });

  it('elements of the base types are in their own namespace, or Excel drops the whole add-in', () => {
    const namespace = (name: string): string[] =>
      elements(parsed(MANIFEST))
        .filter((element) => element.localName === name)
        .map((element) => element.namespaceURI?.split('/').at(-2) ?? '');
    for (const name of ['Image', 'Url', 'String', 'Images', 'Urls', 'ShortStrings', 'LongStrings']) {
      expect(new Set(namespace(name))).toEqual(new Set(['officeappbasictypes']));
    }
    const overrides = elements(parsed(MANIFEST)).filter(({ localName }) => localName === 'Override');
    for (const override of overrides)
      expect(override.namespaceURI).toBe(override.parentElement?.namespaceURI);
  });
});
