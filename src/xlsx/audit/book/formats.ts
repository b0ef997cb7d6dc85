/** What a number format does to a number, by its sign: shows it, hides it, says words, or divides it. */
interface Shown {
  readonly shows: string;
  /** Thousands that it divides by. */
  readonly thousands: number;
  readonly isUnsigned: boolean;
}

/** The sections of a format, parted by `;` outside of what is quoted. */
const sections = (format: string): string[] =>
  format.match(/(?:"[^"]*"|\[[^\]]*\]|\\.|[_*].|[^;])+|(?<=;|^)(?=;|$)/g) ?? [''];

function shown(section: string, isNegative: boolean): Shown {
  const words = [...section.matchAll(/"([^"]*)"|\\(.)/g)]
    .map(([, quoted, escaped]) => quoted ?? escaped ?? '')
    .join('');
  const condition = /\[[<>=][^\]]*\]/.exec(section)?.[0] ?? '';
  const bare = section.replace(/"[^"]*"|\\.|[_*].|\[[^\]]*\]/g, '');
  const isNumber = /[0#?@]|general|[ymdhs]/i.test(bare);
  const literal = (words + (isNumber ? '' : bare)).replace(/[\s\-()+,.:/]/g, '');
  const says = isNumber ? 'number' : bare.trim() === '' && words.trim() === '' ? 'nothing' : 'words';
  return {
    shows: `${says}${condition}${literal}`,
    thousands: /[0#?](,+)(?:[^0#?,]*$|(?=\.))/.exec(bare)?.[1]?.length ?? 0,
    isUnsigned: isNegative && isNumber && !/[-(]/.test(bare + words),
  };
}

/** A format's sections for positive numbers, negative ones and 0. */
function bySign(format: string): Shown[] {
  const [positive = '', negative, zero] = sections(format);
  return [
    shown(positive, false),
    negative === undefined ? shown(positive, false) : shown(negative, true),
    shown(zero ?? positive, false),
  ];
}

/** Whether a number in the one format reads otherwise than in the other: hidden, without its sign, in thousands, or as words. */
export function bends(expected: string, found: string): boolean {
  const ours = bySign(expected);
  return bySign(found).some(({ shows, thousands, isUnsigned }, sign) => {
    const own = ours[sign];
    return (
      (shows !== 'number' && shows !== own?.shows) ||
      thousands !== own?.thousands ||
      (isUnsigned && !own.isUnsigned)
    );
  });
}

const WHITE = 'FFFFFF';

/** A colour as RGB, where it is known without the theme: the first of a theme is the window's white. */
const rgb = (colour: string | undefined): string | undefined => {
  if (colour === 'theme:0' || colour === 'indexed:9' || colour === 'indexed:1') return WHITE;
  return colour === undefined || /^(theme|indexed):/.test(colour)
    ? undefined
    : colour.slice(-6).toUpperCase();
};

/** Whether text in the colour cannot be seen on its ground. */
export const isInvisible = (font: string | undefined, fill: string | undefined): boolean => {
  const ink = rgb(font);
  const ground = fill === undefined ? WHITE : rgb(fill);
  if (ink === undefined || ground === undefined) return false;
  const apart = [0, 2, 4].map((at) =>
    Math.abs(parseInt(ink.slice(at, at + 2), 16) - parseInt(ground.slice(at, at + 2), 16)),
  );
  return Math.max(...apart) <= SEEN;
};

/** Colours nearer than this in every channel are one to the eye. */
const SEEN = 16;
