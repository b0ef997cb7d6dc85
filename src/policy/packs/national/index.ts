import type { Pack } from '../../parameter';
import { openRest } from '../set';
import { nationalCredit } from './credit';
import { nationalFunding } from './funding';
import { nationalLand } from './land';
import { nationalLandVat } from './land-vat';
import { nationalReit } from './reit';
import { nationalTax } from './tax';

const given = [
  ...nationalLand,
  ...nationalFunding,
  ...nationalCredit,
  ...nationalReit,
  ...nationalTax,
  ...nationalLandVat,
];

/** National rules, and every other quantity as open: the root under all other packs. */
export const national: Pack = {
  id: 'national',
  label: { zh: '国家', en: 'National' },
  jurisdiction: 'national',
  parameters: [...given, ...openRest(given)],
};
