import { describe, expect, it } from 'vitest';
import { colours, example, failing, sum } from './example';

describe('linshan-newbuild: sold with its plan, land is a cost of the project company', () => {
  const linshan = example('linshan-newbuild');
  const { exact, project } = linshan;

  it('is green throughout, without a failing error or warning', () => {
    expect(colours(linshan)).toEqual(['green', 'green', 'green']);
    expect(failing(linshan, 'error')).toEqual([]);
    expect(failing(linshan, 'warning')).toEqual([]);
    expect(linshan.verdict.construction.gap.toFixed(2)).toBe('0.00');
  });

  it('says in both languages what it stands on', () => {
    expect(linshan.verdict.construction.reason.zh).toContain('只依靠已到位和已承诺的资金');
    expect(linshan.verdict.construction.reason.en).toContain('on received and committed funds alone');
  });

  it('retains nothing of the land price, which goes to the treasury in full (D-30, D-34)', () => {
    expect(exact.cell('land.retained').toNumber()).toBe(0);
    expect(sum(exact, 'land.receipts')).toBe(0);
    expect(sum(exact, 'land.grossPaid')).toBe(exact.cell('land.grossPrice').toNumber());
    for (const parcel of project.land.parcels) expect(exact.cell(`land.${parcel.id}.isEligible`).toNumber()).toBe(0);
  });

  it('pays as a cost exactly what the three parcels are sold for', () => {
    expect(sum(exact, 'cost.landPrice.spend')).toBe(exact.cell('land.grossPrice').toNumber());
  });

  it('splits the unit of 22.1 ha so that no housing parcel is above 14 ha (D-2, D-3)', () => {
    const area = project.land.parcels.reduce((total, parcel) => total + parcel.areaM2.toNumber(), 0);
    expect(area).toBe(project.project.unitAreaHa.toNumber() * 10_000);
    for (const id of ['south', 'north']) {
      const found = linshan.checks.find((each) => each.id === `parcelSize_${id}`);
      expect(found).toMatchObject({ status: 'pass' });
      expect(found?.limit?.toNumber()).toBe(140_000);
    }
  });

  it('carries the obligations of the agreement as costs without income', () => {
    const obligations = project.costs.lines.filter((line) => line.name.startsWith('履约'));
    expect(obligations).toHaveLength(4);
    expect(sum(exact, 'costs.publicFacilities')).toBeGreaterThan(150_000_000);
  });

  it('sells housing under its caps, from the presale permit on, with an escrow released at acceptance (D-48, D-72)', () => {
    for (const id of ['housingSouth', 'housingNorth', 'talentHousing']) {
      expect(linshan.checks.find((each) => each.id === `priceCap_${id}`)).toMatchObject({ status: 'pass' });
      expect(exact.row(`sale.${id}.value`).slice(0, 3).every((value) => value.isZero())).toBe(true);
      const escrow = exact.row(`sale.${id}.escrow`);
      expect(Math.max(...escrow.map((value) => value.toNumber()))).toBeGreaterThan(0);
      expect(escrow[7]?.abs().lt('0.005')).toBe(true);
    }
  });

  it('is built within two years and has repaid its loan when they end (D-5)', () => {
    expect(exact.cell('timeline.constructionEnd').toNumber()).toBe(24);
    expect(exact.cell('funding.debtCarried').toNumber()).toBe(0);
    expect(exact.cell('funding.peakDebt').gt(0)).toBe(true);
  });
});
