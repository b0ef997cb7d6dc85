import { ZERO, type Decimal } from '../finance/decimal';
import type { Policy, Resolved } from '../policy';
import type { Certainty, Project } from '../project/project';
import { input, says, type InputSpec, type RecordTable, type Section } from '../rows/definition';
import { ModelError, type ModelProblem } from './errors';

/** Where a receipt belongs in the fund-balance table. */
export type SourceGroup = 'land' | 'sales' | 'grants' | 'equity' | 'equityDrawn' | 'households' | 'operating' | 'reit' | 'reitDistributions';
/** Where a payment belongs in the fund-balance table; the cost groups are those of the project. */
export type UseGroup = 'relocation' | 'talent' | 'landDeficit' | 'construction' | 'selling' | 'operating' | 'renewals' | 'taxes';

/** A row of cash coming in, already counted or not by its certainty. */
export interface SourceFlow {
  readonly ref: string;
  readonly group: SourceGroup;
  readonly certainty: Certainty;
}

export interface UseFlow {
  readonly ref: string;
  readonly group: UseGroup;
}

/** What one subject adds to the model. */
export interface Part {
  readonly sections?: readonly Section[];
  readonly tables?: readonly RecordTable[];
  readonly sources?: readonly SourceFlow[];
  readonly uses?: readonly UseFlow[];
}

/** The horizon in months, as a workbook adds it up from its input cells. */
export const HORIZON = '({project.phases.preparation} + {project.phases.design} + {project.phases.construction} + {project.phases.acceptance} + {project.operationYears} * 12)';

/** VAT of a line stands only while VAT is levied. */
export const WHERE_VAT = 'IF({tax.vat.enabled} = {tax.vat.enabled=true}, {}, 0)';

const MONTHS_PER_PERIOD = { month: 1, quarter: 3, halfYear: 6, year: 12 } as const;

/** A project with its policy, while its model is being assembled; collects every problem before one error is thrown. */
export class Context {
  readonly problems: ModelProblem[] = [];
  readonly monthsPerPeriod: number;
  readonly periodsPerYear: number;
  readonly constructionMonths: number;
  readonly periods: number;
  private readonly parameters: ReadonlyMap<string, Resolved>;

  constructor(
    readonly project: Project,
    readonly policy: Policy,
  ) {
    this.parameters = new Map(policy.all().map((resolved) => [resolved.id, resolved]));
    const { preparation, design, construction, acceptance } = project.project.phases;
    this.monthsPerPeriod = MONTHS_PER_PERIOD[project.project.step];
    this.periodsPerYear = 12 / this.monthsPerPeriod;
    this.constructionMonths = preparation + design + construction + acceptance;
    this.periods = (this.constructionMonths + project.project.operationYears * 12) / this.monthsPerPeriod;
  }

  /** A policy parameter as a model input: the project's own value where it gives one, the policy's otherwise; an open parameter without either is a problem that names the clause. */
  readonly parameter = (id: string, own?: Decimal, path?: string): InputSpec => {
    const found = this.parameters.get(id);
    const chosen = own ?? found?.value;
    const place = path ?? `policy.packs`;
    const label = found?.parameter.label ?? { zh: id, en: id };
    if (chosen === undefined) {
      const clause = found?.parameter.clause;
      this.problems.push({
        code: clause === undefined ? 'noPack' : 'openParameter',
        path: place,
        parameter: id,
        label,
        ...(clause === undefined ? {} : { clause: clause.document, number: `${clause.number} ${clause.article}`.trim() }),
      });
    }
    const unit = (found?.parameter.unit ?? '').replace('yuan/m2/month', 'yuan/(m2*month)').replace(/^yuan.household$/, 'yuan');
    return { label, unit, value: chosen ?? ZERO, path: own === undefined ? `policy:${id}` : place, ...(path === undefined ? {} : { link: `{${path} ?? policy:${id}}` }) };
  };

  /** A line's VAT rate; 0 where VAT is switched off, so that nothing is held back for a tax that is not paid. */
  readonly vat = (lineRate: Decimal): Decimal => (this.project.tax.vat.enabled ? lineRate : ZERO);

  /** The policy's value where the chosen packs have one. */
  policyValue(id: string): Decimal | undefined {
    return this.parameters.get(id)?.value;
  }

  /** A figure that the rest of the input makes necessary; its absence is a problem that names the path. */
  readonly needed = (zh: string, en: string, value: Decimal | number | undefined, unit: string, path: string): InputSpec => {
    if (value === undefined) this.problems.push({ code: 'missing', path, label: { zh, en } });
    return input(zh, en, value ?? ZERO, unit, path);
  };

  refuse(path: string, zh: string, en: string): void {
    this.problems.push({ code: 'refused', path, label: { zh, en } });
  }

  finish(): void {
    if (this.problems.length > 0) throw new ModelError(this.problems);
  }
}

/** `a + b + c` as one call, or 0 where there is nothing to add. */
export const sumOf = (refs: readonly string[]): string => (refs.length === 0 ? '0' : refs.length === 1 ? (refs[0] ?? '0') : `SUM(${refs.join(', ')})`);

/** Inputs and the row by which a source of funds is counted or left out. */
export const isExpected = (certainty: Certainty, path: string): InputSpec => input('预期资金', 'Expected source', certainty === 'expected' ? 1 : 0, '', path, says('expected'));
