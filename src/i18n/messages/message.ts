/** English may need a plural, chosen by the parameter `count`; Chinese has none. */
export interface Message {
  readonly zh: string;
  readonly en: string | { readonly one: string; readonly other: string };
}

/** A subject's messages: checked for both languages, kept with their literal texts so that parameters are typed. */
export const messages = <const M extends Readonly<Record<string, Message>>>(table: M): M => table;
