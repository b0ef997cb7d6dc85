import { factor, flag, input, single, type Section } from '../rows/definition';
import type { Context } from './context';

/** Excel's serial of the first day of a month YYYY-MM. */
const serialOf = (month: string): number => Date.parse(`${month}-01T00:00:00Z`) / 86_400_000 + 25_569;

/** model.md 4.1: one time axis; every other subject reads its flags. Months are counted from the project's start. */
export const timeline = ({ project, monthsPerPeriod }: Context): Section => {
  const { startMonth, phases, operationYears } = project.project;
  const months = (zh: string, en: string, value: number, path: string, link?: string) => input(zh, en, value, 'month', path, link);
  return {
    id: 'timeline',
    label: { zh: '时间轴', en: 'Timeline' },
    global: true,
    inputs: {
      startMonth: input('起始月', 'Start month', serialOf(startMonth), 'date', 'project.startMonth'),
      monthsPerPeriod: months('每期月数', 'Months per period', monthsPerPeriod, 'project.step', 'INDEX({@steps.months}, MATCH({}, {@steps.name}, 0))'),
      preparationMonths: months('前期准备月数', 'Preparation', phases.preparation, 'project.phases.preparation'),
      designMonths: months('设计月数', 'Design', phases.design, 'project.phases.design'),
      buildingMonths: months('施工月数', 'Building', phases.construction, 'project.phases.construction'),
      acceptanceMonths: months('验收月数', 'Acceptance', phases.acceptance, 'project.phases.acceptance'),
      operationMonths: months('运营月数', 'Operation', operationYears * 12, 'project.operationYears', '{} * 12'),
      monthsPerYear: input('每年月数', 'Months per year', 12, 'month/year'),
      yearLength: input('一年', 'One year', 12, 'month'),
      countExpected: input('计入预期资金', 'Count expected sources', 0, ''),
    },
    rows: {
      preparationEnd: single(factor('前期准备止', 'End of preparation', 'preparationMonths', { unit: 'month' })),
      designEnd: single(factor('设计止', 'End of design', 'preparationEnd + designMonths', { unit: 'month' })),
      buildingEnd: single(factor('施工止', 'End of building', 'designEnd + buildingMonths', { unit: 'month' })),
      constructionEnd: single(factor('建设期止', 'End of construction period', 'buildingEnd + acceptanceMonths', { unit: 'month' })),
      horizonEnd: single(factor('测算期止', 'End of horizon', 'constructionEnd + operationMonths', { unit: 'month' })),
      yearFraction: single(factor('每期年数', 'Years per period', 'monthsPerPeriod / monthsPerYear', { unit: 'year' })),
      periodIndex: factor('期次', 'Period', 'PREV(periodIndex) + 1'),
      monthsElapsed: factor('累计月数', 'Months elapsed', 'periodIndex * monthsPerPeriod', { unit: 'month' }),
      periodStart: factor('期初日', 'Period start', 'EDATE(startMonth, monthsElapsed - monthsPerPeriod)', {
        unit: 'date',
      }),
      periodEnd: factor('期末日', 'Period end', 'EOMONTH(startMonth, monthsElapsed - 1)', { unit: 'date' }),
      calendarYear: factor('公历年', 'Calendar year', 'YEAR(periodEnd)'),
      projectYear: factor('项目年次', 'Project year', 'ROUNDUP(monthsElapsed / yearLength, 0)'),
      inPreparation: flag('前期准备', 'In preparation', 'IF(monthsElapsed <= preparationEnd, 1, 0)'),
      inDesign: flag('设计', 'In design', 'IF(AND(monthsElapsed > preparationEnd, monthsElapsed <= designEnd), 1, 0)'),
      inBuilding: flag('施工', 'In building', 'IF(AND(monthsElapsed > designEnd, monthsElapsed <= buildingEnd), 1, 0)'),
      inAcceptance: flag('验收', 'In acceptance', 'IF(AND(monthsElapsed > buildingEnd, monthsElapsed <= constructionEnd), 1, 0)'),
      inConstruction: flag('建设期', 'In construction period', 'IF(monthsElapsed <= constructionEnd, 1, 0)'),
      inOperation: flag('运营期', 'In operation period', '1 - inConstruction'),
      operationYear: factor('运营年次', 'Operation year', 'ROUNDUP(MAX(0, monthsElapsed - constructionEnd) / yearLength, 0)'),
      isConstructionEnd: flag('建设期末', 'Construction ends', 'IF(monthsElapsed = constructionEnd, 1, 0)'),
      isHorizonEnd: flag('测算期末', 'Horizon ends', 'IF(monthsElapsed = horizonEnd, 1, 0)'),
      isYearEnd: flag('年末', 'Calendar year ends', 'IF(NEXT(calendarYear) <> calendarYear, 1, 0)'),
      isOperationYearStart: flag('运营年初', 'Operation year begins', 'IF(PREV(operationYear) <> operationYear, 1, 0) * inOperation'),
      isOperationYearEnd: flag('运营年末', 'Operation year ends', 'IF(NEXT(operationYear) <> operationYear, 1, 0) * inOperation'),
    },
  };
};
