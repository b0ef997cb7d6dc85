import { useState, type ReactElement } from 'react';
import { useSessionState } from '../../session/hooks';
import { ParameterList } from './ParameterList';
import { Parameter } from './Parameter';

const Content = ({ asked }: { readonly asked: string | undefined }): ReactElement => {
  const [id, choose] = useState(asked);
  return id === undefined ? (
    <ParameterList onChoose={choose} />
  ) : (
    <Parameter id={id} onBack={() => choose(undefined)} />
  );
};

/** Packs in force and every parameter with its clause; one of them in full. */
export const Policy = (): ReactElement => {
  const { asked } = useSessionState();
  const parameter = asked?.page === 'policy' ? asked.parameter : undefined;
  return <Content key={parameter ?? ''} asked={parameter} />;
};
