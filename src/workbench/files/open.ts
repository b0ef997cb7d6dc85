import type { Language } from '../../i18n';
import { buildWorkbook, type WorkbookPlan } from '../../workbook';
import { writeWorkbook } from '../../xlsx';
import { importProject } from '../../xlsx/import';
import { projectOf, reading, type Read } from '../../xlsx/project';
import { readWorkbook } from '../../xlsx/read';
import { buildOptionsOf } from './build-options';
import { planOfFile } from './file-plan';

/** A zip begins so; anything else is read as a project's JSON. */
const isWorkbook = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

const isSame = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && one.every((byte, at) => byte === other[at]);

const planOfWorkbook = (bytes: Uint8Array, lang: Language): WorkbookPlan => {
  const file = readWorkbook(bytes);
  const built = reading(lang, () =>
    buildWorkbook(importProject(file), buildOptionsOf(file.properties.custom)),
  );
  if (built.ok && isSame(writeWorkbook(built.value), bytes)) return built.value;
  return planOfFile(file, built.ok ? built.value : undefined);
};

/** What a file opens as: a project's JSON as the workbook that is built from it, a workbook as it stands. */
export const planOf = (bytes: Uint8Array, lang: Language): Read<WorkbookPlan> =>
  reading(lang, () =>
    isWorkbook(bytes) ? planOfWorkbook(bytes, lang) : buildWorkbook(projectOf(bytes), { lang }),
  );
