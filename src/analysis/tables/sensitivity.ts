import { Decimal } from '../../finance/decimal';
import type { Exact } from '../../rows';
import type { Readings } from '../readings';
import { factorsOf, rerun, TARGETS } from '../sensitivity';
import { words, type TableLine, type TableSpec } from './spec';

const CHANGES = ['-0.2', '-0.1', '0.1', '0.2'] as const;
/** 敏感性分析表: each figure is a full re-run of the model on received and committed money. */
export const sensitivity: TableSpec = {
  id: 'sensitivity',
  title: words('敏感性分析表', 'Sensitivity'),
  build: (readings: Readings) => {
    const read = (run: Exact) => TARGETS.map(({ ref }) => run.cell(ref));
    const rows: TableLine[] = [
      {
        number: '0',
        label: words('基准', 'Base case'),
        total: null,
        values: read(readings.exact),
        texts: [],
        style: 'sum',
        unit: 'yuan',
      },
    ];
    for (const [at, factor] of factorsOf(readings).entries()) {
      const { zh, en } = factor.label;
      rows.push({
        number: `${at + 1}`,
        label: factor.label,
        total: null,
        values: TARGETS.map(() => null),
        texts: [],
        style: 'header',
        unit: 'yuan',
      });
      CHANGES.forEach((change, index) => {
        const by = new Decimal(change);
        const percent = `${by.isPositive() ? '+' : '−'}${by.abs().times(100).toFixed(0)}%`;
        rows.push({
          number: `${at + 1}.${index + 1}`,
          label: words(`${zh} ${percent}`, `${en} ${percent}`),
          total: null,
          values: read(rerun(readings, [[factor, by]])),
          texts: [],
          style: 'line',
          unit: 'yuan',
        });
      });
    }
    return { hasTotal: false, columns: TARGETS.map(({ label }) => ({ label })), textColumns: [], rows };
  },
};
