import { z } from 'zod';
import { Decimal } from '../finance/decimal';
import { fieldOf } from './fields';
import { HOUSEHOLD_FIELDS } from './households';
import type { Household, Project } from './project';
import { projectSchema } from './schema/schema';

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/**
 * A project as canonical JSON: fields in the schema's order, nothing left out that was filled in or defaulted.
 * parseProject(toJson(project)) is the same project.
 */
export function toJson(project: Project): Json {
  return written(projectSchema(), project);
}

function written(schema: z.core.$ZodType, value: unknown): Json {
  const field = fieldOf(schema);
  if (field?.type === 'households') return (value as Household[]).map(household);
  if (field !== undefined) return leafJson(value, field.type === 'share');
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault)
    return written(schema.unwrap(), value);
  if (schema instanceof z.ZodArray)
    return (value as unknown[]).map((element) => written(schema.element, element));
  if (schema instanceof z.ZodRecord) {
    return Object.fromEntries(
      Object.entries(value as object).map(([key, entry]) => [key, written(schema.valueType, entry)]),
    );
  }
  return group(value as Record<string, unknown>, Object.entries((schema as z.ZodObject).shape));
}

function group(value: Record<string, unknown>, fields: [string, unknown][]): Json {
  const entries = fields.filter(([key]) => value[key] !== undefined);
  return Object.fromEntries(
    entries.map(([key, field]) => [key, written(field as z.core.$ZodType, value[key])]),
  );
}

function household(record: Household): Json {
  const given = HOUSEHOLD_FIELDS.filter((key) => record[key] !== undefined);
  return Object.fromEntries(given.map((key) => [key, leafJson(record[key], false)]));
}

/** A number where JSON's doubles hold it exactly, otherwise its digits; a share above one keeps its sign, because 1.5 alone would be asked about. */
export function leafJson(value: unknown, share: boolean): Json {
  if (!(value instanceof Decimal)) return value as Json;
  if (share && value.abs().gt(1)) return `${value.times(100).toString()}%`;
  const number = value.toNumber();
  return new Decimal(number).eq(value) ? number : value.toString();
}
