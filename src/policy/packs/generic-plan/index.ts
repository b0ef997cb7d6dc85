import type { Pack } from '../../parameter';
import { planCost } from './cost';
import { planFunding } from './funding';
import { planOperation } from './operation';
import { planRisk } from './risk';
import { planScope } from './scope';

/** A generic planning template. Its figures give no sources: they illustrate, and every one is editable. */
export const genericPlan: Pack = {
  id: 'generic-plan',
  label: { zh: '通用方案模板', en: 'Generic planning template' },
  jurisdiction: 'plan',
  parameters: [...planScope, ...planFunding, ...planCost, ...planOperation, ...planRisk],
};
