// The pane on an example's workbook in memory, as a page: `pane.html?example=…&page=…&lang=…&theme=…`. Drawn by pane.ts.
import { createRoot } from 'react-dom/client';
import { App } from '../../src/taskpane/app/App';
import { Session } from '../../src/taskpane/session/session';
import { PAGES } from '../../src/taskpane/session/state';
import { buildWorkbook } from '../../src/workbook';
import { projectOf } from '../../src/xlsx/project';
import { localEngine } from '../../tests/taskpane/local-engine';
import { MemoryGateway } from '../../tests/taskpane/memory-gateway';

const asked = new URLSearchParams(location.search);
const example = asked.get('example') ?? '';
const lang = asked.get('lang') === 'en' ? 'en' : 'zh';
const theme = asked.get('theme');

const workbook = async () => {
  if (example === '') return undefined;
  const { default: project } = (await import(`../../examples/${example}.json`)) as { default: unknown };
  return buildWorkbook(projectOf(new TextEncoder().encode(JSON.stringify(project))), { lang });
};

const gateway = new MemoryGateway(await workbook(), {
  lang,
  theme: { isDark: theme === 'dark', isHighContrast: theme === 'contrast' },
});
const session = new Session(gateway, localEngine());
await session.start();
const page = PAGES.find((each) => each === asked.get('page'));
if (page !== undefined) session.open(page);
const row = asked.get('row');
if (row !== null) session.show({ page: 'explain', row, period: asked.get('period') ?? undefined });
createRoot(document.getElementById('pane') ?? document.body).render(<App session={session} />);

const settled = async <T,>(find: () => T | undefined): Promise<T> => {
  for (;;) {
    const found = find();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
};

const isCalled = (element: HTMLElement, name: string): boolean =>
  [element.textContent, element.getAttribute('aria-label')].some(
    // A tab holds its words twice, once to keep its width.
    (words) => [name, name + name].includes(words?.trim() ?? ''),
  );

// `press=土地收入下降 30%|对比`: what is pressed before the picture is taken, by its words, one after another.
for (const name of asked.get('press')?.split('|') ?? []) {
  const pressed = await settled(() =>
    [...document.querySelectorAll<HTMLElement>('button, [role=tab], label, a')].find((each) =>
      isCalled(each, name),
    ),
  );
  pressed.click();
}
