import { modelOf } from '../../../model';
import { packs } from '../../../policy';
import { parseProject, type Json } from '../../../project';
import { compile, type Exact, type Program } from '../../../rows';

/** A task's project as a program, with its reading where somebody has made one. */
export interface TaskProgram {
  readonly program: Program;
  readonly exact?: Exact;
}

const packIds = new Set(packs.map(({ id }) => id));

/** Programs of projects that were planned in this thread. A worker gets a copy of its project, which is not among them. */
const planned = new WeakMap<object, TaskProgram>();

/** Keeps what was made for a plan, so that a hand in the same thread need not make it again. */
export const keepProgram = (project: Json, made: TaskProgram): void => {
  if (typeof project === 'object' && project !== null) planned.set(project, made);
};

export const programOf = (project: Json): TaskProgram =>
  (typeof project === 'object' && project !== null ? planned.get(project) : undefined) ?? {
    program: compile(modelOf(parseProject(project, { packs: packIds })).model),
  };
