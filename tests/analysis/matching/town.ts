import { parseProject, type Project } from '../../../src/project';

export interface Home {
  id: string;
  /** Old area; with an uplift of 10 % the target is 1.1 times it. */
  areaM2: number;
  count?: number;
  agreementMonth?: number;
  route?: 'resettle' | 'cash' | 'voucher';
  assignedAreaM2?: number;
  topUp?: boolean;
}

export interface Town {
  homes: readonly Home[];
  /** Area → supply; undefined is as many as are asked for. */
  types: readonly (readonly [areaM2: number, supply?: number | undefined])[];
}

const off = { enabled: false, reason: 'not the subject of this case' };

/** A project that has households and unit types and nothing else; uplift and minimum area are those of Quzhou. */
export const town = ({ homes, types }: Town): Project =>
  parseProject({
    schemaVersion: 1,
    project: {
      name: '安置',
      city: '衢州',
      kind: 'renewal',
      planningAreaHa: 60,
      unitAreaHa: 24,
      households: 0,
      residents: 0,
      talents: 0,
      startMonth: '2025-01',
      step: 'month',
      phases: { preparation: 0, design: 0, construction: 12, acceptance: 0 },
      operationYears: 1,
      discountRate: 0.05,
      priceBasis: 'current',
    },
    policy: { packs: ['national', 'zhejiang-2019', 'quzhou-kecheng'], overrides: [] },
    relocation: {
      households: homes.map((home) => ({
        tenure: '私有产权',
        use: '住宅',
        price: 9000,
        route: 'resettle',
        agreementMonth: 1,
        ...home,
      })),
      unitTypes: types.map(([areaM2, supply]) => ({
        id: `type${String(areaM2).replace('.', '_')}`,
        name: `${areaM2} 户型`,
        areaM2,
        ...(supply === undefined ? {} : { supply }),
      })),
      appraisal: 12_000,
      equalAreaDiscount: 0.15,
      topUpDiscount: 0.08,
      liftShare: 0.3,
      upliftPrice: 10_000,
      stepUpPrice: 11_000,
      cashBonusRate: 0.1,
      voucherBonusRate: 0.1,
      voucherDiscount: 0.03,
      earlySigningBonus: 0,
      transitionAllowance: 12,
      movingFee: 1500,
      returnMonth: 12,
    },
    land: {
      parcels: [],
      retentionMode: 'conservative',
      costBasis: 'gross',
      landIncomeFund: false,
      treasuryLag: 0,
    },
    operation: { workingCapitalDays: 0 },
    reit: { enabled: false },
    tax: { vat: off, landVat: off, incomeTax: off, propertyTax: { mode: 'off', reason: '-' }, stamp: off },
    surplus: { operationFundShare: 0 },
  });
