/** Which sources a built part came from: a digest, or undefined where it does not say. */
export const builtFrom = async (part: 'addin' | 'workbench'): Promise<string | undefined> => {
  const response = await fetch(`/${part}/sources.txt`, { cache: 'no-store' });
  return response.ok ? (await response.text()).trim() : undefined;
};
