import type { Package } from '../package/package';
import type { Relationship } from '../package/relationships';
import type { Application, DocumentProperties } from '../workbook-file';
import { children, type Element } from '../xml/tree';
import { unescapeText } from '../xml/values';

/** The three parts of document properties; a file may lack any of them. */
export function readProperties(file: Package, relationships: readonly Relationship[]): DocumentProperties {
  const tree = (kind: string, root: string): Element | undefined => {
    const target = relationships.find((each) => each.kind === kind && !each.external)?.target;
    return target === undefined ? undefined : file.tree(target, root, '文档属性', 'document properties');
  };
  const named = (root: Element | undefined): Map<string, string> =>
    new Map(root?.children.map(({ name, text }) => [name.slice(name.lastIndexOf(':') + 1), text]) ?? []);
  const custom = tree('customproperties', 'custom:Properties');
  return {
    core: named(tree('coreproperties', 'core:coreProperties')),
    app: named(tree('extendedproperties', 'app:Properties')),
    custom: new Map(
      children(custom, 'custom:property').map((property) => [
        property.attributes.name ?? '',
        unescapeText(property.children[0]?.text ?? ''),
      ]),
    ),
  };
}

/** WPS gives itself out as Excel, but for a build number among the custom properties. */
export function applicationOf({ app, custom }: DocumentProperties, appName: string | undefined): Application {
  const text = [app.get('Application') ?? appName ?? '', app.get('AppVersion') ?? ''].join(' ').trim();
  if (/^pingheng/i.test(text)) return { name: 'pingheng', text };
  const build = custom.get('KSOProductBuildVer');
  if (/WPS|Kingsoft/i.test(text)) return { name: 'wps', text };
  if (/LibreOffice|OpenOffice/i.test(text)) return { name: 'libreoffice', text };
  if (build !== undefined) return { name: 'wps', text: `${text} (WPS ${build})` };
  if (/Excel/i.test(text) || (text === '' && appName === 'xl')) return { name: 'excel', text };
  return { name: 'other', text };
}
