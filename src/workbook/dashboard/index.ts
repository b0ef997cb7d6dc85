export { LEVERS_AREA, LEVERS_STAMP } from './levers';
export { dashboardSheet } from './sheet';
