import { describe, expect, it } from 'vitest';
import { compile, evaluateExact, factor, type Program } from '../../../src/rows/index';
import { excelFormula, r1c1 } from '../../../src/rows/excel/index';
import { modelOf, section } from '../small';
import { around, shortened } from './around';
import { compared, expectAgreement, layoutOf } from './book';

/**
 * Formulas of the row language beside what is written for them in the third of
 * eight periods (column F) or records (row 4), as readers of the workbook see them.
 */
type Case = readonly [formula: string, excel: string];

const overPeriods: readonly Case[] = [
  ['index', 't!F$2'],
  ['PREV(index)', 't!E$2+0'],
  ['NEXT(index)', 't!G$2+0'],
  ['PREV(index, 3)', 'INDEX(t!$C$2:E$2,1,MAX(1,F$1-2))+0'],
  ['NEXT(index, 2)', 'INDEX(t!G$2:$L$2,1,MIN(2,1+$K$1-F$1))+0'],
  ['index - PREV(y, 3)', 't!F$2-INDEX($C$2:E$2,1,MAX(1,F$1-2))'],
  ['rate * index', 'in!$B$2*t!F$2'],
  ['IF(late, PREV(index), 1)', 'IF(t!F$3,t!E$2,1)+0'],
  ['PREV(ratio)', 't!E$4'],
  // Precedence, as every program reads it.
  ['-2^2', '(-2)^2'],
  ['-(index^2)', '-(t!F$2^2)'],
  ['2^3^2', '(2^3)^2'],
  ['2^(3^2)', '2^(3^2)'],
  ['index^-1', 't!F$2^(-1)'],
  ['index-(paid-1)', 't!F$2-(t!F$6-1)'],
  ['index-(-paid)', 't!F$2-(-t!F$6)'],
  ['-(-index)', '-(-t!F$2)'],
  ['(index+1)*(paid-1)', '(t!F$2+1)*(t!F$6-1)'],
  ['index/(paid*2)', 't!F$2/(t!F$6*2)'],
  ['10%*index', '10%*t!F$2'],
  ['(index+1)%', '(t!F$2+1)%'],
  ['0.0000000001*index', '0.0000000001*t!F$2'],
  // Flags are 1 and 0, never TRUE and FALSE.
  ['index > 3', '(t!F$2>3)*1'],
  ['(index > 3) * paid', '(t!F$2>3)*t!F$6'],
  ['(index > 3) + (paid > 0)', '(t!F$2>3)+(t!F$6>0)'],
  ['(index > 3) = late', '((t!F$2>3)*1=t!F$3)*1'],
  ['AND(late, index > 3)', 'AND(t!F$3<>0,t!F$2>3)*1'],
  ['AND(PREV(late), late)', 'AND(t!E$3<>0,t!F$3<>0)*1'],
  ['OR(late, NOT(index > 3))', 'OR(t!F$3<>0,NOT(t!F$2>3))*1'],
  ['NOT(late)', '(t!F$3=0)*1'],
  ['IF(AND(index > 1, index <= 3), 1, 0)', 'IF(AND(t!F$2>1,t!F$2<=3),1,0)'],
  ['IF(late, index > 3, 0)', 'IF(t!F$3,(t!F$2>3)*1,0)'],
  ['MAX(index > 3, 0)', 'MAX((t!F$2>3)*1,0)'],
  // MIN, MAX and AVERAGE skip an empty cell, and the row's ends are empty.
  ['MIN(index, paid)', 'MIN(t!F$2,t!F$6)'],
  ['MIN(PREV(index), 5)', 'MIN(t!E$2+0,5)'],
  ['MAX(IF(late, NEXT(paid), -9), -7)', 'MAX(IF(t!F$3,t!G$6,-9)+0,-7)'],
  ['AVERAGE(PREV(index), index)', 'AVERAGE(t!E$2+0,t!F$2)'],
  ['COUNT(PREV(index))', 'COUNT(t!E$2+0)'],
  ['SUM(PREV(index), index)', 'SUM(t!E$2,t!F$2)'],
  // Not applicable is empty text.
  ['ratio', 't!F$4'],
  ['RATIO(paid, index - 3)', 'IF(t!F$2-3=0,"",t!F$6/(t!F$2-3))'],
  ['RATIO(paid, late)', 'IF(t!F$3=0,"",t!F$6/t!F$3)'],
  ['RATIO(paid, index > 3)', 'IF(t!F$2>3,t!F$6,"")'],
  ['RATIO(paid + 1, APPLICABLE(ratio))', 'IF(NOT(ISTEXT(t!F$4)),t!F$6+1,"")'],
  ['APPLICABLE(ratio)', 'NOT(ISTEXT(t!F$4))*1'],
  ['APPLICABLE(PREV(ratio))', 'NOT(ISTEXT(t!E$4))*1'],
  ['APPLICABLE(RATIO(paid, late))', '(t!F$3<>0)*1'],
  ['N(ratio)', 'N(t!F$4)'],
  ['N(PREV(ratio))', 'N(t!E$4)'],
  ['N(NEXT(ratio, 2))', 'N(INDEX(t!G$4:$L$4,1,MIN(2,1+$K$1-F$1)))'],
  ['N(paid)', 't!F$6'],
  ['N(RATIO(paid, late))', 'IF(t!F$3=0,0,t!F$6/t!F$3)'],
  ['N(IF(late, ratio, RATIO(1, late)))', 'IF(t!F$3,N(t!F$4),IF(t!F$3=0,0,1/t!F$3))'],
  ['IF(APPLICABLE(ratio), N(ratio), 7)', 'IF(NOT(ISTEXT(t!F$4)),N(t!F$4),7)'],
  // Half is half, whatever float64 has left behind.
  ['ROUND(index / 3, 2)', 'ROUND(ROUND(t!F$2/3*100,6),0)/100'],
  ['ROUND(index + 0.5, 0)', 'ROUND(ROUND(t!F$2+0.5,6),0)'],
  ['ROUND(paid * 1234, -2)', 'ROUND(ROUND(t!F$6*1234/100,6),0)*100'],
  ['ROUNDUP(index / 3, 0)', 'ROUNDUP(ROUND(t!F$2/3,6),0)'],
  ['ROUNDDOWN(1.1 * index, 1)', 'ROUNDDOWN(ROUND(1.1*t!F$2*10,6),0)/10'],
  ['INT(index / 0.1)', 'INT(ROUND(t!F$2/0.1,6))'],
  ['ROUND(index / 3, index)', 'ROUND(t!F$2/3,t!F$2)'],
  ['MOD(index, 3)', 'MOD(t!F$2,3)'],
  ['ABS(paid)', 'ABS(t!F$6)'],
  ['YEAR(EDATE(start, index)) + MONTH(start)', 'YEAR(EDATE(in!$B$3,t!F$2))+MONTH(in!$B$3)'],
  ['PMT(rate, index, 100)', 'PMT(in!$B$2,t!F$2,100)'],
  // Conditions.
  ['SUMIFS(h.size, h.kind, "cash")', 'SUMIFS(h!$A$2:$A$5,h!$B$2:$B$5,"cash")'],
  ['SUMIFS(h.size, h.kind, "a*b~?")', 'SUMIFS(h!$A$2:$A$5,h!$B$2:$B$5,"=a~*b~~~?")'],
  ['SUMIFS(h.size, h.kind, "<>cash")', 'SUMIFS(h!$A$2:$A$5,h!$B$2:$B$5,"<>cash")'],
  ['SUMIFS(h.size, h.kind, "")', 'SUMIFS(h!$A$2:$A$5,h!$B$2:$B$5,"=")'],
  [
    'SUMIFS(h.size, h.kind, kind)',
    'SUMIFS(h!$A$2:$A$5,h!$B$2:$B$5,"="&SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(in!$B$5,"~","~~"),"*","~*"),"?","~?"))',
  ],
  ['SUMIFS(paid, index, PREV(index))', 'SUMIFS(t!$D$6:$K$6,t!$D$2:$K$2,t!E$2+0)'],
  ['SUMIFS(paid, index, ">="&PREV(index))', 'SUMIFS(t!$D$6:$K$6,t!$D$2:$K$2,">="&t!E$2+0)'],
  ['SUMIFS(paid, index, "<="&index-1)', 'SUMIFS(t!$D$6:$K$6,t!$D$2:$K$2,"<="&t!F$2-1)'],
  ['SUMIFS(paid, index, ">2", index, "<6.5")', 'SUMIFS(t!$D$6:$K$6,t!$D$2:$K$2,">2",t!$D$2:$K$2,"<"&6.5)'],
  ['MINIFS(h.size, h.size, ">"&60)', 'MINIFS(h!$A$2:$A$5,h!$A$2:$A$5,">60")'],
  ['MAXIFS(h.size, h.size, ">"&100)', 'MAXIFS(h!$A$2:$A$5,h!$A$2:$A$5,">100")'],
  [
    'AVERAGEIFS(ratio, index, "<="&index)',
    'IF(COUNTIFS(t!$D$4:$K$4,">-1E+300",t!$D$2:$K$2,"<="&t!F$2)=0,"",SUMIFS(t!$D$4:$K$4,t!$D$2:$K$2,"<="&t!F$2)/COUNTIFS(t!$D$4:$K$4,">-1E+300",t!$D$2:$K$2,"<="&t!F$2))',
  ],
  ['INDEX(paid, 9 - index)', 'INDEX(t!$D$6:$K$6,1,9-t!F$2)'],
  ['INDEX(h.size, 1 + MOD(index, 4))', 'INDEX(h!$A$2:$A$5,1+MOD(t!F$2,4))'],
  ['N(INDEX(ratio, index))', 'N(INDEX(t!$D$4:$K$4,1,t!F$2))'],
];

