import { PROPERTY, type BuildOptions } from '../../workbook';

/** The language and unit a model workbook was built with, by its own properties. */
export const buildOptionsOf = (properties: ReadonlyMap<string, unknown>): BuildOptions => {
  const unit = properties.get(PROPERTY.unit);
  return {
    lang: properties.get(PROPERTY.language) === 'en' ? 'en' : 'zh',
    ...(unit === 'yuan' || unit === 'wan' || unit === 'yi' ? { unit } : {}),
  };
};
