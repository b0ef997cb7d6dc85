// @vitest-environment jsdom
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DEVELOPMENT } from '../../scripts/addin-files.mjs';
import { attribute, MANIFEST, named, only, parsed } from './xml';

const manifest = parsed(MANIFEST);
const SIZES = [16, 20, 24, 32, 40, 48, 64, 80];

/** Width and height of a PNG as its own header tells them. @throws where it is none. */
const sizeOf = (path: string): [number, number] => {
  const bytes = readFileSync(path);
  if (bytes.toString('latin1', 1, 4) !== 'PNG') throw new Error(`${path} is no PNG.`);
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
};

const fileOf = (element: Element): string =>
  attribute(element, 'DefaultValue').replace(`${DEVELOPMENT}/`, '');

const imageById = new Map(
  named(only(manifest, 'Resources'), 'Image').map((image) => [attribute(image, 'id'), fileOf(image)]),
);

describe('icons', () => {
  it('every button, group and menu entry has one in all eight sizes, and each is of the size it is called', () => {
    const icons = named(manifest, 'Icon');
    expect(icons.length).toBeGreaterThan(7);
    for (const icon of icons) {
      const images = named(icon, 'Image');
      expect(images.map((image) => Number(attribute(image, 'size')))).toEqual(SIZES);
      for (const image of images) {
        const size = Number(attribute(image, 'size'));
        expect(sizeOf(imageById.get(attribute(image, 'resid')) ?? ''), attribute(image, 'resid')).toEqual([
          size,
          size,
        ]);
      }
    }
  });

  it('each command has a glyph of its own', () => {
    const glyphs = named(only(manifest, 'CustomTab'), 'Control').map((control) =>
      imageById.get(attribute(named(control, 'Image')[0]!, 'resid')),
    );
    expect(new Set(glyphs).size).toBe(glyphs.length);
    const bytes = new Set(glyphs.map((path) => readFileSync(path ?? '').toString('base64')));
    expect(bytes.size).toBe(glyphs.length);
  });

  it('the list of add-ins shows one of 32, and on a fine screen of 64', () => {
    expect(sizeOf(fileOf(only(manifest, 'IconUrl')))).toEqual([32, 32]);
    expect(sizeOf(fileOf(only(manifest, 'HighResolutionIconUrl')))).toEqual([64, 64]);
  });

  it('every drawing has its pictures, and every picture its drawing', () => {
    const drawn = readdirSync('assets/icons').flatMap((file) =>
      SIZES.map((size) => `${file.replace('.svg', '')}-${String(size)}.png`),
    );
    expect(
      readdirSync('assets')
        .filter((file) => file.endsWith('.png'))
        .sort(),
    ).toEqual(drawn.sort());
  });
});
