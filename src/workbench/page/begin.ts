import { Opener } from './opener';
import { firstLanguage } from './preferences';
import './workbench.css';

/** The first file is on its way to being a workbook before the spreadsheet's own code has come. */
const opener = new Opener(
  new Worker(/* webpackChunkName: "planner" */ new URL('./planner.ts', import.meta.url)),
);
void opener.prepare(firstLanguage());
void import(/* webpackChunkName: "main" */ './main').then(({ begin }) => begin(opener));
