import { parameterText } from '../../analysis';
import { clauseText } from '../../policy';
import type { Block, Row, Section } from '../document';
import { tell } from '../words';
import { inLanguage, line, paragraph, tableOf, type Ground } from './ground';
import { inputSections } from './inputs';

/** The parameters that the model reads, each by its clause; one that the project changed says from what and why. */
const policyTable = (ground: Ground): Block[] => {
  const { evaluation, lang } = ground;
  const { policy } = evaluation.projectModel;
  const read = new Set([...evaluation.program.inputs.values()].map(({ path }) => path));
  const rows = policy
    .all()
    .filter(({ id }) => read.has(`policy:${id}`))
    .map(({ parameter, value, override }): Row => {
      const clause = inLanguage(ground, clauseText(parameter));
      const changed =
        override === undefined
          ? []
          : [
              tell(lang, 'overriddenFor', {
                previous: parameterText(override.previous, parameter, lang),
                reason: override.reason,
              }),
            ];
      return line([
        inLanguage(ground, parameter.label),
        parameterText(value, parameter, lang),
        [clause, ...changed].join(lang === 'zh' ? '；' : '; '),
      ]);
    });
  if (rows.length === 0) return [];
  return tableOf(
    tell(lang, 'policyUsed'),
    [[tell(lang, 'parameter')], [tell(lang, 'value'), 'end'], [tell(lang, 'clause')]],
    rows,
  );
};

/** The project, everything that was entered with its sources, and the policy that the model reads. */
export const assumptions = (ground: Ground): Section => {
  const { lang, evaluation } = ground;
  const { notes } = evaluation.project;
  const of = (id: string, title: string, blocks: readonly Block[]): Section[] =>
    blocks.length === 0 ? [] : [{ id, title, isWide: false, blocks, sections: [] }];
  return {
    id: 'assumptions',
    title: tell(lang, 'assumptions'),
    isWide: false,
    blocks: [paragraph(tell(lang, 'assumptionsNote'), 'quiet')],
    sections: [
      ...inputSections(ground),
      ...of('inputs-policy', tell(lang, 'policyUsed'), policyTable(ground)),
      ...of(
        'inputs-notes',
        tell(lang, 'notes'),
        notes.map((note) => paragraph(note)),
      ),
    ],
  };
};
