import axe from 'axe-core';

/** What axe finds wrong with the page, in a line each; colours are not computed here and are looked at in pictures. */
export const faults = async (container: Element): Promise<readonly string[]> => {
  const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } });
  return violations.flatMap(({ id, help, nodes }) => nodes.map(({ html }) => `${id}: ${help}: ${html}`));
};
