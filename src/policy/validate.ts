import { Decimal } from '../finance/decimal';
import { catalogue, isParameterId } from './catalogue';
import { itemExists } from './items';
import { packs as shippedPacks } from './packs';
import { OPEN, type Pack, type Parameter, type Text } from './parameter';
import { endOf, isDate, overlap, startOf } from './period';
import { rangeBroken } from './range';

export type PackRule =
  | 'duplicateId'
  | 'unitMismatch'
  | 'kindMismatch'
  | 'notANumber'
  | 'outOfRange'
  | 'missingText'
  | 'verifiedWithoutNumber'
  | 'badDate'
  | 'unknownItem';

/** What is wrong with a pack, where, and what to do. */
export interface PackFinding {
  readonly rule: PackRule;
  readonly pack: string;
  readonly id: string;
  readonly what: Text;
  readonly fix: Text;
}

type Complaint = Pick<PackFinding, 'rule' | 'what' | 'fix'>;

const complain = (rule: PackRule, zh: string, en: string, fixZh: string, fixEn: string): Complaint => ({
  rule,
  what: { zh, en },
  fix: { zh: fixZh, en: fixEn },
});

const decimal = (text: string): Decimal | undefined => {
  try {
    const number = new Decimal(text);
    return number.isFinite() ? number : undefined;
  } catch {
    return undefined;
  }
};

const checkValue = ({ kind, value }: Parameter): Complaint[] => {
  if (value === OPEN) return [];
  const number = decimal(value);
  if (number === undefined)
    return [
      complain(
        'notANumber',
        `值“${value}”不是数。`,
        `"${value}" is not a number.`,
        `写成小数或 ${OPEN}。`,
        `Write a decimal, or "${OPEN}".`,
      ),
    ];
  const range = rangeBroken(kind, number);
  if (range === undefined) return [];
  return [
    complain(
      'outOfRange',
      `${value} 超出 ${range}。`,
      `${value} is outside ${range}.`,
      '比例写成小数：10% 写 0.10。',
      'Write shares and rates as decimals: 0.10 for 10 %.',
    ),
  ];
};

const checkTexts = ({ label, clause }: Parameter): Complaint[] =>
  Object.entries({ label, document: clause.document, gloss: clause.gloss }).flatMap(([name, text]) =>
    (['zh', 'en'] as const)
      .filter((language) => text[language].trim() === '')
      .map((language) =>
        complain(
          'missingText',
          `缺少${language}文本：${name}。`,
          `The ${name} is missing in ${language}.`,
          '用自己的话补写。',
          'Write it, in our own words.',
        ),
      ),
  );

const checkSource = ({ mark, clause }: Parameter): Complaint[] =>
  mark === 'verified' && clause.number.trim() === ''
    ? [
        complain(
          'verifiedWithoutNumber',
          '标为已核实，却没有文号。',
          'It is marked verified but has no document number.',
          '补文号，或改标为 secondHand。',
          'Add the number, or mark it secondHand.',
        ),
      ]
    : [];

const checkDates = (parameter: Parameter): Complaint[] => {
  const dates = [parameter.inForce, parameter.until].filter((date) => date !== undefined);
  const bad = dates.filter((date) => !isDate(date));
  if (bad.length > 0)
    return bad.map((date) =>
      complain(
        'badDate',
        `“${date}”不是日期。`,
        `"${date}" is not a date.`,
        '写成 2024、2024-12 或 2024-12-01。',
        'Write 2024, 2024-12 or 2024-12-01.',
      ),
    );
  return startOf(parameter) <= endOf(parameter)
    ? []
    : [
        complain(
          'badDate',
          '失效早于生效。',
          'It ends before it begins.',
          '核对 inForce 与 until。',
          'Check inForce and until.',
        ),
      ];
};

const checkItems = ({ items }: Parameter): Complaint[] => [
  ...(items.length === 0
    ? [
        complain(
          'unknownItem',
          '未注明条目。',
          'It cites no item.',
          '注明 D-1 … D-87 或章节。',
          'Cite D-1 … D-87 or a section.',
        ),
      ]
    : []),
  ...items
    .filter((item) => !itemExists(item))
    .map((item) =>
      complain(
        'unknownItem',
        `条目“${item}”不存在。`,
        `There is no item "${item}".`,
        '注明 D-1 … D-87 或章节。',
        'Cite D-1 … D-87 or a section.',
      ),
    ),
];

/** Unit and kind belong to the quantity: the catalogue's where it knows the id, else the first pack's that used it. */
const checkAgreement = (parameter: Parameter, others: readonly Pack[]): Complaint[] => {
  const { id, unit, kind } = parameter;
  const elsewhere = others.flatMap((pack) =>
    pack.parameters.filter((each) => each.id === id).map((each) => ({ ...each, where: pack.id })),
  );
  const reference = isParameterId(id) ? { ...catalogue[id], where: 'catalogue' } : elsewhere[0];
  if (reference === undefined) return [];
  const agree = `与${reference.where}保持一致。`;
  return [
    ...(reference.unit === unit
      ? []
      : [
          complain(
            'unitMismatch',
            `单位“${unit}”与“${reference.unit}”（${reference.where}）不同。`,
            `Its unit is "${unit}", but "${reference.unit}" in ${reference.where}.`,
            agree,
            `Use the unit of ${reference.where} and convert the value.`,
          ),
        ]),
    ...(reference.kind === kind
      ? []
      : [
          complain(
            'kindMismatch',
            `类别“${kind}”与“${reference.kind}”（${reference.where}）不同。`,
            `Its kind is "${kind}", but "${reference.kind}" in ${reference.where}.`,
            agree,
            `Use the kind of ${reference.where}.`,
          ),
        ]),
  ];
};

const checkPeriods = (parameter: Parameter, earlier: readonly Parameter[]): Complaint[] =>
  earlier.some((each) => each.id === parameter.id && overlap(each, parameter))
    ? [
        complain(
          'duplicateId',
          '同一参数在同一时期给了两次。',
          'It is given twice for the same period.',
          '删去一个，或写明 until。',
          'Remove one, or end the older with until.',
        ),
      ]
    : [];

/**
 * Everything wrong with one pack, in the order of its parameters; an empty list is a sound pack.
 * `others` are the packs it must agree with on units; the shipped ones by default.
 */
export const validatePack = (pack: Pack, others: readonly Pack[] = shippedPacks): readonly PackFinding[] => {
  const neighbours = others.filter((each) => each !== pack);
  return pack.parameters.flatMap((parameter, index) =>
    [
      ...checkPeriods(parameter, pack.parameters.slice(0, index)),
      ...checkAgreement(parameter, neighbours),
      ...checkValue(parameter),
      ...checkTexts(parameter),
      ...checkSource(parameter),
      ...checkDates(parameter),
      ...checkItems(parameter),
    ].map((complaint) => ({ ...complaint, pack: pack.id, id: parameter.id })),
  );
};