const dates: readonly Case[] = [
  ['EDATE(start, lag * index)', 'EDATE(in!$B$3,in!$B$4*t!F$2)'],
  ['EOMONTH(start, index)', 'EOMONTH(in!$B$3,t!F$2)'],
];

const singles: readonly Case[] = [
  ['SUM(paid)', 'SUM(t!$D$6:$K$6)'],
  ['MIN(paid)', 'MIN(t!$D$6:$K$6)'],
  ['MIN(ratio)', 'IF(COUNT(t!$D$4:$K$4)=0,"",MIN(t!$D$4:$K$4))'],
  ['MAX(never)', 'IF(COUNT(t!$D$5:$K$5)=0,"",MAX(t!$D$5:$K$5))'],
  ['AVERAGE(ratio, never)', 'IF(COUNT(t!$D$4:$K$4,t!$D$5:$K$5)=0,"",AVERAGE(t!$D$4:$K$4,t!$D$5:$K$5))'],
  ['MIN(ratio, 3)', 'MIN(t!$D$4:$K$4,3)'],
  ['N(MIN(never))', 'MIN(t!$D$5:$K$5)'],
  ['N(AVERAGE(never))', 'IF(COUNT(t!$D$5:$K$5)=0,0,AVERAGE(t!$D$5:$K$5))'],
  ['COUNT(ratio, paid)', 'COUNT(t!$D$4:$K$4,t!$D$6:$K$6)'],
  ['SUM(ratio) + SUM(never)', 'SUM(t!$D$4:$K$4)+SUM(t!$D$5:$K$5)'],
  ['IRR(paid)', 'IFERROR(IRR(t!$D$6:$K$6),IFERROR(IRR(t!$D$6:$K$6,-1%),IFERROR(IRR(t!$D$6:$K$6,-5%),"")))'],
  [
    'IRR(paid, rate)',
    'IFERROR(IRR(t!$D$6:$K$6,in!$B$2),IFERROR(IRR(t!$D$6:$K$6,-1%),IFERROR(IRR(t!$D$6:$K$6,-5%),"")))',
  ],
  ['IRR(index)', 'IFERROR(IRR(t!$D$2:$K$2),IFERROR(IRR(t!$D$2:$K$2,-1%),IFERROR(IRR(t!$D$2:$K$2,-5%),"")))'],
  [
    'N(IRR(index))',
    'IFERROR(IRR(t!$D$2:$K$2),IFERROR(IRR(t!$D$2:$K$2,-1%),IFERROR(IRR(t!$D$2:$K$2,-5%),0)))',
  ],
  ['SUMPRODUCT(paid, index, late)', 'SUMPRODUCT(t!$D$6:$K$6,t!$D$2:$K$2,t!$D$3:$K$3)'],
  [
    'SUM(none.size) + MIN(none.size) + COUNT(none.size)',
    'SUM(none!$A$2:$A$2)+MIN(none!$A$2:$A$2)+COUNT(none!$A$2:$A$2)',
  ],
  [
    'N(AVERAGEIFS(none.size, none.size, "<>5"))',
    'IF(COUNTIFS(none!$A$2:$A$2,">-1E+300",none!$A$2:$A$2,"<>5")=0,0,SUMIFS(none!$A$2:$A$2,none!$A$2:$A$2,"<>5")/COUNTIFS(none!$A$2:$A$2,">-1E+300",none!$A$2:$A$2,"<>5"))',
  ],
  ['IF(kind = "A*B~?", 1, 0)', 'IF(in!$B$5="A*B~?",1,0)'],
  ['MATCH("CASH", h.kind, 0)', 'MATCH("CASH",h!$B$2:$B$5,0)'],
  ['MATCH(60, h.size, 0)', 'MATCH(60,h!$A$2:$A$5,0)'],
];

