import { messages } from '../../i18n';

/** Beginning a model, or bringing one in. */
export const start = messages({
  'start.import': { zh: '从文件导入', en: 'Import a file' },
  'start.drop': {
    zh: '把文件拖到这里，或选择文件：项目 JSON、本工具生成的 .xlsx、住户 CSV。',
    en: 'Drop a file here, or choose one: a project as JSON, an .xlsx that this tool made, or households as CSV.',
  },
  'start.choose': { zh: '选择文件…', en: 'Choose a file…' },
  'start.csvHint': {
    zh: '住户 CSV 会并入当前打开的项目，替换其中的住户名单。',
    en: 'Households take the place of those in the project that is open.',
  },
  'start.csvNeedsProject': {
    zh: '住户名单要并入一个项目，而这个工作簿里还没有模型。请先新建或导入项目，再导入住户 CSV。',
    en: 'Households belong to a project, and this workbook holds none yet. Start or import a project first, then import the households.',
  },
  'start.new': { zh: '新建模型', en: 'New model' },
  'start.template.renewal': { zh: '改造更新类', en: 'Renewal' },
  'start.template.newBuild': { zh: '规划新建类', en: 'New build' },
  'start.template.blank': { zh: '空白', en: 'Blank' },
  'start.about.renewal': {
    zh: '征收安置、土地留用、融资、运营，按改造更新项目常有的项列好。',
    en: 'Relocation, retained land, funding and operation, with the lines such a project usually has.',
  },
  'start.about.newBuild': {
    zh: '土地、建安、销售、运营，没有征收安置。',
    en: 'Land, construction, sales and operation; nobody is relocated.',
  },
  'start.about.blank': {
    zh: '只有项目设置；各项收支之后在输入表里逐行添加。',
    en: 'Settings only; lines of income and cost are added in the input sheets later.',
  },
  'start.examples': { zh: '从示例开始', en: 'Begin with an example' },
  'start.example.lixian-renewal': {
    zh: '礼贤未来社区：真实规模的改造更新',
    en: 'Lixian: a renewal at real size',
  },
  'start.example.wenzhou-mixed': { zh: '鹿城：拆改结合', en: 'Lucheng: renewal and new build together' },
  'start.example.linshan-newbuild': {
    zh: '灵山：带方案出让的新建',
    en: 'Lingshan: new build on land sold with a plan',
  },
  'start.example.ditang-finance': { zh: '頔塘：多种融资工具', en: 'Ditang: many kinds of funding' },
  'start.example.reit-exit': { zh: 'REIT 退出', en: 'Exit through a REIT' },
  'start.example.generic-plan': { zh: '通用方案：50 万平方米', en: 'A generic plan of 500,000 m²' },
  'start.example.timing-gap': {
    zh: '时点缺口：土地回款晚一个月',
    en: 'A timing gap: land pays a month late',
  },
  'start.example.shortfall': {
    zh: '资金不足：重运营、缺建设资金',
    en: 'A shortfall: operation pays, construction does not',
  },
  'start.open': { zh: '打开已有的工作簿', en: 'Open a workbook you have' },
  'start.openHow': {
    zh: '平衡模型就保存在 Excel 工作簿里：用 Excel 的“文件 - 打开”打开它，窗格会自动读取。想把另一个工作簿的模型搬到这里，请用上面的“从文件导入”。',
    en: 'A model lives in its Excel workbook: open it with File, Open in Excel, and this pane reads it by itself. To bring the model of another workbook into this one, import that file above.',
  },
  'start.reading': { zh: '正在检查 {{name}}…', en: 'Checking {{name}}…' },
  'start.ready': { zh: '可以生成：{{name}}', en: 'Ready to build: {{name}}' },
  'start.households': {
    zh: '{{count}} 户住户',
    en: { one: '{{count}} household', other: '{{count}} households' },
  },
  'start.nothingYet': {
    zh: '还没有写入任何内容。生成后，本工作簿会增加输入、模型和报表工作表；您自己的工作表不受影响。',
    en: 'Nothing has been written yet. Building adds input, model and report sheets to this workbook; your own sheets stay as they are.',
  },
  'start.build': { zh: '生成到本工作簿', en: 'Build into this workbook' },
  'start.back': { zh: '不用了', en: 'Never mind' },
  'start.refused': {
    zh: '{{name}} 有 {{count}} 处问题，没有导入任何内容',
    en: {
      one: '{{name}} has {{count}} problem; nothing was imported',
      other: '{{name}} has {{count}} problems; nothing was imported',
    },
  },
  'start.line': { zh: '第 {{line}} 行', en: 'line {{line}}' },
  'start.moreProblems': {
    zh: '还有 {{count}} 处。先改正上面的，再导入一次。',
    en: 'And {{count}} more. Mend these first, then import again.',
  },
  'start.unreadable': {
    zh: '无法读取 {{name}}：{{reason}}。请确认文件没有被占用或移动，再选一次。',
    en: '{{name}} cannot be read: {{reason}}. See that it is not in use or moved, then choose it again.',
  },
  'start.draft': { zh: '新建：{{kind}}', en: 'New model: {{kind}}' },
  'start.draftHow': {
    zh: '政策没有给定的数不会自动填上：请逐组填写，每填一项就核对一项。填好之前不会写入工作簿。',
    en: 'What no rule decides is never filled in for you. Fill in group by group; each value is checked as you go, and nothing is written to the workbook before the end.',
  },
  'start.left': { zh: '还有 {{count}} 项', en: { one: '{{count}} left', other: '{{count}} left' } },
  'start.done': { zh: '已填完', en: 'complete' },
  'start.together': { zh: '还要一起核对的', en: 'Still to be put right together' },
  'start.noChoice': { zh: '请选择', en: 'Choose' },
});
