import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { MoreHorizontalRegular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import type { Change } from '../../engine/inputs-changes';
import type { ListView } from '../../engine/inputs-list';
import { useWords } from '../../words';
import { useForms } from './forms';

/** What can be done with the record that is shown: each is collected, to be built. */
export const RecordMenu = ({
  list,
  records,
}: {
  readonly list: ListView;
  readonly records: string;
}): ReactElement => {
  const say = useWords();
  const [, forms] = useForms();
  const { keys, path, label, at, record, names, holds } = list;
  const isOrdered = holds !== 'named';
  const collect = (change: Change, next: number): void => {
    forms.collect(change, records);
    forms.show(path, next);
  };
  const move = (to: number) => (): void => collect({ kind: 'move', list: keys, from: at, to }, to);
  const copy = (): void => {
    const name = say('inputs.copied', { name: record?.name ?? '' });
    collect({ kind: 'copy', list: keys, at, name }, names.length);
  };
  const remove = (): void => {
    collect({ kind: 'remove', list: keys, at: record?.keys.at(-1) ?? at }, Math.max(0, at - 1));
  };
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button
          appearance="subtle"
          icon={<MoreHorizontalRegular />}
          aria-label={say('inputs.actions', { list: label })}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {isOrdered && <MenuItem onClick={copy}>{say('inputs.copy')}</MenuItem>}
          {isOrdered && at > 0 && <MenuItem onClick={move(at - 1)}>{say('inputs.up')}</MenuItem>}
          {isOrdered && at < names.length - 1 && (
            <MenuItem onClick={move(at + 1)}>{say('inputs.down')}</MenuItem>
          )}
          <MenuItem onClick={remove}>{say('inputs.remove')}</MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
};
