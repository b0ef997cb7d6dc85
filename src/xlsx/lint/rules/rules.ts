import type { Said } from '../../read/messages';
import type { Extent } from '../report';

/** A modelling rule, and honestly how far a machine holds a workbook against it. */
export interface Rule {
  readonly id: number;
  readonly name: Said;
  readonly extent: Extent;
  /** What is checked, and what a person must still look at. */
  readonly checked: Said;
}

const rule = (
  id: number,
  extent: Extent,
  [zhName, enName]: readonly [string, string],
  [zh, en]: readonly [string, string],
): Rule => ({ id, extent, name: { zh: zhName, en: enName }, checked: { zh, en } });

/** The modelling rules 1 to 24, and from 25 what goes wrong in any workbook. */
export const RULES: readonly Rule[] = [
  rule(
    1,
    'part',
    ['工作表分类', 'Sheets are typed'],
    [
      '查：一张表既有大量输入又有大量计算。不查：表的用途是否写明。',
      'Checked: a sheet with many inputs and many calculations both. Not checked: whether its purpose is said.',
    ],
  ),
  rule(
    2,
    'part',
    ['各表同列同期', 'The same column means the same period on every sheet'],
    [
      '查：步长相同的各表，时间轴同一列是否为同一期。时间轴按日期、年份、期号或“2026年1月”之类的标题识别。',
      'Checked: on sheets of one step, whether a column of the axis is one period. An axis is told by dates, years, period numbers or headings such as "2026 Q1".',
    ],
  ),
  rule(
    3,
    'part',
    ['每表一条时间轴，冻结显示', 'One time axis per sheet, in frozen panes'],
    [
      '查：第二条起点或步长不同的时间轴；时间轴和标签是否在冻结窗格内。不查：只有序号的表头是否真是时间。',
      'Checked: a second axis of another start or step; axis and labels in frozen panes. Not checked: whether a heading of bare numbers means time.',
    ],
  ),
  rule(
    4,
    'full',
    ['每行一个公式', 'One formula per row'],
    [
      '查：时间轴各列（含首期）公式的 R1C1 形式是否一致，公式被数字覆盖，行内空缺；没有时间轴的表查连续同式的行、列和表格列中的异类。',
      'Checked: one R1C1 form across the axis, the first period included; numbers typed over formulas; gaps. Without an axis: odd cells in runs of one form along rows, columns and table columns.',
    ],
  ),
  rule(
    5,
    'part',
    ['从上到下、从左到右', 'Top to bottom, left to right'],
    [
      '查：各期公式引用右侧列、本表下方的行或后面工作表的同期公式（引用前一列的除外）。只供展示的表不查上下和前后。',
      'Checked: formulas of periods that refer to columns on the right, to rows below, or to the same period on later sheets (the previous column is allowed). Sheets nobody refers to are held to left and right only.',
    ],
  ),
  rule(
    6,
    'part',
    ['标签、单位、常数、合计分列', 'Label, unit, constant and total columns apart'],
    [
      '查：有时间轴的表，各行是否有标签，是否有单位列，单位是否填写。不查：常数列与合计列是否混用。',
      'Checked: on sheets with an axis, a label on every row, a unit column, a unit on every row. Not checked: constants and totals in one column.',
    ],
  ),
  rule(
    7,
    'none',
    ['计算块先列引用、再作一步计算', 'A block lists its ingredients, then one calculation'],
    [
      '机器无法判断：块的划分是作者的意图。',
      'A machine cannot tell: what belongs to a block is in its author’s mind.',
    ],
  ),
  rule(
    8,
    'part',
    ['余额用期初—变动—期末', 'Balances as corkscrews'],
    [
      '查：标签为“期初…”（Opening…）的行是否取自前一列。不查：其余行与期末是否勾稽。',
      'Checked: rows labelled Opening (期初) take the previous column. Not checked: whether the lines between add up to the closing.',
    ],
  ),
  rule(
    9,
    'part',
    ['输入只在输入表，并注明来源', 'Inputs only on input sheets, each with a source'],
    [
      '查：计算表里被公式引用的数字；输入表有无“来源”列，各输入有无来源。不查：来源是否真实，示意数据是否标明。',
      'Checked: numbers on calculation sheets that formulas use; a source column on input sheets, a source for each input. Not checked: whether the source is true, or dummy data marked.',
    ],
  ),
  rule(
    10,
    'part',
    ['公式中无常数', 'No constants in formulas'],
    [
      '查：公式中 0、1、12、100 以外的数字。整数次幂，以及取整位数、INDEX 与 MATCH 的位置、IRR 的初值等属于写法，不算；条件文本（如 ">5"）不查。',
      'Checked: numbers other than 0, 1, 12 and 100. Whole powers, digits of rounding, places in INDEX and MATCH and guesses of IRR are part of the writing and allowed; criteria in text (">5") are not read.',
    ],
  ),
  rule(
    11,
    'full',
    ['公式简短', 'Short formulas'],
    [
      '查：一个公式的引用、数字和函数超过 24 个（约一秒读一个：FAST 的 24 秒）。四个以上同样的加项或参数如同清单，只算一个。',
      'Checked: more than 24 references, numbers and functions in one formula: about one a second, FAST’s 24 seconds. Four and more like terms or arguments read as a list and count once.',
    ],
  ),
  rule(
    12,
    'full',
    ['无嵌套 IF', 'No nested IF'],
    [
      '查：IF 之中还有 IF。一支为空文本 "" 或 NA() 的 IF 只说“不适用”，不算一层。',
      'Checked: an IF inside an IF. An IF with a branch of "" or NA() only says "not applicable" and is no level.',
    ],
  ),
  rule(
    13,
    'full',
    ['不用 NPV、OFFSET、INDIRECT 和数组', 'No NPV, OFFSET, INDIRECT, no array tricks'],
    [
      '查：这些函数、易失函数（TODAY、RAND 等）、数组公式、溢出公式、模拟运算表、数组常量和宏。',
      'Checked: these functions, volatile ones (TODAY, RAND …), array and spilling formulas, data tables, array constants, macros.',
    ],
  ),
  rule(
    14,
    'full',
    ['无链式引用', 'No daisy chains'],
    [
      '查：只作引用的单元格引用另一个，后者又引用第三个（三环）。引用前一列的期初余额不算。',
      'Checked: a link to a link to a link. An opening balance that links to the previous column is none.',
    ],
  ),
  rule(
    15,
    'part',
    ['无循环引用，关闭迭代', 'No circularity; iteration off'],
    [
      '查：整个工作簿的引用图中的循环，以及迭代计算是否打开。INDIRECT、OFFSET 在运行时才定的引用看不见。',
      'Checked: loops in the graph of all references of the workbook; iteration switched on. References that INDIRECT and OFFSET make when running are not seen.',
    ],
  ),
  rule(
    16,
    'part',
    ['写明正负号约定', 'Sign convention stated'],
    [
      '查：工作簿某处是否写有正负号约定。不查：数字是否遵守。',
      'Checked: that a sign convention is written somewhere. Not checked: that the figures keep it.',
    ],
  ),
  rule(
    17,
    'part',
    ['标志只取 0 或 1', 'Flags are 0 or 1'],
    [
      '查：标签或单位写明是标志（flag、标志、开关、0/1）的行。不查：没有写明的标志。',
      'Checked: rows whose label or unit says flag, switch, 标志 or 0/1. Not checked: flags that do not say so.',
    ],
  ),
  rule(
    18,
    'part',
    ['检查汇总为总检查', 'Checks summarised into one master check'],
    [
      '查：有无检查，有无总检查，标签写明是检查的行是否汇入总检查，各表是否显示总检查。不查：检查是否查得对。',
      'Checked: that there are checks and a master check, that rows labelled as checks feed it, that every sheet shows it. Not checked: whether a check checks the right thing.',
    ],
  ),
  rule(
    19,
    'part',
    ['无隐藏内容', 'Nothing hidden'],
    [
      '查：隐藏和深度隐藏的工作表、有内容的隐藏行列、隐藏名称、隐藏公式、把值显示为空白的格式。白底白字不查。',
      'Checked: hidden and very hidden sheets, hidden rows and columns with content, hidden names, hidden formulas, formats that show nothing. White on white is not checked.',
    ],
  ),
  rule(
    20,
    'part',
    ['颜色区分并有图例', 'Colour code with a legend'],
    [
      '查：有无图例；输入的字体颜色和底色是否与多数公式不同。不查：图例说的是否就是表上用的。',
      'Checked: a legend; inputs in other colours than most formulas. Not checked: whether the legend says what the sheets do.',
    ],
  ),
  rule(
    21,
    'part',
    ['封面', 'Cover sheet'],
    [
      '查：第一张可见表是否写有目的、版本、图例和变更记录（后两项可另有一张表）。不查：内容是否属实。',
      'Checked: purpose, version, key and change log on the first visible sheet (the last two may be sheets of their own). Not checked: whether they are true.',
    ],
  ),
  rule(
    22,
    'part',
    ['无多余取整', 'No needless rounding'],
    [
      '查：各期公式中保留小数位的 ROUND 一类函数，以及“以显示精度为准”。取整计数（0 位）和合同约定的单项取整不查。',
      'Checked: ROUND and its kin to decimal places in formulas of periods; precision as displayed. Rounding to count whole things, and in single cells, where a contract may ask for it, is not checked.',
    ],
  ),
  rule(
    23,
    'full',
    ['非输入单元格受保护（无密码）', 'Cells that are not inputs are protected, without password'],
    [
      '查：有公式的表是否保护，是否设有密码，公式是否锁定，输入是否可填。',
      'Checked: protection of sheets with formulas, passwords, formulas left unlocked, inputs locked.',
    ],
  ),
  rule(
    24,
    'part',
    ['名称少而清楚', 'Few, clear names'],
    [
      '查：名称超过 50 个、太短或为默认名、引用失效、两个名称指同一处。不查：名称是否恰当。',
      'Checked: more than 50 names; names too short or made up by a program; broken names; two names of one place. Not checked: whether a name fits.',
    ],
  ),
  rule(
    25,
    'full',
    ['无错误值（规则之外）', 'No errors (beyond the rules)'],
    [
      '查：错误值、公式里的 #REF!、无法解析的公式、手动计算（数值可能过时）。',
      'Checked: error values, #REF! in formulas, formulas that cannot be parsed, manual calculation, which leaves values stale.',
    ],
  ),
  rule(
    26,
    'full',
    ['无外部链接（规则之外）', 'No links to other workbooks (beyond the rules)'],
    ['查：引用其他工作簿的公式和名称。', 'Checked: formulas and names that refer to other workbooks.'],
  ),
  rule(
    27,
    'full',
    ['数字不存为文本（规则之外）', 'No numbers stored as text (beyond the rules)'],
    [
      '查：被公式引用、或在时间轴各列中、内容像数字的文本。',
      'Checked: text that reads as a number, where formulas use it or in the columns of the axis.',
    ],
  ),
  rule(
    28,
    'full',
    ['例外写明理由且用得上（规则之外）', 'Exceptions have a reason and are needed (beyond the rules)'],
    [
      '查：没有理由、写得不明、或什么也没有放过的例外；规则 1 的例外说明一张表的用途，不论有无所放过。',
      'Checked: exceptions without reason, that cannot be read, or that let nothing pass; one from rule 1 says what a sheet is for and may let nothing pass.',
    ],
  ),
];
