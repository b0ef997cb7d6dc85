import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const hasLibreOffice = spawnSync('soffice', ['--version']).status === 0;

/** Recalculates every file it opens; left to itself it trusts the values it finds. */
const ALWAYS_RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

/** A LibreOffice of its own in a folder of its own, for a file of tests. */
export class LibreOffice {
  readonly folder = mkdtempSync(join(tmpdir(), 'pingheng-oracle-'));

  constructor({ recalculates = true } = {}) {
    mkdirSync(join(this.folder, 'profile/user'), { recursive: true });
    if (recalculates)
      writeFileSync(join(this.folder, 'profile/user/registrymodifications.xcu'), ALWAYS_RECALCULATE);
  }

  private convert(bytes: Uint8Array, filter: string, extension: string, from = 'xlsx'): Uint8Array {
    const input = join(this.folder, `in.${from}`);
    writeFileSync(input, bytes);
    const profile = `-env:UserInstallation=file://${this.folder}/profile`;
    const run = spawnSync(
      'soffice',
      ['--headless', profile, '--convert-to', filter, '--outdir', join(this.folder, 'out'), input],
      { encoding: 'utf8' },
    );
    if (run.status !== 0) throw new Error(run.stderr);
    return readFileSync(join(this.folder, 'out', `in.${extension}`));
  }

  /** The file as it saves it, after computing every cell again unless it was told to leave the values alone. */
  recalculated(bytes: Uint8Array): Uint8Array {
    return this.convert(bytes, 'xlsx:Calc MS Excel 2007 XML', 'xlsx');
  }

  pdf(bytes: Uint8Array): Uint8Array {
    return this.convert(bytes, 'pdf:calc_pdf_Export', 'pdf');
  }

  /** A Word document as Writer lays it out. */
  writerPdf(docx: Uint8Array): Uint8Array {
    return this.convert(docx, 'pdf:writer_pdf_Export', 'pdf', 'docx');
  }

  /** The words of a Word document. */
  writerText(docx: Uint8Array): string {
    return new TextDecoder().decode(this.convert(docx, 'txt:Text (encoded):UTF8', 'txt', 'docx'));
  }

  close(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
