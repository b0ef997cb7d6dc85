export { shown, shownMonth, type Shown } from '../../report/shown';
