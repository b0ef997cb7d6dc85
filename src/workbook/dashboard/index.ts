export { dashboardSheet } from './sheet';
