import type { Language } from '../../i18n';

/** A button of the manifest: a command of the add-in, or what shows the pane. */
export interface Button {
  readonly label: Readonly<Record<Language, string>>;
  readonly tip: Readonly<Record<Language, string>>;
  /** The action's name; undefined: shows the pane. */
  readonly action: string | undefined;
  readonly icon: string | undefined;
  readonly isInMenu: boolean;
}

const EN = /^en/i;

/** Buttons of the ribbon's tab and of the menu on cells, as the manifest lists them. */
export const buttonsOf = (manifest: string, base: string): readonly Button[] => {
  const xml = new DOMParser().parseFromString(manifest, 'text/xml');
  const inside = (element: Element, name: string): readonly Element[] => [
    ...element.getElementsByTagNameNS('*', name),
  ];
  const text = (resid: string | null | undefined): Readonly<Record<Language, string>> => {
    const found = inside(xml.documentElement, 'String').find((each) => each.getAttribute('id') === resid);
    const own = found?.getAttribute('DefaultValue') ?? '';
    const english =
      found && inside(found, 'Override').find((each) => EN.test(each.getAttribute('Locale') ?? ''));
    return { zh: own, en: english?.getAttribute('Value') ?? own };
  };
  const iconOf = (control: Element): string | undefined => {
    const resid = inside(control, 'Image')
      .find((each) => each.getAttribute('size') === '16')
      ?.getAttribute('resid');
    const address = inside(xml.documentElement, 'Image')
      .find((each) => each.getAttribute('id') === resid)
      ?.getAttribute('DefaultValue');
    // The manifest names the address it is served from in Excel; the files are the same here.
    return address ? base + new URL(address).pathname.slice(1) : undefined;
  };
  return inside(xml.documentElement, 'Control').map((control) => ({
    label: text(inside(control, 'Label')[0]?.getAttribute('resid')),
    tip: text(inside(control, 'Description')[0]?.getAttribute('resid')),
    action: inside(control, 'FunctionName')[0]?.textContent ?? undefined,
    icon: iconOf(control),
    isInMenu: control.closest('OfficeMenu') !== null,
  }));
};
