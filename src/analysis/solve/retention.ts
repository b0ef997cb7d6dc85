import { Decimal, ONE, ZERO } from '../../finance/decimal';
import { choiceWord } from '../../i18n';
import type { Project } from '../../project';
import type { Label } from '../../rows';
import type { Readings } from '../readings';
import type { Lever } from './lever';

type Mode = Project['land']['retentionMode'];

/** Modes from the most cautious on, and the flag of each in the model. */
const MODES: readonly (readonly [mode: Mode, ref: string])[] = [
  ['conservative', 'land.isConservative'],
  ['literal', 'land.isLiteral'],
  ['confirmed', 'land.isConfirmed'],
];

/** How land retention is read: a choice, not a quantity. By confirmation only where a letter gives its rate. */
export const retentionLever = ({ project, program }: Readings): Lever[] => {
  const { retentionMode, confirmedRate, confirmedReference } = project.land;
  if (!program.inputs.has('land.isLiteral')) return [];
  const isConfirmable = confirmedRate !== undefined && confirmedReference !== undefined;
  const modes = MODES.filter(([mode]) => mode !== 'confirmed' || isConfirmable || mode === retentionMode);
  const modeAt = (value: Decimal): Mode => modes[value.toNumber()]?.[0] ?? retentionMode;
  const valuesAt = (value: Decimal): Decimal[] =>
    modes.map(([mode]) => (mode === modeAt(value) ? ONE : ZERO));
  const words = modes.map(
    ([mode]): Label => choiceWord('land.retentionMode', mode) ?? { zh: mode, en: mode },
  );
  return [
    {
      id: 'retentionMode',
      label: { zh: '留用口径', en: 'Retention mode' },
      form: 'choice',
      unit: '',
      from: new Decimal(modes.findIndex(([mode]) => mode === retentionMode)),
      step: ONE,
      range: {
        least: ZERO,
        most: new Decimal(modes.length - 1),
        why: {
          zh: '政策可有的读法；换用须有主管部门的确认',
          en: 'readings that the policy allows; another one needs the authority’s confirmation',
        },
      },
      caveat: null,
      moved: modes.map(([mode, ref]) => ({
        ref,
        path: 'land.retentionMode',
        from: mode === retentionMode ? ONE : ZERO,
      })),
      valuesAt,
      freelyAt: valuesAt,
      changesAt: (value) => [{ kind: 'set', path: 'land.retentionMode', value: modeAt(value) }],
      isPart: false,
      choices: words,
    },
  ];
};
