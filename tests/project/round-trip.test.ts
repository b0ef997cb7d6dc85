import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseProject, ProjectError, toJson } from '../../src/project';
import { changed } from './changed';
import { valid } from './valid';

const cents = fc
  .bigInt({ min: 0n, max: 99_999_999_999_999n })
  .map((n) => `${n / 100n}.${String(n % 100n).padStart(2, '0')}`);
const fraction = (digits: number): fc.Arbitrary<string> =>
  fc.integer({ min: 0, max: 10 ** digits }).map((n) => (n / 10 ** digits).toFixed(digits));
const household = fc.record({
  id: fc.uuid(),
  tenure: fc.constantFrom('私有', '公有'),
  use: fc.constantFrom('住宅', '商业'),
  areaM2: fc.integer({ min: 1, max: 30_000 }).map((n) => n / 100),
  price: fc.integer({ min: 0, max: 30_000 }),
  route: fc.constantFrom('resettle', '安置', 'cash', '货币', 'voucher', '房票'),
  agreementMonth: fc.oneof(fc.integer({ min: 1, max: 60 }), fc.constantFrom('2024-03', '2025年1月')),
  count: fc.integer({ min: 1, max: 400 }),
  topUp: fc.boolean(),
  decoration: fc.option(
    cents.map((text) => text.slice(-8)),
    { nil: null },
  ),
});

const project = fc
  .record({
    'project.name': fc.string({ minLength: 1 }).filter((text) => text.trim() !== ''),
    'project.discountRate': fraction(6).map((text) => `${Number(text) * 50}%`),
    'project.operationYears': fc.integer({ min: 15, max: 70 }),
    'relocation.households': fc.uniqueArray(household, { selector: (h) => h.id, maxLength: 12 }),
    'land.parcels[0].floorPrice': fc.integer({ min: 0, max: 1e8 }).map((n) => n / 100),
    'land.parcels[0].saleMonth': fc.oneof(fc.integer({ min: 1, max: 200 }), fc.constant('2026.10')),
    'costs.lines[0].amount': cents,
    'facilities[0].limit': fc.integer({ min: 0, max: 100_000 }).map((n) => `${n}万`),
    'operation.incomes[0].growth': fraction(9).map((text) => Number(text) - 0.5),
    'thresholds.selfSufficiency': fc.record({
      value: fc.integer({ min: 0, max: 200 }).map((n) => `${n}%`),
      source: fc.constant('S2'),
    }),
    'scenarios[0].changes[0].value': fc.oneof(fc.integer({ min: 0, max: 1000 }), fc.constant('3,000.50')),
  })
  .map((changes) => changed(changes));

describe('a project written and read again', () => {
  it('is the same project', () => {
    fc.assert(
      fc.property(project, (raw) => {
        const once = parseProject(raw);
        const written = toJson(once);
        const again = parseProject(JSON.parse(JSON.stringify(written)));
        expect(again).toEqual(once);
        expect(JSON.stringify(toJson(again))).toBe(JSON.stringify(written));
      }),
      { numRuns: 100 },
    );
  });

  it('has its fields in one order, however they came', () => {
    const { schemaVersion, ...rest } = valid();
    const shuffled = { ...Object.fromEntries(Object.entries(rest).reverse()), schemaVersion };
    expect(JSON.stringify(toJson(parseProject(shuffled)))).toBe(
      JSON.stringify(toJson(parseProject(valid()))),
    );
  });

  it('keeps what a double would lose', () => {
    const json = toJson(parseProject(changed({ 'costs.lines[0].amount': '1234567890123.456789' })));
    expect(json).toMatchObject({ costs: { lines: [{ amount: '1234567890123.456789' }, {}] } });
  });
});

describe('whatever is thrown at it', () => {
  const places = fc.constantFrom(
    ...[
      'project',
      'project.phases',
      'project.step',
      'policy',
      'policy.packs',
      'relocation',
      'relocation.households',
      'relocation.households[0]',
      'land',
      'land.parcels[0]',
    ],
    ...[
      'costs.lines',
      'costs.lines[0]',
      'costs.lines[1].shares',
      'equity.lines[0].schedule',
      'facilities',
      'facilities[0]',
      'facilities[1].draws[0]',
      'facilities[0].lenders',
    ],
    ...[
      'operation',
      'operation.handedOver',
      'operation.handedOver[0].line',
      'reit',
      'tax',
      'tax.vat',
      'tax.propertyTax',
      'thresholds',
      'thresholds.dscr',
      'scenarios',
      'scenarios[0]',
    ],
    ...[
      'scenarios[0].changes[0]',
      'risk',
      'risk.variables[0].parameters',
      'risk.correlations',
      'sources',
      'notes',
      'surplus',
      'collateral.items[0].until',
    ],
  );
  const json = fc.jsonValue({ maxDepth: 3 });

  it('is either a project or a list of problems, each said in both languages', () => {
    const judged = (raw: unknown): void => {
      try {
        parseProject(raw);
      } catch (error) {
        if (!(error instanceof ProjectError)) throw error;
        expect(error.problems.length).toBeGreaterThan(0);
        for (const { message, fix } of error.problems) {
          for (const said of [message.zh, message.en, fix.zh, fix.en])
            expect(said).toMatch(/^(?!.*undefined).+$/);
        }
      }
    };
    fc.assert(
      fc.property(places, json, (place, value) => judged(changed({ [place]: value }))),
      { numRuns: 400 },
    );
    fc.assert(fc.property(json, judged), { numRuns: 200 });
  });
});
