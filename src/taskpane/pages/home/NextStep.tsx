import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { FitView } from '../../engine/fit';
import type { HomeView, Light } from '../../engine/home';
import { useSession } from '../../session/hooks';
import type { Session } from '../../session/session';
import { useWords, type Words } from '../../words';

interface Step {
  readonly label: string;
  readonly take: (session: Session) => void;
}

const RANK = { red: 2, amber: 1, green: 0 } as const;

/** The light that needs looking at most: the worst colour, construction before operation before the whole life. */
const worstLight = (lights: readonly Light[]): Light | undefined =>
  lights.filter(({ colour }) => colour !== 'green').sort((a, b) => RANK[b.colour] - RANK[a.colour])[0];

/** The workbook's formulas no longer fit the inputs or the add-in. */
const isOutgrown = (fit: FitView | undefined): boolean => fit !== undefined && fit.kind !== 'fits';

/** Formulas that no longer fit come first: until then the sheets say something else than the pane. */
const stepOf = (
  { lights, failing, approval }: HomeView,
  fit: FitView | undefined,
  say: Words,
): Step | undefined => {
  if (isOutgrown(fit)) return { label: say('home.toBuild'), take: (session) => void session.build() };
  if (failing.errors > 0)
    return {
      label: say('home.toChecks', { count: failing.errors }),
      take: (session) => session.open('checks'),
    };
  const light = worstLight(lights);
  if (light !== undefined) {
    const { gap, worst, name, word, row } = light;
    return {
      label:
        gap !== undefined && worst !== undefined
          ? say('home.toCause', { month: worst.text, amount: gap.text })
          : say('home.toReason', { phase: name, word }),
      take: (session) => session.show({ page: 'explain', row, period: worst?.period }),
    };
  }
  return approval === undefined
    ? undefined
    : { label: say('home.toApproval'), take: (session) => void session.goTo(approval) };
};

/** Beside the cause of a gap stands the way out of it. */
const remedyOf = ({ lights }: HomeView, fit: FitView | undefined, say: Words): Step | undefined => {
  const light = worstLight(lights);
  if (light === undefined || isOutgrown(fit)) return undefined;
  const { gap } = light;
  return {
    label: gap === undefined ? say('home.toBalance') : say('home.toGap', { amount: gap.text }),
    take: (session) => session.open('gap'),
  };
};

/** The one sensible step from here; where a period does not balance, also what would close its gap. */
export const NextStep = ({
  view,
  fit,
}: {
  readonly view: HomeView;
  readonly fit: FitView | undefined;
}): ReactElement | null => {
  const say = useWords();
  const session = useSession();
  const step = stepOf(view, fit, say);
  const remedy = remedyOf(view, fit, say);
  if (step === undefined) return null;
  return (
    <>
      <Button appearance="primary" size="large" onClick={() => step.take(session)}>
        {step.label}
      </Button>
      {remedy !== undefined && (
        <Button size="large" onClick={() => remedy.take(session)}>
          {remedy.label}
        </Button>
      )}
    </>
  );
};
