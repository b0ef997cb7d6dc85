/** A sentence in both languages. */
export interface Said {
  readonly zh: string;
  readonly en: string;
}

/** What a sentence may name. */
type Word = 'zh' | 'en' | 'part' | 'method' | 'size' | 'limit' | 'stated' | 'why' | 'sheet' | 'cell';
export type Params = Readonly<Partial<Record<Word, string | number>>>;
type Named = Readonly<Record<Word, string | number>>;

const UNNAMED: Named = {
  zh: '',
  en: '',
  part: '',
  method: '',
  size: '',
  limit: '',
  stated: '',
  why: '',
  sheet: '',
  cell: '',
};

const say = (zh: string, en: string): Said => ({ zh, en });

const again = say(
  '请向提供者索取一份完好的文件，或重新下载后再试。',
  'Ask whoever sent it for an intact copy, or download it again.',
);
const resave = say(
  '请用 Excel、WPS 或 LibreOffice 打开它，另存为“Excel 工作簿（.xlsx）”，再试一次。',
  'Open it in Excel, WPS or LibreOffice, save it as "Excel workbook (.xlsx)", and try again.',
);
const distrust = say(
  '正常的办公软件不会写出这样的文件：请核实来源，并索取原件。',
  'No office program writes such a file: check where it comes from and ask for the original.',
);

const join = (zh: string, en: string, advice: Said): Said => say(zh + advice.zh, `${en} ${advice.en}`);

/** Sentences for every refusal: what is wrong, then what to do. */
const MESSAGES = {
  empty: () => join('文件是空的，一个字节也没有。', 'The file is empty: it has no bytes at all.', again),
  text: () =>
    join(
      '这是一个文本文件（如 CSV），不是 .xlsx 工作簿。',
      'This is a text file (CSV, for instance), not an .xlsx workbook.',
      resave,
    ),
  html: () =>
    join(
      '这是一个网页（HTML），不是 .xlsx 工作簿；有些系统会把网页当作表格导出。',
      'This is a web page (HTML), not an .xlsx workbook; some systems export pages under the name of a sheet.',
      resave,
    ),
  oldExcel: () =>
    join(
      '这是旧版 Excel 文件（.xls），只是改了扩展名。',
      'This is an old Excel file (.xls) under another name.',
      resave,
    ),
  oldXml: () =>
    join(
      '这是 Excel 2003 的 XML 表格，不是 .xlsx 工作簿。',
      'This is an XML spreadsheet of Excel 2003, not an .xlsx workbook.',
      resave,
    ),
  encrypted: () =>
    say(
      '文件设有打开密码，内容已加密，无法读取。请用密码打开它，在“文件—信息—保护工作簿”中去掉打开密码，保存后再试。',
      'The file is encrypted: it asks for a password to open. Open it with the password, remove the password under File, Info, Protect Workbook, save it, and try again.',
    ),
  otherFile: (p: Named) =>
    join(`这是${p.zh}，不是 .xlsx 工作簿。`, `This is ${p.en}, not an .xlsx workbook.`, resave),
  otherPackage: (p: Named) =>
    say(
      `这是${p.zh}，不是 .xlsx 工作簿。请选择工作簿文件，或把它另存为“Excel 工作簿（.xlsx）”。`,
      `This is ${p.en}, not an .xlsx workbook. Choose the workbook itself, or save it as "Excel workbook (.xlsx)".`,
    ),
  truncated: () =>
    join(
      '文件不完整：缺少末尾的目录，多半是下载或拷贝中断了。',
      'The file is cut off: the directory at its end is missing, most likely because a download or a copy broke off.',
      again,
    ),
  damaged: (p: Named) => join(`文件已损坏：${p.zh}。`, `The file is damaged: ${p.en}.`, again),
  checksum: (p: Named) =>
    join(
      `部件 ${p.part} 的内容与文件自带的校验和不符：文件在保存之后被改动或损坏。`,
      `What ${p.part} holds does not fit its checksum: the file was altered or damaged after it was saved.`,
      again,
    ),
  compression: (p: Named) =>
    join(
      `部件 ${p.part} 使用了工作簿不允许的压缩方式（${p.method}）。`,
      `${p.part} is compressed in a way workbooks do not allow (method ${p.method}).`,
      resave,
    ),
  tooLarge: (p: Named) =>
    say(
      `${p.zh}大小为 ${p.size} MB，超过 ${p.limit} MB 的上限，已拒绝读取。请删去不需要的工作表或图片，另存后再试；若文件本不该这么大，请核实来源。`,
      `${p.en} takes ${p.size} MB, above the limit of ${p.limit} MB, and was not read. Remove sheets or pictures that are not needed, save, and try again; if it should not be that large, check where the file comes from.`,
    ),
  tooMany: (p: Named) =>
    say(
      `文件含有超过 ${p.limit} 个${p.zh}，已拒绝读取。请删去不需要的内容，另存后再试；若文件本不该这么大，请核实来源。`,
      `The file holds more than ${p.limit} ${p.en} and was not read. Remove what is not needed, save, and try again; if it should not be that large, check where the file comes from.`,
    ),
  forgedSize: (p: Named) =>
    join(
      `部件 ${p.part} 展开后的大小与文件目录所写的不符（写的是 ${p.stated} 字节）。`,
      `${p.part} does not inflate to the ${p.stated} bytes that the file's directory states.`,
      distrust,
    ),
  duplicatePart: (p: Named) =>
    join(
      `文件中有两个同名部件 ${p.part}，不同软件会读到不同的内容。`,
      `The file holds two parts named ${p.part}: different programs would read different contents.`,
      distrust,
    ),
  unsafeName: (p: Named) =>
    join(
      `文件中有一个部件的名称越出了文件之外：${p.part}。`,
      `A part of the file has a name that leads outside it: ${p.part}.`,
      distrust,
    ),
  missingPart: (p: Named) =>
    join(`文件缺少部件 ${p.part}（${p.zh}）。`, `The file lacks its part ${p.part} (${p.en}).`, again),
  badXml: (p: Named) =>
    join(`部件 ${p.part} 不是规范的 XML：${p.why}。`, `${p.part} is not well-formed XML: ${p.why}.`, again),
  dtd: (p: Named) =>
    join(
      `部件 ${p.part} 含有 DTD 或实体声明，可能用来读取本机文件或耗尽内存，已拒绝。`,
      `${p.part} declares a DTD or entities, which can serve to read files of this computer or to exhaust its memory, and was refused.`,
      distrust,
    ),
  tooDeep: (p: Named) =>
    join(
      `部件 ${p.part} 的 XML 嵌套超过 ${p.limit} 层。`,
      `The XML of ${p.part} is nested more than ${p.limit} deep.`,
      distrust,
    ),
  badPart: (p: Named) =>
    join(`部件 ${p.part} 内容有误：${p.zh}。`, `${p.part} is not right: ${p.en}.`, resave),
  badCell: (p: Named) =>
    join(
      `工作表“${p.sheet}”单元格 ${p.cell} 有误：${p.zh}。`,
      `Cell ${p.cell} of sheet "${p.sheet}" is not right: ${p.en}.`,
      resave,
    ),
  noCells: () =>
    say(
      '工作簿里没有任何有内容的单元格。请确认选对了文件，并在保存之后再试。',
      'The workbook has no cell with anything in it. Check that it is the right file, and that it was saved.',
    ),
} as const satisfies Record<string, (params: Named) => Said>;

export type Code = keyof typeof MESSAGES;

/** The sentence for a refusal. */
export const sentence = (code: Code, params: Params): Said => MESSAGES[code]({ ...UNNAMED, ...params });
