import type { ReactElement } from 'react';
import { Checks } from '../pages/checks/Checks';
import { Explain } from '../pages/explain/Explain';
import { Funding } from '../pages/funding/Funding';
import { Home } from '../pages/home/Home';
import { Inputs } from '../pages/inputs/Inputs';
import { Relocation } from '../pages/relocation/Relocation';
import { Policy } from '../pages/policy/Policy';
import { Settings } from '../pages/settings/Settings';
import { Start } from '../pages/start/Start';
import type { Page } from '../session/state';

/** Each page of the pane; tabs stand in the order of PAGES. */
export const PAGE: Partial<Readonly<Record<Page, () => ReactElement | null>>> = {
  home: Home,
  start: Start,
  inputs: Inputs,
  relocation: Relocation,
  funding: Funding,
  checks: Checks,
  explain: Explain,
  policy: Policy,
  settings: Settings,
};
