import { packs } from '../../policy';
import { parseProjectText, readJson, toJson, type Project } from '../../project';
import { importProject } from '../import';
import { readWorkbook } from '../read';

/** How a zip begins, and the container of encrypted and of old workbooks, which the reader refuses by name. */
const BEGINNINGS = [
  [0x50, 0x4b],
  [0xd0, 0xcf, 0x11, 0xe0],
] as const;

/** Told by its bytes, whatever it is called. */
const isWorkbook = (bytes: Uint8Array): boolean =>
  BEGINNINGS.some((beginning) => beginning.every((byte, at) => bytes[at] === byte));

const imported = (bytes: Uint8Array): Project => importProject(readWorkbook(bytes));

/** Packs that a project may name. */
export const packIds = new Set(packs.map(({ id }) => id));

/** The project in a JSON file, or in the input sheets of a workbook of ours. Throws ProjectError or XlsxReadError. */
export const projectOf = (bytes: Uint8Array): Project =>
  isWorkbook(bytes) ? imported(bytes) : parseProjectText(bytes, { packs: packIds });

/** The same as JSON, for a command that uses a part of it: a JSON file as it stands, however unfinished. Throws ProjectError or XlsxReadError. */
export const projectJsonOf = (bytes: Uint8Array): unknown =>
  isWorkbook(bytes) ? toJson(imported(bytes)) : readJson(bytes);
