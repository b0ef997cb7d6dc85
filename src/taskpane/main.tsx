import { createRoot } from 'react-dom/client';
import { onOpenPage } from '../commands';
import { openGateway, whenReady } from '../excel';
import { App } from './app/App';
import { Elsewhere } from './app/Elsewhere';
import { answerRequest } from './app/requests';
import { workerEngine } from './engine/client';
import { Session } from './session/session';

const begin = async (): Promise<void> => {
  const root = createRoot(document.getElementById('pane') ?? document.body);
  if (!(await whenReady())) {
    root.render(<Elsewhere />);
    return;
  }
  const engine = workerEngine(new Worker(new URL('./engine/worker.ts', import.meta.url)));
  const session = new Session(openGateway(), engine);
  root.render(<App session={session} />);
  await session.start();
  // A button pressed before the pane was there has waited until now.
  onOpenPage((request) => answerRequest(session, request));
};

void begin();
