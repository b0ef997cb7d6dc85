export { approvalSheet } from './sheet';
