import { z } from 'zod';
import { fieldOf } from './fields';
import { projectSchema } from './schema/schema';
import type { Json } from './to-json';

export type TemplateKind = 'renewal' | 'newBuild' | 'blank';
type Fill = Record<string, Json>;

/** The lines a template shows, with what is certain of them; everything else of a line is null, "not filled in yet". */
const LINES: Record<Exclude<TemplateKind, 'blank'>, Record<string, Fill[]>> = {
  renewal: {
    'relocation.unitTypes': [{ name: '60 平方米户型', areaM2: 60 }, { name: '安置户型二' }],
    'land.parcels': [{ name: '出让地块', kind: 'renewal', inUnit: true, floorPrice: null }],
    'costs.lines': [
      { name: '前期工程费', group: 'preliminary', amount: null },
      { name: '建筑安装工程费', group: 'construction', quantity: null, unitCost: null },
      { name: '基础设施费', group: 'infrastructure', amount: null },
      { name: '公共配套设施费', group: 'publicFacilities', amount: null },
      { name: '管理费', group: 'management', amount: null },
    ],
    'sales.lines': [{ name: '限价商品住房', kind: 'cappedHousing', unit: 'm2' }],
    'grants.lines': [{ name: '中央预算内资金', level: 'central', afterNaming: false }],
    'equity.lines': [
      { name: '政府方', party: 'government', amount: null, schedule: [{ month: null, share: 1 }] },
      { name: '社会资本方', party: 'socialCapital', amount: null, schedule: [{ month: null, share: 1 }] },
    ],
    facilities: [{ name: '银团贷款', kind: 'syndicatedLoan', drawRule: 'asNeeded', priority: 1 }],
    'collateral.items': [{ name: '在建工程', kind: 'workInProgress' }],
    'operation.incomes': [
      { name: '物业经营用房租金', element: 'propertyOperation', unit: 'm2' },
      { name: '停车收入', element: 'parking', unit: 'place' },
    ],
    'operation.costs': [{ name: '基本物业服务', basicService: true, amount: null }],
  },
  newBuild: {
    'land.parcels': [{ name: '出让地块', kind: 'newBuild', floorPrice: null }],
    'costs.lines': [
      { name: '土地费用', group: 'land', amount: null },
      { name: '建筑安装工程费', group: 'construction', quantity: null, unitCost: null },
      { name: '基础设施费', group: 'infrastructure', amount: null },
      { name: '公共配套设施费', group: 'publicFacilities', amount: null },
      { name: '管理费', group: 'management', amount: null },
    ],
    'sales.lines': [
      { name: '商品住房', kind: 'marketHousing', unit: 'm2' },
      { name: '人才住房', kind: 'talentHousing', unit: 'm2' },
    ],
    'equity.lines': [
      { name: '项目资本金', party: 'socialCapital', amount: null, schedule: [{ month: null, share: 1 }] },
    ],
    facilities: [{ name: '开发贷款', kind: 'syndicatedLoan', drawRule: 'asNeeded', priority: 1 }],
    'operation.incomes': [{ name: '商业租金', element: 'commercial', unit: 'm2' }],
    'operation.costs': [{ name: '基本物业服务', basicService: true, amount: null }],
  },
};

/**
 * A project with every section and nothing decided: null stands where something must be filled in, and parsing the template lists exactly those places.
 * renewal and newBuild show the lines such a project usually has; blank has settings and empty lists.
 * In a template for a new build the relocation parameters are left out, because nobody is relocated.
 */
export function template(kind: TemplateKind): Json {
  const lines = kind === 'blank' ? {} : LINES[kind];
  const project = emptyOf(projectSchema(), '', lines) as Record<string, Json>;
  project.schemaVersion = 1;
  project.policy = { packs: ['national'], overrides: [] };
  if (kind !== 'blank') (project.project as Fill).kind = kind;
  if (kind === 'newBuild') project.relocation = { households: [], unitTypes: [] };
  return project;
}

/** What a schema looks like unfilled: null for a field to fill in, the default where there is one, optional fields left out. */
function emptyOf(schema: z.core.$ZodType, path: string, lines: Record<string, Fill[]>): Json | undefined {
  const field = fieldOf(schema);
  if (field !== undefined) {
    if (field.presence === 'default')
      return JSON.parse(JSON.stringify(field.fallback), (_, v: Json) => (v === '0' ? 0 : v)) as Json;
    return field.presence === 'optional' ? undefined : null;
  }
  if (schema instanceof z.ZodOptional) return undefined;
  if (path === 'reit') return { enabled: false };
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault)
    return emptyOf(schema.unwrap(), path, lines);
  if (schema instanceof z.ZodRecord) return {};
  if (schema instanceof z.ZodArray) {
    return (lines[path] ?? []).map((fill) => ({
      ...(emptyOf(schema.element, `${path}[]`, lines) as Fill),
      ...fill,
    }));
  }
  const entries = Object.entries((schema as z.ZodObject).shape).map(([key, inner]) => {
    return [key, emptyOf(inner as z.core.$ZodType, path === '' ? key : `${path}.${key}`, lines)] as const;
  });
  return Object.fromEntries(
    entries.filter((entry): entry is readonly [string, Json] => entry[1] !== undefined),
  );
}
