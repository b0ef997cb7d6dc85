import { refuse } from '../errors';

/** Where the directory of a zip stands and how many entries it states. */
export interface End {
  readonly count: number;
  readonly directory: number;
  readonly directoryEnd: number;
}

const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const LONGEST_COMMENT = 0xffff;

/** Reads the record at the end of a zip; nothing may follow it, and the directory must stand right before it. */
export function locate(view: DataView): End {
  const at = find(view);
  const short = {
    disks: view.getUint16(at + 4, true) + view.getUint16(at + 6, true),
    count: view.getUint16(at + 10, true),
    size: view.getUint32(at + 12, true),
    directory: view.getUint32(at + 16, true),
  };
  const wide = at >= 20 && view.getUint32(at - 20, true) === LOCATOR_64 ? readWide(view, at - 20) : undefined;
  const { disks, count, size, directory } = wide ?? short;
  const directoryEnd = wide?.at ?? at;
  if (disks !== 0) broken('它是分卷压缩的一部分', 'it is one volume of several');
  if (directory + size !== directoryEnd)
    broken('目录不在所写的位置', 'its directory is not where the file states');
  return { count, directory, directoryEnd };
}

function find(view: DataView): number {
  const last = view.byteLength - 22;
  let hasEnd = false;
  for (let at = last; at >= 0 && at >= last - LONGEST_COMMENT; at -= 1)
    if (view.getUint32(at, true) === END) {
      if (at + 22 + view.getUint16(at + 20, true) === view.byteLength) return at;
      hasEnd = true;
    }
  if (hasEnd) broken('结尾之后还有内容', 'something stands after its end');
  refuse('truncated');
}

function readWide(view: DataView, locator: number) {
  const at = Number(view.getBigUint64(locator + 8, true));
  if (at + 56 > locator || view.getUint32(at, true) !== END_64)
    broken('zip64 目录无法辨认', 'its zip64 directory is unreadable');
  return {
    at,
    disks: view.getUint32(at + 16, true) + view.getUint32(at + 20, true),
    count: Number(view.getBigUint64(at + 32, true)),
    size: Number(view.getBigUint64(at + 40, true)),
    directory: Number(view.getBigUint64(at + 48, true)),
  };
}

const broken = (zh: string, en: string): never => refuse('damaged', { zh, en });
