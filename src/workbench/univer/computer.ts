import { WAKE } from './calls';

/**
 * The thread that computes, asleep until it is woken: its code is half as large as the page's, and the sheets are to be seen
 * first. Univer waits for the thread's first word before it says anything to it.
 */
const woken = ({ data }: MessageEvent): void => {
  if (data !== WAKE) return;
  removeEventListener('message', woken);
  void import(/* webpackChunkName: "compute" */ './compute');
};

addEventListener('message', woken);
