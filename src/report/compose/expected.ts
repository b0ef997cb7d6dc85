import { PHASES } from '../../analysis';
import { ZERO, type Decimal } from '../../finance/decimal';
import { t } from '../../i18n';
import { SOURCE_MONEY } from '../../workbook/approval/expected';
import type { Block, Row, Section } from '../document';
import { tell } from '../words';
import { inLanguage, line, paragraph, spoken, tableOf, type Ground } from './ground';
import { CERTAINTIES } from './summary';

interface ExpectedSource {
  readonly section: string;
  readonly amount: Decimal;
}

/** Sources whose money is only expected, each with what it brings over the whole life when it is counted. */
const expectedSources = ({ evaluation: { program, exact, withExpected } }: Ground): ExpectedSource[] =>
  [...program.inputs.values()].flatMap(({ ref, section }): ExpectedSource[] => {
    if (!ref.endsWith('.isExpected') || exact.cell(ref).isZero()) return [];
    const rows = (SOURCE_MONEY[section.split('.')[0] ?? ''] ?? [])
      .map((row) => `${section}.${row}`)
      .filter((row) => program.rows.has(row));
    if (rows.length === 0) return [];
    return [
      {
        section,
        amount: rows.flatMap((row) => withExpected.row(row)).reduce((sum, value) => sum.plus(value), ZERO),
      },
    ];
  });

/** What changes when expected money is counted: cash at the ends and at the lowest points. */
const COMPARED = [
  'construction.lowestCash',
  'construction.endingCash',
  'operationAccount.lowestCash',
  'overall.endingSurplus',
] as const;

const comparedRows = (ground: Ground): Row[] => {
  const { program, exact, withExpected } = ground.evaluation;
  return COMPARED.flatMap((ref): Row[] => {
    const label = program.rows.get(ref)?.spec.label;
    if (label === undefined) return [];
    const [without, counted] = [exact.cell(ref), withExpected.cell(ref)];
    return [
      line([inLanguage(ground, label), spoken(ground, without, 'yuan'), spoken(ground, counted, 'yuan')]),
    ];
  });
};

const certaintyTable = (ground: Ground): Block[] => {
  const { lang, evaluation } = ground;
  return tableOf(
    tell(lang, 'certaintyByPhase'),
    [
      [tell(lang, 'phase')],
      ...CERTAINTIES.map((certainty) => [t(lang, `certainty.${certainty}`), 'end'] as const),
    ],
    PHASES.map((phase) =>
      line([
        t(lang, `verdict.${phase}`),
        ...CERTAINTIES.map((certainty) =>
          spoken(ground, evaluation.verdict[phase].restsOn[certainty], 'yuan'),
        ),
      ]),
    ),
  );
};

/** What the project rests on, and how much of it is only expected. */
export const expected = (ground: Ground): Section => {
  const { lang, evaluation } = ground;
  const sources = expectedSources(ground);
  const told: Block[] =
    sources.length === 0
      ? [paragraph(tell(lang, 'noExpected'))]
      : [
          paragraph(tell(lang, 'expectedNote'), 'quiet'),
          ...tableOf(
            tell(lang, 'expectedSources'),
            [[tell(lang, 'item')], [tell(lang, 'amount'), 'end']],
            sources.map(({ section, amount }) => {
              const label = evaluation.program.sectionLabels.get(section);
              const name = label === undefined ? section : inLanguage(ground, label);
              return line([name, spoken(ground, amount, 'yuan')]);
            }),
          ),
          ...tableOf(
            tell(lang, 'withAndWithout'),
            [[tell(lang, 'figure')], [tell(lang, 'counted'), 'end'], [tell(lang, 'withExpected'), 'end']],
            comparedRows(ground),
          ),
        ];
  return {
    id: 'expected',
    title: tell(lang, 'expected'),
    isWide: false,
    sections: [],
    blocks: [...certaintyTable(ground), ...told],
  };
};
