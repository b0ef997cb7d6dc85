import type { ReactElement } from 'react';
import { useSessionState } from '../../session/hooks';
import { About } from './About';
import { PaneSettings } from './PaneSettings';
import { WorkbookSettings } from './WorkbookSettings';

/** Language and unit of the pane, language, unit, period and thresholds of the workbook, and what this product is. */
export const Settings = (): ReactElement => {
  const { document } = useSessionState();
  return (
    <>
      <PaneSettings />
      <WorkbookSettings workbook={document.kind === 'open' ? document.workbook : undefined} />
      <About />
    </>
  );
};
