import { messages } from '../../i18n';

/** The forms for those who prefer them to cells. */
export const inputs = messages({
  'inputs.search': { zh: '查找输入项', en: 'Find an input' },
  'inputs.searchHint': {
    zh: '名称、路径或条款，中英文均可',
    en: 'A label, path or clause, in either language',
  },
  'inputs.found': {
    zh: '找到 {{count}} 项',
    en: { one: '{{count}} input found', other: '{{count}} inputs found' },
  },
  'inputs.more': {
    zh: '另有 {{count}} 项未列出，请写得更具体。',
    en: {
      one: '{{count}} more is not listed; be more specific.',
      other: '{{count}} more are not listed; be more specific.',
    },
  },
  'inputs.foundNone': {
    zh: '没有这样的输入项。可以换个说法，或写路径，如 facilities[0].rate。',
    en: 'There is no such input. Try another word, or a path such as facilities[0].rate.',
  },
  'inputs.part': { zh: '部分', en: 'Part' },
  'inputs.withFaults': {
    zh: '{{label}}（{{count}} 处有误）',
    en: { one: '{{label}} ({{count}} fault)', other: '{{label}} ({{count}} faults)' },
  },
  'inputs.faults': {
    zh: '输入有 {{count}} 处问题，改好后才能核算。',
    en: {
      one: 'The inputs have {{count}} fault; nothing is computed until it is mended.',
      other: 'The inputs have {{count}} faults; nothing is computed until they are mended.',
    },
  },
  'inputs.faultsOfChanges': {
    zh: '收集的改动还有 {{count}} 处问题，改好后才能生成。',
    en: {
      one: 'The collected changes have {{count}} fault; they can be built once it is mended.',
      other: 'The collected changes have {{count}} faults; they can be built once they are mended.',
    },
  },
  'inputs.toForm': { zh: '在表单中改：{{path}}', en: 'Mend in the form: {{path}}' },
  'inputs.empty': { zh: '未填', en: 'Not filled in' },
  'inputs.open': { zh: '留白，待填', en: 'Open, to be filled in' },
  'inputs.noChoice': { zh: '（未填）', en: '(none)' },
  'inputs.source': { zh: '来源：{{source}}', en: 'Source: {{source}}' },
  'inputs.formula': {
    zh: '此格由公式 ={{formula}} 算出，请到工作表中修改。',
    en: 'The cell computes it by ={{formula}}; change it in the sheet.',
  },
  'inputs.changedMeanwhile': {
    zh: '您编辑时，工作表中已改为“{{now}}”。按 Enter 用您的内容替换，按 Esc 采用表中的。',
    en: 'While you were editing, the sheet changed to “{{now}}”. Enter puts yours in its place; Esc takes the sheet’s.',
  },
  'inputs.nothing': { zh: '空', en: 'nothing' },
  'inputs.entered': { zh: '已写入 {{cell}}', en: 'Entered in {{cell}}' },
  'inputs.record': { zh: '记录', en: 'Record' },
  'inputs.recordOf': { zh: '{{list}}：选择记录', en: '{{list}}: choose a record' },
  'inputs.position': { zh: '第 {{at}} 条，共 {{count}} 条', en: '{{at}} of {{count}}' },
  'inputs.previous': { zh: '{{list}}：上一条', en: '{{list}}: previous' },
  'inputs.next': { zh: '{{list}}：下一条', en: '{{list}}: next' },
  'inputs.noRecords': {
    zh: '还没有记录。新增一条，填好后生成工作簿。',
    en: 'There are no records yet. Add one, fill it in, then build the workbook.',
  },
  'inputs.actions': { zh: '{{list}}：更多操作', en: '{{list}}: more actions' },
  'inputs.add': { zh: '新增', en: 'Add' },
  'inputs.addTo': { zh: '新增：{{list}}', en: 'Add to {{list}}' },
  'inputs.copy': { zh: '复制', en: 'Duplicate' },
  'inputs.remove': { zh: '删除', en: 'Remove' },
  'inputs.up': { zh: '上移', en: 'Move up' },
  'inputs.down': { zh: '下移', en: 'Move down' },
  'inputs.copied': { zh: '{{name}}（副本）', en: '{{name}} (copy)' },
  'inputs.name': { zh: '名称（输入项路径或参数名）', en: 'Name (path of an input, or a parameter)' },
  'inputs.nameTaken': {
    zh: '已有这个名称。请直接修改那一条，或换一个名称。',
    en: 'That name is there already. Change that entry, or choose another name.',
  },
  'inputs.collected': {
    zh: '已收集 {{count}} 处改动，工作簿还没有变',
    en: {
      one: '{{count}} change is collected; the workbook is as it was',
      other: '{{count}} changes are collected; the workbook is as it was',
    },
  },
  'inputs.collecting': {
    zh: '增删、复制、排序和改代号会改变模型的行，因此先收集在这里，可以一次改完；收集期间在表单中填的也记在这里。生成工作簿时一并写入。',
    en: 'Adding, removing, duplicating, reordering and renaming an id change the rows of the model. So they are collected here, as many as you like, with whatever else you fill in meanwhile; building the workbook writes them all.',
  },
  'inputs.change.set': { zh: '{{title}} 改为 {{text}}', en: '{{title}} becomes {{text}}' },
  'inputs.change.add': { zh: '{{title}}：新增一条 {{text}}', en: '{{title}}: one more {{text}}' },
  'inputs.change.copy': { zh: '复制 {{title}}', en: 'Duplicate {{title}}' },
  'inputs.change.remove': {
    zh: '删除 {{title}}（情景、来源中提到它的一并删除）',
    en: 'Remove {{title}} (with what scenarios and sources say of it)',
  },
  'inputs.change.move': { zh: '{{title}} 移到第 {{text}} 位', en: 'Move {{title}} to place {{text}}' },
  'inputs.dropLast': { zh: '撤回最后一处', en: 'Take back the last' },
  'inputs.dropAll': { zh: '全部放弃', en: 'Discard all' },
  'inputs.outgrown': {
    zh: '收集之后，工作表中的记录有增删或改名，改动可能不再对应。请放弃后重来；如确认无误，也可以继续。',
    en: 'Since you began, records were added, removed or renamed in the sheets, so the changes may fit no longer. Discard them and begin again, or go on if you are sure.',
  },
  'inputs.goOn': { zh: '确认对应，继续', en: 'They fit, go on' },
  'inputs.build': { zh: '生成工作簿', en: 'Build the workbook' },
  'inputs.confirmTitle': {
    zh: '用这些改动重新生成工作簿？',
    en: 'Build the workbook again with these changes?',
  },
  'inputs.confirm': {
    zh: '我们的工作表将按新的输入重新生成；写在这些表空白处的内容会丢失，您自己的工作表不受影响。也可以先多收集几处改动，再一次生成。',
    en: 'Our sheets are made anew from the changed inputs. Anything of your own on them is lost; sheets of your own stay. You may also collect more changes first and build once.',
  },
  'inputs.collectMore': { zh: '再改几处', en: 'Collect more first' },
  'inputs.confirmYes': { zh: '重新生成', en: 'Build again' },
  'inputs.built': { zh: '工作簿已按改动重新生成。', en: 'The workbook was built again with the changes.' },
  'inputs.unfit': {
    zh: '现在的输入需要不同的模型行，工作簿里的公式不再适用，请重新生成。',
    en: 'The inputs now need other rows of the model, so the workbook’s formulas no longer fit. Build it again.',
  },
  'inputs.buildAgain': { zh: '重新生成工作簿', en: 'Build the workbook again' },
  'inputs.edits': { zh: '本次改动', en: 'Edits of this session' },
  'inputs.edit': { zh: '{{title}}：{{before}} → {{after}}', en: '{{title}}: {{before}} → {{after}}' },
  'inputs.takeBack': { zh: '撤回', en: 'Take back' },
  'inputs.takeBackOf': { zh: '撤回：{{title}}', en: 'Take back: {{title}}' },
  'inputs.since': {
    zh: '此后又改为 {{now}}，不能直接撤回。',
    en: 'It has become {{now}} since, so this edit cannot be taken back.',
  },
  'inputs.households': { zh: '一户一表', en: 'Households' },
  'inputs.householdCount': {
    zh: '共 {{count}} 条住户记录。住户不逐户填表：请在工作表中填写或粘贴，或从 CSV 导入。',
    en: {
      one: '{{count}} household record. Households are not filled in one by one here: type or paste them in the sheet, or import a CSV.',
      other:
        '{{count}} household records. Households are not filled in one by one here: type or paste them in the sheet, or import a CSV.',
    },
  },
  'inputs.toSheet': { zh: '转到一户一表', en: 'Go to the sheet of households' },
  'inputs.toImport': { zh: '到“开始”页导入 CSV', en: 'Import a CSV on the Start page' },
  'inputs.policy': {
    zh: '项目自定的政策参数连同理由，在“依据”页填写。',
    en: 'Policy parameters that the project sets itself, with their reasons, are on the Policy page.',
  },
  'inputs.toPolicy': { zh: '到“依据”页', en: 'Go to Policy' },
});
