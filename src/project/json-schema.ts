import { z } from 'zod';
import { type Field, fieldOf } from './fields';
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
      if (jsonSchema.default !== undefined && typeof jsonSchema.default === 'string' && field?.range !== undefined) jsonSchema.default = Number(jsonSchema.default);
    },
  }) as Record<string, unknown>;
}

/** A leaf reads anything, so the library takes every leaf for optional; which are not, the fields say. */
function requiredOf(schema: z.ZodObject): string[] {
  const shape = Object.entries(schema.shape) as [string, z.core.$ZodType][];
  const mayBeAbsent = (inner: z.core.$ZodType): boolean => inner instanceof z.ZodOptional || inner instanceof z.ZodDefault || inner instanceof z.ZodPrefault;
  return shape.filter(([, inner]) => !mayBeAbsent(inner)).map(([key]) => key);
}

const MONTH_FORMS = 'a month number, or a calendar month: 2024-03, 2024/3, 2024.3, 2024年3月, 2024-03-15';

function fieldSchema(field: Field): Record<string, unknown> {
  const { min, above, max } = field.range ?? {};
  const bounds = {
    ...(min === undefined ? {} : { minimum: min }),
    ...(above === undefined ? {} : { exclusiveMinimum: above }),
    ...(max === undefined ? {} : { maximum: max }),
  };
  const clause = field.clause === undefined ? '' : `; left open by the policy, ${field.clause}`;
  const numberOr = (description: string): Record<string, unknown> => ({
    anyOf: [{ type: 'number', ...bounds }, { type: 'string' }],
    description: `${description}${clause}`,
  });
  switch (field.type) {
    case 'money':
      return numberOr('yuan; as text also 1,234.56, 350万, 3.5亿');
    case 'number':
      return numberOr('a number; as text also 1,234.56');
    case 'share':
      return numberOr("a fraction; as text also '10%'");
    case 'whole':
      return field.values === undefined ? { anyOf: [{ type: 'integer', ...bounds }, { type: 'string' }], description: 'a whole number' } : { const: 1 };
    case 'month':
      return { anyOf: [{ type: 'integer', ...bounds }, { type: 'string' }], description: MONTH_FORMS };
    case 'calendarMonth':
      return { type: 'string', description: 'a calendar month: 2024-03, 2024/3, 2024.3, 2024年3月, 2024-03-15' };
    case 'choice':
      return { enum: [...(field.values ?? [])] };
    case 'flag':
      return { anyOf: [{ type: 'boolean' }, { enum: ['true', 'false', 'yes', 'no', '是', '否'] }] };
    case 'id':
      return { type: 'string', pattern: '^[a-z][A-Za-z0-9]*(_[0-9]+)?$', description: 'not a cell address' };
    case 'text':
      return { type: 'string' };
    case 'households':
      return { type: 'array', items: householdSchema() };
    case 'any':
      return {};
  }
}

function householdSchema(): Record<string, unknown> {
  const fields = householdFields();
  return {
    type: 'object',
    additionalProperties: false,
    required: fields.filter(([, field]) => field.presence === 'required').map(([name]) => name),
    properties: Object.fromEntries(fields.map(([name, field]) => [name, fieldSchema(field)])),
  };
}
