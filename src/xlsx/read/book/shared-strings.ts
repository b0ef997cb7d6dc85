import { refuse } from '../errors';
import type { Limits } from '../limits';
import { spaced, unescapeText } from '../xml/values';
import type { Attributes, XmlReader } from '../xml/walk';
import type { FileValue } from '../workbook-file';

/** The table of shared strings as values ready for cells: rich text joined, phonetic readings left out. */
export class SharedStrings implements XmlReader {
  readonly values: FileValue[] = [];
  private text_ = '';
  private run = '';
  private collects = false;
  private keepsSpace = false;
  private phonetic = false;

  constructor(
    private readonly part: string,
    private readonly limits: Limits,
  ) {}

  open(name: string, _attributes: Attributes, depth: number, keepsSpace: boolean): void {
    if (depth === 0 && name !== 'sst')
      refuse('badPart', { part: this.part, zh: '不是共享字符串表', en: 'it is no table of shared strings' });
    if (depth === 1 && name === 'si') this.text_ = '';
    else if (name === 'rPh') this.phonetic = true;
    else if (name === 't' && !this.phonetic && depth >= 2) {
      this.collects = true;
      this.keepsSpace = keepsSpace;
      this.run = '';
    }
  }

  text(text: string): void {
    if (this.collects) this.run += text;
  }

  close(name: string, depth: number): void {
    if (name === 'rPh') this.phonetic = false;
    else if (name === 't' && this.collects) {
      this.text_ += unescapeText(spaced(this.run, this.keepsSpace));
      this.collects = false;
    } else if (depth === 1 && name === 'si') {
      if (this.values.length >= this.limits.cells)
        refuse('tooMany', { limit: this.limits.cells, zh: '字符串', en: 'strings' }, { part: this.part });
      this.values.push({ kind: 'text', value: this.text_ });
    }
  }
}
