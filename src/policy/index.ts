/** Policy: parameters as data, each with its clause, its document and its date; packs laid over one another. */
export {
  catalogue,
  isParameterId,
  parameterIds,
  parametersBySubject,
  type ParameterId,
  type SubjectName,
} from './catalogue';
export { coverage, type Coverage } from './coverage';
export { describe, listPacks, type Description, type PackSummary } from './describe';
export { PolicyError, type PolicyErrorCode, type PolicyProblem } from './error';
export { packs } from './packs';
export {
  JURISDICTIONS,
  OPEN,
  type Clause,
  type Document,
  type Jurisdiction,
  type Mark,
  type Pack,
  type Parameter,
  type ParameterKind,
  type Subject,
  type Text,
  type Unit,
} from './parameter';
export { clauseText } from './problems';
export type { AppliedOverride, Override, Policy, Resolved, ResolveOptions } from './policy';
export { resolve } from './resolve';
export { validatePack, type PackFinding, type PackRule } from './validate';
export { itemExists, itemNumbers } from './items';
export { rangeBroken } from './range';
