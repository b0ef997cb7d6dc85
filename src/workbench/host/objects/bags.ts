import { type Bag, under } from '../bag';
import { call, type Member, object, type ObjectType, type Ref, ref, value } from '../member';

/** Excel answers colours as #RRGGBB, however they were given. */
const colour = (given: unknown): unknown => {
  if (typeof given !== 'string') return given;
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(given);
  const long = short
    ? `#${short
        .slice(1)
        .map((digit) => digit + digit)
        .join('')}`
    : given;
  return /^#?[0-9a-f]{6}$/i.test(long) ? `#${long.replace('#', '').toUpperCase()}` : long;
};

const setting = (key: string): Member<Bag> =>
  value(
    (bag) => bag.get(key),
    (bag, given) => bag.set(key, /color$/i.test(key) ? colour(given) : given),
  );

/** A type whose members are settings of a bag, by their own names. */
export const settingsType = (
  keys: readonly string[],
  more: Record<string, Member<Bag>> = {},
): ObjectType<Bag> => ({
  members: { ...settings(keys), ...more },
});

export const settings = (keys: readonly string[]): Record<string, Member<Bag>> =>
  Object.fromEntries(keys.map((key) => [key, setting(key)]));

/** A member that is an object with the settings under `name.`. */
export const inner = (name: string, type: string): Member<Bag> =>
  object((bag) => ref(type, under(bag, `${name}.`)));

const clear = (key: string, to: unknown): Member<Bag> =>
  call((bag) => {
    bag.set(key, to);
  });

const SIDES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'];

const EDGES = [...SIDES, 'InsideHorizontal', 'InsideVertical', 'DiagonalDown', 'DiagonalUp'];

const borders = (
  edges: readonly string[],
  type: string,
  more: (edge: (bag: Bag, name: string) => Ref) => Record<string, Member<Bag>> = () => ({}),
): ObjectType<Bag> => {
  const edge = (bag: Bag, name: string): Ref => ref(type, { sideIndex: name, bag: under(bag, `${name}.`) });
  return {
    items: (bag) => edges.map((name) => edge(bag, name)),
    members: {
      getItem: call((bag, [name]) => (edges.includes(String(name)) ? edge(bag, String(name)) : null)),
      getItemAt: call((bag, [index]) => edge(bag, edges[Number(index)] ?? '')),
      ...more(edge),
      count: value(() => edges.length),
    },
  };
};

/** Conditional formats have their four edges as members too. */
const edgeMembers = (edge: (bag: Bag, name: string) => Ref): Record<string, Member<Bag>> =>
  Object.fromEntries(
    SIDES.map((name) => [name.replace('Edge', '').toLowerCase(), object<Bag>((bag) => edge(bag, name))]),
  );

interface Border {
  readonly sideIndex: string;
  readonly bag: Bag;
}

const BORDER: Readonly<Record<string, unknown>> = { style: 'None', color: '#000000', weight: 'Thin' };

const border = (keys: readonly string[]): ObjectType<Border> => ({
  members: {
    sideIndex: value(({ sideIndex }) => sideIndex),
    ...Object.fromEntries(
      keys.map((key) => [
        key,
        value<Border>(
          ({ bag }) => bag.get(key) ?? BORDER[key],
          ({ bag }, given) => bag.set(key, key === 'color' ? colour(given) : given),
        ),
      ]),
    ),
  },
});

const FONT = ['bold', 'italic', 'color', 'name', 'size', 'underline', 'strikethrough'];

/** The types of formats, shared by ranges, styles, conditional formats and charts. */
export const FORMAT_TYPES = {
  RangeFont: settingsType([...FONT, 'subscript', 'superscript', 'tintAndShade']),
  ConditionalRangeFont: settingsType(['bold', 'italic', 'color', 'underline', 'strikethrough']),
  ChartFont: settingsType(['bold', 'italic', 'color', 'name', 'size', 'underline']),
  RangeFill: settingsType(['pattern', 'patternColor', 'patternTintAndShade', 'tintAndShade'], {
    color: value(
      (bag) => bag.get('color'),
      (bag, given) => {
        bag.set('color', colour(given));
        // A colour makes a fill solid where it had no pattern.
        if (bag.get('pattern') === 'None') bag.set('pattern', 'Solid');
      },
    ),
    clear: call((bag) => {
      bag.set('pattern', 'None');
      bag.set('color', '#FFFFFF');
    }),
  }),
  ConditionalRangeFill: settingsType(['color'], { clear: clear('color', null) }),
  ChartFill: settingsType([], {
    setSolidColor: call((bag, [given]) => {
      bag.set('color', colour(given));
    }),
    clear: clear('color', 'None'),
  }),
  ChartLineFormat: settingsType(['color', 'lineStyle', 'weight'], { clear: clear('lineStyle', 'None') }),
  RangeBorderCollection: borders(EDGES, 'RangeBorder'),
  ConditionalRangeBorderCollection: borders(SIDES, 'ConditionalRangeBorder', edgeMembers),
  RangeBorder: border(['style', 'color', 'weight']),
  ConditionalRangeBorder: border(['style', 'color']),
  FormatProtection: settingsType(['locked', 'formulaHidden']),
};
