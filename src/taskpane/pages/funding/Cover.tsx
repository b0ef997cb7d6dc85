import { Body1, Caption1, Text } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { CoverView, Measure, YearCell } from '../../engine/funding-cover';
import { Amount, DataTable, PageLink, Section, type Row } from '../../parts';
import { useWords } from '../../words';

const Figure = ({ cell: { value, fails } }: { readonly cell: YearCell }): ReactElement => {
  const say = useWords();
  return fails ? (
    <Text weight="semibold">
      {say('funding.below')}
      <Amount value={value} />
    </Text>
  ) : (
    <Amount value={value} />
  );
};

const Years = ({ cover: { measures, years } }: { readonly cover: CoverView }): ReactElement => {
  const say = useWords();
  const thresholds: Row = {
    key: 'threshold',
    cells: [
      say('funding.threshold'),
      ...measures.map(({ id, threshold }) =>
        threshold === undefined ? say('funding.noThreshold') : <span key={id}>≥ {threshold.text}</span>,
      ),
    ],
  };
  return (
    <DataTable
      caption={say('funding.ratiosTable')}
      columns={[
        { key: 'year', label: say('funding.year') },
        ...measures.map(({ id, label }) => ({ key: id, label, isNumeric: true })),
      ]}
      rows={[
        thresholds,
        ...years.map(({ year, cells }) => ({
          key: year,
          cells: [
            year,
            ...cells.map((cell, at) =>
              cell === undefined ? '—' : <Figure key={measures[at]?.id} cell={cell} />,
            ),
          ],
        })),
      ]}
    />
  );
};

const Standing = ({ measure: { threshold, fails } }: { readonly measure: Measure }): ReactElement => {
  const say = useWords();
  if (threshold === undefined) return <span>{say('funding.noThreshold')}</span>;
  return <span>{fails ? say('funding.below') : say('funding.passes')}</span>;
};

/** The worst of each measure with where its threshold comes from. */
const Measures = ({ measures }: Pick<CoverView, 'measures'>): ReactElement => {
  const say = useWords();
  return (
    <DataTable
      caption={say('funding.measured')}
      columns={[
        { key: 'measure', label: say('funding.measure') },
        { key: 'lowest', label: say('funding.lowest'), isNumeric: true },
        { key: 'threshold', label: say('funding.threshold'), isNumeric: true },
        { key: 'result', label: say('funding.result') },
        { key: 'clause', label: say('funding.clause') },
      ]}
      rows={measures.map((measure) => {
        const { id, label, lowest, threshold, clause, row } = measure;
        return {
          key: id,
          cells: [
            label,
            <PageLink
              key="lowest"
              to={{ page: 'explain', row, period: undefined }}
              label={say('funding.explain', { label, value: lowest.text })}
            >
              <Amount value={lowest} />
            </PageLink>,
            threshold === undefined ? '—' : <Amount key="threshold" value={threshold} />,
            <Standing key="result" measure={measure} />,
            clause,
          ],
        };
      })}
    />
  );
};

/** Cover ratios by year against thresholds; years below one are marked by sign and word. */
export const Cover = ({ cover }: { readonly cover: CoverView | undefined }): ReactElement => {
  const say = useWords();
  if (cover === undefined || cover.years.length === 0)
    return (
      <Section title={say('funding.ratios')}>
        <Body1>{say('funding.noCover')}</Body1>
      </Section>
    );
  const count = cover.years.filter(({ fails }) => fails).length;
  return (
    <Section title={say('funding.ratios')}>
      <Body1>{count === 0 ? say('funding.ratiosHold') : say('funding.ratiosFail', { count })}</Body1>
      <Measures measures={cover.measures} />
      <Caption1>{say('funding.ratiosTold')}</Caption1>
      <Years cover={cover} />
    </Section>
  );
};
