import { Body1, Spinner } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { Candidate, Given } from '../../engine/start';
import { Section } from '../../parts';
import { useSession, useSessionState } from '../../session/hooks';
import { useWords } from '../../words';
import { Choices } from './Choices';
import { Drafting } from './Drafting';
import { EXAMPLE_IDS, EXAMPLES, type ExampleId } from './examples';
import { FileDrop } from './FileDrop';
import { Preview } from './Preview';

/** What was chosen, and what came of reading it. */
interface Chosen {
  readonly name: string;
  readonly candidate: Candidate | undefined;
}

const TEMPLATES = ['renewal', 'newBuild', 'blank'] as const;

/** A model to begin with: a new one, an example, or one from a file; nothing is written before it has been looked at. */
export const Start = (): ReactElement => {
  const say = useWords();
  const session = useSession();
  const { draft, lang } = useSessionState();
  const [chosen, setChosen] = useState<Chosen>();
  const choose = async (name: string, given: () => Promise<Given>): Promise<void> => {
    setChosen({ name, candidate: undefined });
    try {
      const candidate = await session.candidate(await given());
      setChosen(candidate === undefined ? undefined : { name, candidate });
    } catch (error) {
      setChosen(undefined);
      session.cannotRead(name, error);
    }
  };
  const chooseFile = (file: File): Promise<void> =>
    choose(file.name, async () => ({
      kind: 'file',
      name: file.name,
      bytes: new Uint8Array(await file.arrayBuffer()),
    }));
  const chooseExample = (id: ExampleId): Promise<void> =>
    choose(say(`start.example.${id}`), async () => ({
      kind: 'project',
      json: (await EXAMPLES[id]()).default,
    }));
  if (chosen !== undefined) {
    const { name, candidate } = chosen;
    return candidate === undefined ? (
      <Spinner label={say('start.reading', { name })} />
    ) : (
      <Preview key={lang} name={name} candidate={candidate} onBack={() => setChosen(undefined)} />
    );
  }
  if (draft !== undefined) return <Drafting draft={draft} />;
  return (
    <>
      <FileDrop onFile={(file) => void chooseFile(file)} />
      <Section title={say('start.new')}>
        <Choices
          choices={TEMPLATES.map((id) => ({
            id,
            label: say(`start.template.${id}`),
            about: say(`start.about.${id}`),
          }))}
          onChoose={(kind) => session.drafting({ kind, typed: {} })}
        />
      </Section>
      <Section title={say('start.examples')}>
        <Choices
          choices={EXAMPLE_IDS.map((id) => ({ id, label: say(`start.example.${id}`), about: '' }))}
          onChoose={(id) => void chooseExample(id)}
        />
      </Section>
      <Section title={say('start.open')}>
        <Body1>{say('start.openHow')}</Body1>
      </Section>
    </>
  );
};
