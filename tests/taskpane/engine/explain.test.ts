import { describe, expect, it } from 'vitest';
import type { Place } from '../../../src/excel';
import { explain, type ExplainView, type FigureView } from '../../../src/taskpane/engine/explain';
import { spotPlace } from '../../../src/taskpane/engine/explain-places';
import { EN, openedExample, ZH } from './opened';

const timing = () => openedExample('timing-gap');
const figureOf = (view: ExplainView): FigureView => {
  if (view.kind !== 'figure') throw new Error(`No figure but ${view.kind}.`);
  return view;
};
const at = (place: Place, wording = ZH) => explain(timing(), wording, { kind: 'cell', place });
const placeOfRow = (ref: string, index?: number): Place => {
  const place = spotPlace(timing(), { ref, index });
  if (place === undefined) throw new Error(`No place for ${ref}.`);
  return place;
};

describe('a cell of a model sheet', () => {
  it('is explained in a sentence, with its value and what it is computed from', () => {
    const view = figureOf(at(placeOfRow('construction.closing', 16)));
    expect(view.cell).toMatchObject({ ref: 'construction.closing', index: 16, when: '2025年5月' });
    expect(view.value).toMatchObject({ text: '−749.03 万元', exact: '−7,490,265.00 元' });
    expect(view.sentence).toContain('期末现金，2025年5月：−749.03 万元 =');
    expect(view.precedents.map(({ sign, label }) => `${sign} ${label}`)).toEqual([
      '+ 期末现金（转出前）',
      '− 转入运营基金',
    ]);
  });

  it('leads down its largest precedents to the figure somebody entered', () => {
    const { causes } = figureOf(at(placeOfRow('construction.closing', 16)));
    expect(causes.map(({ ref }) => ref)).toEqual([
      'construction.closingBeforeTransfer',
      'construction.net',
      'construction.uses',
      'construction.investmentSpend',
      'funding.investmentSpend',
      'costs.spend',
      'costs.construction',
      'cost.milestone.spend',
      'cost.milestone.escalated',
      'cost.milestone.base',
      'cost.milestone.amount',
      'cost.milestone.givenAmount',
    ]);
  });

  it('has a way to the period before and after, within the life of the project', () => {
    const middle = figureOf(at(placeOfRow('construction.closing', 16)));
    expect([middle.earlier?.when, middle.later?.when]).toEqual(['2025年4月', '2025年6月']);
    const first = figureOf(at(placeOfRow('construction.closing', 0)));
    expect([first.earlier, first.later?.index]).toEqual([undefined, 1]);
    const last = figureOf(at(placeOfRow('construction.closing', 173)));
    expect([last.earlier?.index, last.later]).toEqual([172, undefined]);
  });

  it('names the cell of each precedent, and none before the first period', () => {
    const { precedents } = figureOf(at(placeOfRow('construction.opening', 0)));
    expect(precedents).toHaveLength(1);
    expect(precedents[0]).toMatchObject({ how: 'prev', place: undefined });
  });

  it('stands for its whole row where its label is selected', () => {
    const { sheet, row } = placeOfRow('construction.closing', 0);
    expect(figureOf(at({ sheet, row, column: 0 })).cell).toMatchObject({
      ref: 'construction.closing',
      when: '2025年5月',
    });
  });

  it('quotes the clause with document, article and date', () => {
    const { clause } = figureOf(explain(timing(), ZH, { kind: 'row', ref: 'checks.communityRooms' }));
    expect(clause).toMatchObject({
      parameter: 'facilities.areaPer100Households',
      mark: '已核对官方文本',
    });
    expect(clause?.text).toContain('浙政办发〔2019〕60号');
    const limit = figureOf(explain(timing(), ZH, { kind: 'row', ref: 'checks.areaPer100Households' }));
    expect(limit.input).toMatchObject({ parameter: 'facilities.areaPer100Households' });
  });

  it('answers in English from a Chinese workbook', () => {
    const view = figureOf(at(placeOfRow('construction.closing', 16), EN));
    expect(view.cell).toMatchObject({ label: 'Closing cash', when: 'May 2025' });
    expect(view.sentence).toMatch(/^Closing cash, May 2025: CNY −7\.49 million = /);
  });
});

describe('an input cell', () => {
  it('is named with its record, its source and the rows that read it', () => {
    const place = timing().cellOf('land.parcels[0].floorPrice');
    expect(place).toBeDefined();
    const view = at(place!);
    expect(view).toMatchObject({
      kind: 'input',
      input: {
        path: 'land.parcels[0].floorPrice',
        label: '楼面价',
        record: '北地块',
        value: { text: '5,200 元/平方米' },
        source: '示例',
        place,
      },
      readers: [{ ref: 'land.north.listPrice', label: '减免前价款' }],
    });
  });

  it('of the policy sheet is a parameter', () => {
    const place = timing().drawn().draft.inputs.policyCell('land.housingRate');
    expect(at(place as Place)).toMatchObject({ kind: 'parameter', id: 'land.housingRate' });
  });
});

describe('a cell of a table or of the dashboard', () => {
  it('is the row it shows, in the period of its column that tells most', () => {
    const year = figureOf(at({ sheet: '资金平衡表', row: 8, column: 5 }));
    expect(year.cell).toMatchObject({ ref: 'funding.equityPaidIn', when: '2024年1月' });
    expect(year.among).toBe(12);
    const wholeLife = figureOf(at({ sheet: '资金平衡表', row: 8, column: 2 }));
    expect(wholeLife.among).toBe(174);
  });

  it('is followed to the row behind a key figure', () => {
    expect(figureOf(at({ sheet: '平衡', row: 25, column: 4 })).cell.ref).toBe('overall.endingSurplus');
  });
});

describe('what is not a figure of the model', () => {
  it('is said to be the user’s own, words of ours, or empty', () => {
    expect(at({ sheet: '我的草稿', row: 0, column: 0 }).kind).toBe('own');
    expect(at({ sheet: '资金账户', row: 0, column: 0 }).kind).toBe('words');
    expect(at({ sheet: '资金账户', row: 900, column: 5 }).kind).toBe('empty');
    expect(explain(timing(), ZH, { kind: 'row', ref: 'no.suchRow' }).kind).toBe('unknown');
    expect(explain(timing(), ZH, { kind: 'nothing' }).kind).toBe('nothing');
  });

  it('says when the inputs decide other rows than the workbook was built with', () => {
    expect(explain(timing(), ZH, { kind: 'nothing' }).isOutdated).toBe(false);
    const { file } = timing();
    if (file === undefined) throw new Error('No file.');
    const custom = new Map(file.properties.custom).set('PinghengFormulaDigest', 'of another layout');
    const older = { ...timing(), file: { ...file, properties: { ...file.properties, custom } } };
    expect(explain(older, ZH, { kind: 'nothing' }).isOutdated).toBe(true);
  });
});
