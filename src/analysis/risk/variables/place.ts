import { Decimal } from '../../../finance/decimal';
import { fieldAt, policyIdOf, type Json } from '../../../project';
import { numberAt, written } from '../../scenarios/apply';
import { pathOf, placesOf, put, type Place } from '../../scenarios/places';
import type { RiskVariable } from './variable';

/** One input that a variable moves. */
export interface MovedInput {
  readonly place: Place;
  readonly path: string;
  /** The same place as the model's inputs cite it: `policy:land.retainedShare` of a policy parameter, else the path. */
  readonly cited: string;
  /** What the project has there. */
  readonly base: number;
  readonly isShare: boolean;
  /** Months and counts come whole. */
  readonly isWhole: boolean;
}

const WHOLE: readonly string[] = ['whole', 'month', 'calendarMonth'];

/** The inputs that a variable moves in this project; what is 0 and would be multiplied stays out. */
export function inputsOf(
  json: Json,
  { paths, applies }: Pick<RiskVariable, 'paths' | 'applies'>,
): MovedInput[] {
  return paths.flatMap((path) =>
    placesOf(json, path).flatMap((place): MovedInput[] => {
      const { value, isShare } = numberAt(json, place);
      if (applies === 'factor' && value.isZero()) return [];
      const at = pathOf(place);
      const field = fieldAt(at, json);
      const isWhole = 'type' in field && WHOLE.includes(field.type);
      const parameter = policyIdOf(at);
      const cited = parameter === undefined ? at : `policy:${parameter}`;
      return [{ place, path: at, cited, base: value.toNumber(), isShare, isWhole }];
    }),
  );
}

/** An input's value when its variable is drawn. */
export const movedTo = (
  { base, isWhole }: MovedInput,
  { applies }: Pick<RiskVariable, 'applies'>,
  draw: number,
): number => {
  const value = applies === 'value' ? draw : applies === 'factor' ? base * draw : base + draw;
  return isWhole ? Math.round(value) : value;
};

/** Puts a value where it belongs, as the project's file would have it; a policy parameter as the project's own. */
export const putValue = (json: Json, { place, path, isShare }: MovedInput, value: number): void =>
  put(json, place, written(new Decimal(value), isShare), path);
