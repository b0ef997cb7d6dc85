import { textElement } from './text';

/** The texts of all cells, each once: every program reads them from here, inline ones not all. */
export class SharedStrings {
  private readonly known = new Map<string, number>();
  private uses = 0;

  index(text: string): number {
    this.uses += 1;
    const found = this.known.get(text);
    if (found !== undefined) return found;
    const index = this.known.size;
    this.known.set(text, index);
    return index;
  }

  toXml(): string {
    const items = Array.from(this.known.keys(), (text) => `<si>${textElement(text)}</si>`);
    return `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="${this.uses}" uniqueCount="${this.known.size}">${items.join('')}</sst>`;
  }
}
