import type { Decimal } from '../finance/decimal';
import { machineAmount, t, type Language } from '../i18n';
import type { HouseholdSheet } from '../analysis/household-sheet';
import { byRoute } from '../analysis/routes';
import { demandOf, type Matching, type TypeDemand } from '../analysis/matching';
import { csv } from './grid';
import type { Found } from './households-view';
import { SCHEMA_VERSION } from './refusal';

/** Columns of the household sheet (一户一表), in the order in which a settlement is reckoned. */
const COLUMNS = [
  'uplift',
  'freeLiftArea',
  'entitlement',
  'topUpArea',
  'target',
  'unitArea',
  'stepUp',
  'payable',
  'compensation',
  'settlement',
  'cashPaid',
  'voucherFace',
] as const;

const areas = (values: Readonly<Record<string, Decimal>>): Record<string, string> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, machineAmount(value)]));

function records({ households, at }: HouseholdSheet): Record<string, string>[] {
  return households.map(({ id, route, areaM2, count }, record) => ({
    id,
    route,
    areaM2: areaM2.toFixed(),
    count: String(count),
    ...Object.fromEntries(COLUMNS.map((name) => [name, machineAmount(at(name, record))])),
  }));
}

const typeJson = ({ areaM2, names, supply, demand, short }: TypeDemand): object => ({
  name: names.join(' / '),
  areaM2: areaM2.toFixed(),
  supply: supply ?? null,
  demand,
  short,
});

const matchingJson = (matching: Matching): object => ({
  status: matching.status,
  before: areas({ ...matching.before }),
  after: areas({ ...matching.after }),
  unitTypesAtNearestUp: matching.typesBefore.map(typeJson),
  moved: matching.moved.map(({ id, count, agreementMonth, ...each }) => ({
    id,
    count,
    agreementMonth,
    ...areas(each),
  })),
  split: matching.split.map(({ id, parts }) => ({
    id,
    parts: parts.map((part) => ({ id: part.id, count: part.count, ...areas({ unitArea: part.areaM2 }) })),
  })),
  unserved: matching.unserved,
});

/** `households --json`, as docs/schema/households.schema.json says: amounts in yuan and areas in m², strings with two decimals. */
export function householdsJson({ sheet, cliffs, matching }: Found): object {
  return {
    schemaVersion: SCHEMA_VERSION,
    routes: byRoute(sheet).map(({ route, households, ...sums }) => ({ route, households, ...areas(sums) })),
    unitTypes: demandOf(sheet).map(typeJson),
    cliffs: cliffs.map(({ id, count, targetM2, unitM2, distanceM2, nextM2, cost }) => ({
      id,
      count,
      ...areas({ targetM2, unitM2, distanceM2, nextM2, cost }),
    })),
    large: sheet.households.flatMap(({ id, count, route }, record) =>
      route === 'resettle' && sheet.at('largestUnits', record).gt(0)
        ? [
            {
              id,
              count,
              ...areas({
                targetM2: sheet.at('target', record),
                unitM2: sheet.at('unitArea', record),
                lastUnitM2: sheet.at('lastUnit', record),
              }),
              largestUnits: sheet.at('largestUnits', record).toNumber(),
            },
          ]
        : [],
    ),
    matching: matching === undefined ? null : matchingJson(matching),
    households: records(sheet),
  };
}

/** The household sheet as CSV: a line per record, headings in the reader's language. */
export function householdsCsv({ sheet }: Found, lang: Language): string {
  const { program } = sheet.exact;
  const label = (name: string): string =>
    (program.rows.get(`households.${name}`)?.spec.label ?? program.inputs.get(`households.${name}`)?.label)?.[
      lang
    ] ?? name;
  const names = ['route', 'areaM2', 'count', ...COLUMNS] as const;
  return csv([
    [t(lang, 'cli.households.id'), ...names.map(label)],
    ...records(sheet).map((row, record) => {
      const route = sheet.households[record]?.route ?? 'resettle';
      return [row.id ?? '', t(lang, `route.${route}`), ...names.slice(1).map((name) => row[name] ?? '')];
    }),
  ]);
}
