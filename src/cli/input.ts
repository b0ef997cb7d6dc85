import { t } from '../i18n';
import type { Problem } from '../xlsx/project';
import { Refusal, type RefusalCode } from './refusal';
import type { Session } from './session';

/** How standard input is called in a sentence. */
const nameOf = (file: string): string => (file === '-' ? 'stdin' : file);

const reasonOf = (error: unknown): { code: string; reason: string } => {
  const { code = '', message } = error as NodeJS.ErrnoException;
  return { code, reason: code || message };
};

/** The bytes of an input file, or the sentence why not. */
export async function readBytes({ io, lang }: Session, file: string): Promise<Uint8Array> {
  try {
    const bytes = await io.read(file);
    if (bytes.length === 0) throw new Refusal('notText', t(lang, 'error.empty', { file: nameOf(file) }));
    return bytes;
  } catch (error) {
    if (error instanceof Refusal) throw error;
    const { code, reason } = reasonOf(error);
    if (code === 'ENOENT') throw new Refusal('notFound', t(lang, 'error.notFound', { file }));
    if (code === 'EISDIR') throw new Refusal('notReadable', t(lang, 'error.isFolder', { file }));
    throw new Refusal('notReadable', t(lang, 'error.notReadable', { file: nameOf(file), reason }));
  }
}

/** The refusal that carries all problems of a file. */
export function badFile(
  { lang }: Session,
  code: RefusalCode & ('badProject' | 'badHouseholds'),
  file: string,
  problems: readonly Problem[],
): Refusal {
  return new Refusal(
    code,
    t(lang, `error.${code}`, { file: nameOf(file), count: problems.length }),
    problems,
  );
}

/** Writes a result where the user asked for it. */
export async function writeResult(
  { io, lang }: Session,
  file: string,
  content: string | Uint8Array,
  replace: boolean,
): Promise<void> {
  if (file === '-') {
    io.out(content);
    return;
  }
  try {
    await io.write(file, content, replace);
  } catch (error) {
    const { code, reason } = reasonOf(error);
    throw new Refusal(
      'notWritten',
      code === 'EEXIST' ? t(lang, 'error.exists', { file }) : t(lang, 'error.notWritten', { file, reason }),
    );
  }
}
