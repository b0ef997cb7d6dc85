import { associateAction, showPane } from '../excel/actions';
import { register } from './commands';
import { openPage } from './door';
import { whenReady } from '../excel/ready';

const begin = async (): Promise<void> => {
  // Opened in no Excel, there is no ribbon to answer to.
  if (!(await whenReady())) return;
  register(associateAction, {
    // Asked first: a pane that is just starting finds the request waiting.
    show: (request) => {
      openPage(request);
      return showPane();
    },
  });
};

void begin();
