import { Link } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Step } from '../../engine/explain';
import { useWords } from '../../words';
import { stepName } from './use-question';

/** Looks at another figure in place of the one shown. */
export const StepLink = ({
  step,
  onStep,
}: {
  readonly step: Step;
  readonly onStep: () => void;
}): ReactElement => {
  const say = useWords();
  return (
    <Link as="button" aria-label={say('explain.stepInto', { figure: stepName(step) })} onClick={onStep}>
      {step.label}
    </Link>
  );
};
