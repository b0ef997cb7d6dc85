/** The household rules behind PH.RELOCATION. */
export { entitlement, unit } from './areas';
export { demand, settle } from './settlement';
