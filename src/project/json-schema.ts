import { z } from 'zod';
import { allowedBy, type Field, fieldOf } from './fields';
import { householdFields } from './households';
import { projectSchema } from './schema/schema';

/** The published JSON schema of a project file (draft 2020-12), made from the fields themselves. Money, months and shares also accept the texts named in `description`. */
export function projectJsonSchema(): Record<string, unknown> {
  return z.toJSONSchema(projectSchema(), {
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      const field = fieldOf(zodSchema);
      if (zodSchema instanceof z.ZodObject) jsonSchema.required = requiredOf(zodSchema);
      if (field !== undefined) Object.assign(jsonSchema, fieldSchema(field));
      if (
        jsonSchema.default !== undefined &&
        typeof jsonSchema.default === 'string' &&
        field?.range !== undefined
      )
        jsonSchema.default = Number(jsonSchema.default);
    },
  });
}

/** A leaf reads anything, so the library takes every leaf for optional; which are not, the fields say. */
function requiredOf(schema: z.ZodObject): string[] {
  const shape = Object.entries(schema.shape) as [string, z.core.$ZodType][];
  const mayBeAbsent = (inner: z.core.$ZodType): boolean =>
    inner instanceof z.ZodOptional || inner instanceof z.ZodDefault || inner instanceof z.ZodPrefault;
  return shape.filter(([, inner]) => !mayBeAbsent(inner)).map(([key]) => key);
}

const MONTH_FORMS = 'a calendar month: 2024-03, 2024/3, 2024.3, 2024年3月, 2024-03-15';

type Described = Record<string, unknown>;

const bounds = ({ range: { min, above, max } = {} }: Field): Described => ({
  ...(min === undefined ? {} : { minimum: min }),
  ...(above === undefined ? {} : { exclusiveMinimum: above }),
  ...(max === undefined ? {} : { maximum: max }),
});

/** A number, or a text that says one. */
const numberOr = (type: 'number' | 'integer', range: Described, description: string): Described => ({
  anyOf: [{ type, ...range }, { type: 'string' }],
  description,
});

const TYPES: Record<Field['type'], (field: Field) => Described> = {
  money: (field) => numberOr('number', bounds(field), 'yuan; as text also 1,234.56, 350万, 3.5亿'),
  number: (field) => numberOr('number', bounds(field), 'a number; as text also 1,234.56'),
  // 4.2 is read as 4.2 % where the range admits nothing else, so the fraction's upper bound is not a bound of the number.
  share: (field) =>
    numberOr(
      'number',
      { maximum: 100 },
      `a fraction, ${allowedBy(field)}; as text also '10%'; never between 1 and 2`,
    ),
  whole: (field) =>
    field.values === undefined ? numberOr('integer', bounds(field), 'a whole number') : { const: 1 },
  month: (field) => numberOr('integer', bounds(field), `a month number, or ${MONTH_FORMS}`),
  calendarMonth: () => ({ type: 'string', description: MONTH_FORMS }),
  choice: (field) => ({ enum: [...(field.values ?? [])] }),
  flag: () => ({ anyOf: [{ type: 'boolean' }, { enum: ['true', 'false', 'yes', 'no', '是', '否'] }] }),
  id: () => ({ type: 'string', pattern: '^[a-z][A-Za-z0-9]*(_[0-9]+)?$', description: 'not a cell address' }),
  text: () => ({ type: 'string' }),
  households: () => ({ type: 'array', items: householdSchema() }),
  any: () => ({}),
};

function fieldSchema(field: Field): Described {
  const described = TYPES[field.type](field);
  if (field.clause === undefined) return described;
  return {
    ...described,
    description: `${String(described.description)}; left open by the policy, ${field.clause}`,
  };
}

function householdSchema(): Described {
  const fields = householdFields();
  return {
    type: 'object',
    additionalProperties: false,
    required: fields.filter(([, field]) => field.presence === 'required').map(([name]) => name),
    properties: Object.fromEntries(fields.map(([name, field]) => [name, fieldSchema(field)])),
  };
}
