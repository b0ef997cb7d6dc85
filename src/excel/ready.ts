/** Waits for the host; false where this page is open in no Excel. */
export const whenReady = async (): Promise<boolean> => {
  const { Office: office } = globalThis as { readonly Office?: typeof Office };
  if (office === undefined) return false;
  const { host } = await office.onReady();
  return host === office.HostType.Excel;
};
