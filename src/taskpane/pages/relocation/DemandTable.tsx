import type { ReactElement } from 'react';
import type { DemandView } from '../../engine/relocation';
import { Amount, CellLink, DataTable } from '../../parts';
import { useWords } from '../../words';

/** What is asked of each unit type against what there is. */
export const DemandTable = ({
  caption,
  types,
}: {
  readonly caption: string;
  readonly types: readonly DemandView[];
}): ReactElement => {
  const say = useWords();
  return (
    <DataTable
      caption={caption}
      columns={[
        { key: 'type', label: say('relocation.type') },
        { key: 'asked', label: say('relocation.asked'), isNumeric: true },
        { key: 'supply', label: say('relocation.supply'), isNumeric: true },
        { key: 'standing', label: say('relocation.standing') },
        { key: 'area', label: say('relocation.area'), isNumeric: true },
      ]}
      rows={types.map(({ name, area, demand, supply, short, place }) => ({
        key: area.exact,
        cells: [
          name,
          demand,
          place === undefined ? (
            (supply ?? say('relocation.unlimited'))
          ) : (
            <CellLink key="supply" place={place}>
              {supply ?? say('relocation.unlimited')}
            </CellLink>
          ),
          short === 0 ? say('relocation.enough') : say('relocation.shortBy', { count: short }),
          <Amount key="area" value={area} />,
        ],
      }))}
    />
  );
};
