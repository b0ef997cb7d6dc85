/**
 * Formulas that must not build, each with all the compiler says. They stand in
 * a period row `x.y` (in yuan unless noted) of the model in bad.test.ts:
 * inputs price (yuan/m2), area (m2), amount (yuan), rate, route (text), start
 * (date); rows other (yuan), stock (a balance), single total; the table
 * households with area (m2), paid (yuan), route (text).
 */
export interface BadFormula {
  readonly title: string;
  readonly formula: string;
  readonly unit?: string;
  readonly single?: boolean;
  /** Line and column, then the sentence and what to do. */
  readonly says: readonly string[];
}

export const BAD_FORMULAS: readonly BadFormula[] = [
  // Syntax
  {
    title: 'nothing',
    formula: '',
    says: ['(1:1): The formula is empty. In "". Write one, or make the row an input.'],
  },
  {
    title: 'an operand is missing',
    formula: 'amount +',
    says: ['(1:9): The formula ends too early. In "amount +". Check the parentheses and operators.'],
  },
  {
    title: 'a parenthesis too many',
    formula: 'amount) + 1',
    says: ['(1:7): A parenthesis closes that was not opened. In "amount) + 1". Remove it.'],
  },
  {
    title: 'a parenthesis too few',
    formula: 'MAX(amount, 1',
    says: ['(1:14): The formula ends too early. In "MAX(amount, 1". Check the parentheses and operators.'],
  },
  {
    title: 'an operator is missing',
    formula: 'amount other',
    says: ['(1:1): Two names stand side by side. In "amount other". Put an operator between them.'],
  },
  {
    title: 'a name of one letter that Excel keeps for itself',
    formula: 'amount * r',
    says: [
      '(1:10): r cannot be a name: in Excel R and C alone mean row and column. In "amount * r". Choose a longer name.',
    ],
  },
  {
    title: 'a cell address',
    formula: 'amount + age1',
    says: ['(1:10): age1 looks like a cell address. In "amount + age1". Choose another name.'],
  },
  {
    title: 'a range of cells',
    formula: 'SUM(amount:other)',
    says: ['(1:5): The operator : is not part of the row language. In "SUM(amount:other)". Rewrite it.'],
  },
  {
    title: 'a second line, where the mistake is',
    formula: 'amount\n  + amuont',
    says: ['(2:5): There is no row or input amuont here. In "amount\n  + amuont". Did you mean amount?'],
  },
  {
    title: 'true and false, which are not 1 and 0 in Excel',
    formula: 'IF(TRUE, amount, 0)',
    says: [
      '(1:4): TRUE is not equal to 1 or 0 in Excel, and flags are 1 and 0. In "IF(TRUE, amount, 0)". Write 1 or 0.',
    ],
  },
  {
    title: 'a list of constants',
    formula: 'SUM({1,2})',
    says: ['(1:5): This form is not part of the row language. In "SUM({1,2})". Rewrite it.'],
  },
  // Names
  {
    title: 'a name misspelt',
    formula: 'amuont * 2',
    says: ['(1:1): There is no row or input amuont here. In "amuont * 2". Did you mean amount?'],
  },
  {
    title: 'a name of another section without its section',
    formula: 'principal',
    says: ['(1:1): There is no row or input principal here. In "principal". Did you mean loan.principal?'],
  },
  {
    title: 'a section misspelt',
    formula: 'laon.principal',
    says: [
      '(1:1): There is no row or input laon.principal here. In "laon.principal". Did you mean loan.principal?',
    ],
  },
  {
    title: 'a name two global sections have',
    formula: 'index',
    unit: '',
    says: ['(1:1): index could be months.index or years.index. In "index". Say which.'],
  },
  {
    title: 'two mistakes are both told',
    formula: 'amuont + age1',
    says: [
      '(1:1): There is no row or input amuont here. In "amuont + age1". Did you mean amount?',
      '(1:10): age1 looks like a cell address. In "amuont + age1". Choose another name.',
    ],
  },
  // Functions
  {
    title: 'a function the language does not have',
    formula: 'NPV(rate, amount)',
    says: [
      '(1:1): There is no function NPV. In "NPV(rate, amount)". Write a row that looks ahead: (NEXT(worth) + NEXT(flow)) / (1 + rate).',
    ],
  },
  {
    title: 'a function in lower case',
    formula: 'max(amount, 0)',
    says: ['(1:1): There is no function max. In "max(amount, 0)". Did you mean MAX?'],
  },
  {
    title: 'an argument is missing',
    formula: 'ROUND(amount)',
    says: ['(1:1): ROUND does not take these arguments. In "ROUND(amount)". Write ROUND(number, number).'],
  },
  {
    title: 'an argument is empty',
    formula: 'MAX(, amount)',
    says: ['(1:1): MAX does not take these arguments. In "MAX(, amount)". Write MAX(numbers, …).'],
  },
  {
    title: 'a computation where a row is needed',
    formula: 'SUMIFS(households.paid, households.area, ">0") + SUMPRODUCT(amount * 2)',
    says: [
      '(1:61): SUMPRODUCT needs the name of a row or column here. In "SUMIFS(households.paid, households.area, ">0") + SUMPRODUCT(amount * 2)". Give the computation a row of its own.',
    ],
  },
  {
    title: 'a criterion that is not one',
    formula: 'SUMIFS(households.paid, households.area, amount & 1)',
    says: [
      '(1:42): A criterion joins an operator and a value. In "SUMIFS(households.paid, households.area, amount & 1)". Write ">="&value.',
    ],
  },
  {
    title: 'texts joined',
    formula: 'amount & 1',
    says: [
      '(1:1): & outside the criteria of SUMIFS and its kin is not part of the row language. In "amount & 1". Rewrite it.',
    ],
  },
  {
    title: 'a look back of a computed length',
    formula: 'PREV(other, rate)',
    says: [
      '(1:13): PREV counts periods in a written whole number, 1 or more. In "PREV(other, rate)". Write PREV(row, 12).',
    ],
  },
  {
    title: 'a look back at a computation',
    formula: 'PREV(other + 1)',
    says: ['(1:1): PREV takes the name of a row. In "PREV(other + 1)". Write PREV(row).'],
  },
  {
    title: 'a look back at an input',
    formula: 'PREV(amount)',
    says: [
      '(1:6): amount has no value per period, so none before or after. In "PREV(amount)". Use it without PREV or NEXT.',
    ],
  },
  {
    title: 'a look back from a single cell',
    formula: 'PREV(other)',
    single: true,
    says: ['(1:1): PREV has no meaning outside rows over the periods. In "PREV(other)". Use INDEX.'],
  },
  // Axes
  {
    title: 'a column of a table where one value is needed',
    formula: 'amount + households.paid',
    says: [
      '(1:10): households.paid stands for all records of households, where one value is needed. In "amount + households.paid". Use it inside SUM, MIN, MAX, AVERAGE, COUNT, SUMIFS or INDEX.',
    ],
  },
  {
    title: 'a row over time in a single cell',
    formula: 'other * 2',
    single: true,
    says: [
      '(1:1): other stands for all periods, where one value is needed. In "other * 2". Use it inside SUM, MIN, MAX, AVERAGE, COUNT, SUMIFS or INDEX.',
    ],
  },
  {
    title: 'a cell where a row is needed',
    formula: 'INDEX(amount, 1)',
    says: ['(1:7): amount is one cell, not a row or column. In "INDEX(amount, 1)". Name a row or column.'],
  },
  {
    title: 'a balance summed over time',
    formula: 'SUM(stock)',
    single: true,
    says: [
      '(1:5): stock is a balance, and a balance may not be summed over time. In "SUM(stock)". Sum a flow, or take the closing value with INDEX.',
    ],
  },
  // Units
  {
    title: 'an area added to money',
    formula: 'amount + area',
    says: ['(1:10): Units differ: adding m2 to yuan. In "amount + area". Bring both to one unit.'],
  },
  {
    title: 'an area subtracted from money',
    formula: 'amount - area',
    says: ['(1:10): Units differ: subtracting m2 from yuan. In "amount - area". Bring both to one unit.'],
  },
  {
    title: 'money compared with an area',
    formula: 'amount * (amount > area)',
    says: [
      '(1:20): Units differ: comparing yuan with m2. In "amount * (amount > area)". Bring both to one unit.',
    ],
  },
  {
    title: 'the lesser of money and an area',
    formula: 'MIN(amount, 0, area)',
    says: ['(1:16): Units differ: MIN of yuan and m2. In "MIN(amount, 0, area)". Bring both to one unit.'],
  },
  {
    title: 'branches of different units',
    formula: 'IF(rate > 0, amount, rate)',
    says: [
      '(1:22): Units differ: IF of yuan and a pure number. In "IF(rate > 0, amount, rate)". Bring both to one unit.',
    ],
  },
  {
    title: 'a price multiplied by money',
    formula: 'price * amount',
    says: [
      '(1:1): The row is declared in yuan, and its formula gives yuan*yuan/m2. In "price * amount". Correct the one or the other.',
    ],
  },
  {
    title: 'a condition in money',
    formula: 'IF(amount, 1, 0)',
    unit: '',
    says: [
      '(1:4): IF needs a pure number here, and this is in yuan. In "IF(amount, 1, 0)". Bring it to that unit.',
    ],
  },
  {
    title: 'a criterion of another unit than its range',
    formula: 'SUMIFS(households.paid, households.area, ">"&amount)',
    says: [
      '(1:42): Units differ: SUMIFS compares m2 with yuan. In "SUMIFS(households.paid, households.area, ">"&amount)". Bring both to one unit.',
    ],
  },
  {
    title: 'an exponent in money',
    formula: 'rate ^ amount',
    unit: '',
    says: ['(1:8): The exponent is in yuan. In "rate ^ amount". An exponent must be a pure number.'],
  },
  {
    title: 'an area to a broken power',
    formula: 'area ^ rate',
    unit: 'm2',
    says: [
      '(1:1): A number in m2 is raised to a power that is not a written whole number. In "area ^ rate". Make the base a pure number.',
    ],
  },
  {
    title: 'a date moved by money',
    formula: 'start + amount',
    unit: 'date',
    says: [
      '(1:1): Units differ: adding yuan to date. In "start + amount". A date moves by days; use EDATE for months.',
    ],
  },
  {
    title: 'the year of an amount',
    formula: 'YEAR(amount)',
    unit: '',
    says: ['(1:6): YEAR needs a date here, and this is in yuan. In "YEAR(amount)". Bring it to that unit.'],
  },
  // Text
  {
    title: 'text in a sum',
    formula: 'amount + route',
    says: [
      '(1:10): Text stands where a number is needed. In "amount + route". Text can be compared with = and <>, and used in criteria.',
    ],
  },
  {
    title: 'text put in order',
    formula: 'amount * (route > "a")',
    says: ['(1:11): Text is compared with >. In "amount * (route > "a")". Only = and <> compare text.'],
  },
  {
    title: 'text compared with a number',
    formula: 'amount * (route = 0)',
    says: [
      '(1:19): Units differ: comparing text with a pure number. In "amount * (route = 0)". Bring both to one unit.',
    ],
  },
  {
    title: 'a sum of texts',
    formula: 'SUM(households.route)',
    says: ['(1:5): Text stands where numbers are needed. In "SUM(households.route)". Name a row of numbers.'],
  },
];
