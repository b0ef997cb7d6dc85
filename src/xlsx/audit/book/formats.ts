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

function shown(section: string, sign: 'positive' | 'negative' | 'zero'): Shown {
  const words = [...section.matchAll(/"([^"]*)"|\\(.)/g)]
    .map(([, quoted, escaped]) => quoted ?? escaped ?? '')
    .join('');
  const condition = /\[[<>=][^\]]*\]/.exec(section)?.[0] ?? '';
  const bare = section.replace(/"[^"]*"|\\.|[_*].|\[[^\]]*\]/g, '');
  const isNumber = /[0#?@]|general|[ymdhs]/i.test(bare);
  const literal = (words + (isNumber ? '' : bare)).replace(/[\s\-()+,.:/]/g, '');
  // A dash for 0 is a custom; for any other number it hides.
  const isDash = sign === 'zero' && /^[\s\-–—]+$/.test(bare + words);
  const says =
    isNumber || isDash ? 'number' : bare.trim() === '' && words.trim() === '' ? 'nothing' : 'words';
  return {
    shows: `${says}${condition}${literal}`,
    thousands: /[0#?](,+)(?:[^0#?,]*$|(?=\.))/.exec(bare)?.[1]?.length ?? 0,
    isUnsigned: sign === 'negative' && isNumber && !/[-(]/.test(bare + words),
  };
}

/** A format's sections for positive numbers, negative ones and 0. */
function bySign(format: string): Shown[] {
  const [positive = '', negative, zero] = sections(format);
  return [
    shown(positive, 'positive'),
    negative === undefined ? shown(positive, 'positive') : shown(negative, 'negative'),
    shown(zero ?? positive, 'zero'),
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

/** Contrast, as WCAG counts it, below which nothing can be read; black on white has 21. */
const READABLE = 1.3;

/** Relative luminance of an RGB colour, 0 to 1. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const channel = parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Whether text in the colour cannot be seen on its ground. */
export const isInvisible = (font: string | undefined, fill: string | undefined): boolean => {
  const ink = rgb(font);
  const ground = fill === undefined ? WHITE : rgb(fill);
  if (ink === undefined || ground === undefined) return false;
  const [dark = 0, light = 0] = [luminance(ink), luminance(ground)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05) < READABLE;
};
