import { describe, expect, it } from 'vitest';
import { projectJsonSchema } from '../../src/project';

describe('the published schema of a project file', () => {
  const schema = projectJsonSchema();

  it('asks for the sections that carry decisions, and admits no unknown field', () => {
    expect(schema).toMatchObject({
      type: 'object',
      additionalProperties: false,
      required: ['schemaVersion', 'project', 'policy', 'land', 'tax'],
    });
  });

  it('states ranges, choices and the clauses of what is open', () => {
    expect(schema).toMatchObject({
      properties: {
        project: {
          required: expect.arrayContaining(['name', 'discountRate']) as string[],
          properties: { step: { enum: ['month', 'quarter', 'halfYear', 'year'] } },
        },
        relocation: { properties: { liftShare: { description: expect.stringContaining('D-25') as string } } },
        land: {
          properties: {
            parcels: {
              items: {
                properties: {
                  farNew: { anyOf: [{ type: 'number', minimum: 0, maximum: 20 }, { type: 'string' }] },
                },
              },
            },
          },
        },
      },
    });
  });

  it('describes a household', () => {
    expect(schema).toMatchObject({
      properties: {
        relocation: {
          properties: {
            households: {
              items: { required: ['id', 'tenure', 'use', 'areaM2', 'price', 'route', 'agreementMonth'] },
            },
          },
        },
      },
    });
  });
});