const inTable: readonly Case[] = [
  ['size * rate', '$A4*in!$B$2'],
  ['IF(kind = "AXXB", 1, 0)', 'IF($B4="AXXB",1,0)'],
  ['ROUND(size * 1.1, 2)', 'ROUND(ROUND($A4*1.1*100,6),0)/100'],
  ['N(share)', 'N($D4)'],
  ['SUMIFS(paid, index, ">"&size)', 'SUMIFS(t!$D$6:$K$6,t!$D$2:$K$2,">"&$A4)'],
  ['SUMIFS(size, size, size)', 'SUMIFS($A$2:$A$5,$A$2:$A$5,$A4)'],
];

const written = (program: Program, ref: string, index: number): string =>
  shortened(excelFormula(program, layoutOf(program), ref).at(index));

describe('a formula over the periods', () => {
  it.each([
    ...overPeriods.map((each) => [...each, ''] as const),
    ...dates.map((each) => [...each, 'date'] as const),
  ])('%s', (formula, excel, unit) => {
    const program = around(formula, 'period', unit);
    expect(written(program, 'x.y', 2)).toBe(excel);
    expectAgreement(compared(evaluateExact(program)));
  });

  it('looks up the last value not above in a rising row', () => {
    const program = compile(
      modelOf(8, [
        section('x', {
          index: factor('', '', 'PREV(index) + 1'),
          place: factor('', '', 'MATCH(index + 0.5, index, 1)'),
        }),
      ]),
    );
    expect(written(program, 'x.place', 2)).toBe('MATCH(F$2+0.5,$D$2:$K$2,1)');
    expectAgreement(compared(evaluateExact(program)));
  });
});

describe('a formula in one cell', () => {
  it.each(singles)('%s', (formula, excel) => {
    const program = around(formula, 'single');
    expect(written(program, 'x.y', 0)).toBe(excel);
    expectAgreement(compared(evaluateExact(program)));
  });
});

describe('a formula in a table', () => {
  it.each(inTable)('%s', (formula, excel) => {
    const program = around(formula, 'table');
    expect(written(program, 'h.y', 2)).toBe(excel);
    expectAgreement(compared(evaluateExact(program)));
  });

  it('is told from the edge and from its own row in R1C1', () => {
    const program = around('size * rate', 'table');
    expect(shortened(r1c1(program, layoutOf(program), 'h.y'))).toBe('RC1*in!R2C2');
  });
});
