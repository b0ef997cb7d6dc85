import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { colours, example, failing, sum } from './example';

describe('wenzhou-mixed: part rebuilt, part refitted', () => {
  const wenzhou = example('wenzhou-mixed');
  const { exact, project } = wenzhou;

  it('is green throughout, without a failing error or warning', () => {
    expect(colours(wenzhou)).toEqual(['green', 'green', 'green']);
    expect(failing(wenzhou, 'error')).toEqual([]);
    expect(failing(wenzhou, 'warning')).toEqual([]);
    expect(wenzhou.verdict.construction.gap.toFixed(2)).toBe('0.00');
  });

  it('retains the proceeds of the rebuilt parcels only (D-30)', () => {
    expect(project.project.kind).toBe('mixed');
    expect(exact.cell('land.goldenCorner.retained').gt(0)).toBe(true);
    expect(exact.cell('land.silverEdge.retained').gt(0)).toBe(true);
    expect(exact.cell('land.riverside.retained').toNumber()).toBe(0);
  });

  it('settles vouchers at face with their discount, when they are redeemed (D-28)', () => {
    const { households } = project.relocation;
    const vouchers = households.filter((each) => each.route === 'voucher');
    expect(households).toHaveLength(420);
    expect(vouchers.length).toBeGreaterThan(150);
    const redeemed = sum(exact, 'relocation.vouchersRedeemed');
    expect(sum(exact, 'relocation.voucherConcession')).toBeCloseTo(redeemed * 0.05, -1);
    const months = new Set(vouchers.map((each) => each.redemptionMonth));
    expect(exact.row('relocation.vouchersRedeemed').flatMap((value, index) => (value.gt(0) ? [index + 1] : []))).toEqual(
      [...months].sort((a = 0, b = 0) => a - b),
    );
  });

  it('pays talent vouchers apart from relocation', () => {
    expect(sum(exact, 'talent.paid')).toBe(200 * 200_000);
    expect(sum(exact, 'construction.talentVouchers')).toBe(200 * 200_000);
  });

  it('brings the operator in before opening: a fee from design on and a loan for the fit-out (D-73)', () => {
    const first = exact.row('cost.operatorEarly.spend').findIndex((value) => value.gt(0)) + 1;
    expect(first).toBe(7);
    expect(exact.row('timeline.inDesign')[first - 1]?.toNumber()).toBe(1);
    expect(sum(exact, 'facility.operating.drawdown')).toBe(60_000_000);
    expect(exact.cell('funding.debtCarried').toNumber()).toBe(60_000_000);
  });

  it('gives a fifth of the new area to public use (D-73)', () => {
    expect(wenzhou.checks.find(({ id }) => id === 'publicUse')).toMatchObject({ status: 'pass' });
    expect(exact.cell('checks.publicUse').gte('0.2')).toBe(true);
  });

  it('hands the clinic over after two years: no cost afterwards (D-70)', () => {
    const paid = exact.row('opex.clinic.paid');
    expect(paid[36 + 23]?.gt(0)).toBe(true);
    expect(paid[36 + 24]?.toNumber()).toBe(0);
  });

  it('comes out of its generator unchanged', () => {
    const place = join(mkdtempSync(join(tmpdir(), 'pingheng-')), 'wenzhou.json');
    execFileSync(process.execPath, ['scripts/make-wenzhou.mjs', place]);
    expect(readFileSync(place, 'utf8') === readFileSync('examples/wenzhou-mixed.json', 'utf8')).toBe(true);
  });
});
