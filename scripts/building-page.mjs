import { readFileSync } from 'node:fs';

const PAGE = readFileSync(new URL('building.html', import.meta.url), 'utf8');
const AGAIN = '<meta http-equiv="refresh" content="2" />';

const ESCAPES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text) => text.replace(/[&<>"]/g, (character) => ESCAPES[character]);

const building = (share) => `
      <h1>正在生成工作台… <span lang="en">Building the workbench…</span></h1>
      <progress value="${share.toFixed(2)}" aria-label="正在生成工作台 Building the workbench"></progress>
      <p>${Math.floor(share * 100)}%。在没有其他任务的电脑上约半分钟，完成后本页自己打开工作台。</p>
      <p lang="en">About half a minute on a computer with nothing else to do. This page opens the workbench by itself.</p>`;

const failed = (why) => `
      <h1>工作台没有生成。 <span lang="en">The workbench could not be built.</span></h1>
      <p>原因如下。改正之后，请重新运行 npm start。</p>
      <p lang="en">The reason is below. Mend it, then run npm start again.</p>
      <pre>${escaped(why)}</pre>`;

/** The page in the workbench's place until it is built; it asks again by itself, and tells the errors where there are some. */
export const buildingPage = (state) =>
  state.stage === 'failed'
    ? PAGE.replace('<!-- state -->', () => failed(state.why))
    : PAGE.replace('<!-- refresh -->', AGAIN).replace('<!-- state -->', () => building(state.share));
