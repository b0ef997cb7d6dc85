import { Fault } from './fault';
import { isRef, type Ref, ref } from './member';
import { type Action, ActionType, type Batch, type BatchAnswer, type ObjectPath, PathType } from './protocol';
import { lower, type Session } from './session';

/** A fault that someone wants raised before the action of this index. */
export type Raise = (index: number) => Fault | undefined;

/** The objects of one batch: a path is followed once, when the first action needs it. */
class Run {
  private readonly found = new Map<number, Ref | null>();
  private readonly keptAs = new Map<number, string>();

  constructor(
    private readonly session: Session,
    private readonly batch: Batch,
  ) {}

  perform(action: Action): unknown {
    switch (action.ActionType) {
      case ActionType.trace:
      case ActionType.ensureUnchanged:
        return null;
      case ActionType.instantiate:
        return this.instantiate(action.ObjectPathId);
      case ActionType.query: {
        const target = this.follow(action.ObjectPathId);
        return (
          target && this.withReference(action.ObjectPathId, this.session.load(target, action.QueryInfo ?? {}))
        );
      }
      case ActionType.method:
        return this.method(action);
      case ActionType.setProperty: {
        const target = this.follow(action.ObjectPathId);
        // As in Excel, what is done to an object that is not there is passed over.
        if (target) this.session.set(target, action.Name ?? '', this.args(action.ArgumentInfo)[0]);
        return null;
      }
      default:
        throw new Fault('NotImplemented', `This host does not answer actions of type ${action.ActionType}.`);
    }
  }

  /** Where an action stands, as errors name it: `Range.values`. */
  place(action: Action): string {
    const path = this.batch.ObjectPaths[String(action.ObjectPathId)];
    const target = this.found.get(action.ObjectPathId);
    const name = action.Name ?? '';
    return `${target ? target.type : (path?.Name ?? '')}${name === '' ? '' : `.${lower(name)}`}`;
  }

  private instantiate(pathId: number): unknown {
    const target = this.follow(pathId);
    if (!target) return null;
    const type = this.session.typeOf(target);
    return this.withReference(pathId, type.id ? { Id: type.id(target.target) } : {});
  }

  private withReference(pathId: number, loaded: unknown): unknown {
    const reference = this.keptAs.get(pathId);
    return reference === undefined ? loaded : { ...(loaded as object), _ReferenceId: reference };
  }

  private method(action: Action): unknown {
    const target = this.follow(action.ObjectPathId);
    if (!target) return null;
    if (action.Name === '_KeepReference') {
      this.keptAs.set(action.ObjectPathId, this.keptAs.get(action.ObjectPathId) ?? this.session.keep(target));
      return null;
    }
    const args = this.args(action.ArgumentInfo);
    if (action.Name === '_RemoveReference') {
      this.session.forget(String(args[0]));
      return null;
    }
    const answer = this.session.invoke(target, action.Name ?? '', args);
    return isRef(answer) ? null : (answer ?? null);
  }

  private args(info: Action['ArgumentInfo']): readonly unknown[] {
    const ids = info?.ReferencedObjectPathIds;
    return (info?.Arguments ?? []).map((argument, index) => {
      const id = ids?.[index] ?? 0;
      return id === 0 ? this.nested(argument) : this.follow(id);
    });
  }

  /** Objects inside an argument: `{ series: { _ObjectPathId: 9 } }`. */
  private nested(argument: unknown): unknown {
    if (typeof argument !== 'object' || argument === null || Array.isArray(argument)) return argument;
    const { _ObjectPathId: id, ...rest } = argument as { _ObjectPathId?: number };
    if (id !== undefined) return this.follow(id);
    return Object.fromEntries(Object.entries(rest).map(([name, inner]) => [name, this.nested(inner)]));
  }

  private follow(id: number): Ref | null {
    const known = this.found.get(id);
    if (known !== undefined) return known;
    const path = this.batch.ObjectPaths[String(id)];
    if (!path) throw new Fault('InvalidReference', `The batch has no object path ${id}.`);
    const found = this.resolve(path);
    this.found.set(id, found);
    return found;
  }

  private resolve(path: ObjectPath): Ref | null {
    const name = path.Name ?? '';
    switch (path.ObjectPathType) {
      case PathType.global:
        return this.session.global();
      case PathType.newObject:
        return this.session.service(name);
      case PathType.referenceId: {
        const target = this.session.kept(name);
        this.keptAs.set(path.Id, name);
        return target;
      }
      case PathType.nullObject:
        return null;
      default:
        return this.child(path, name);
    }
  }

  private child(path: ObjectPath, name: string): Ref | null {
    const parent = this.follow(path.ParentObjectPathId ?? 0);
    if (!parent) return null;
    const args = this.args(path.ArgumentInfo);
    const isIndexer = path.ObjectPathType === PathType.indexer;
    const found = isIndexer ? this.session.item(parent, args) : this.session.invoke(parent, name, args);
    if (isRef(found)) return found;
    if (found === null || found === undefined) return null;
    // A method that answers a plain value: its Instantiate asks for that value.
    return ref('ClientResult', found);
  }
}

const faultOf = (error: unknown): Fault => {
  if (error instanceof Fault) return error;
  // A slip of this host itself must not hang the add-in: it is answered, with its stack.
  return new Fault(
    'GeneralException',
    error instanceof Error ? (error.stack ?? error.message) : String(error),
  );
};

/** Answers a batch action by action, up to the first that fails; what was done before it stays done. */
export const answer = (session: Session, batch: Batch, raise: Raise = () => undefined): BatchAnswer => {
  const run = new Run(session, batch);
  const results: { ActionId: number; Value: unknown }[] = [];
  const traces: number[] = [];
  for (const [index, action] of batch.Actions.entries()) {
    try {
      const raised = raise(index);
      if (raised) throw raised;
      results.push({ ActionId: action.Id, Value: run.perform(action) });
      // office.js registers a handler only where its trace came back.
      if (action.ActionType === ActionType.trace) traces.push(action.Id);
    } catch (error) {
      const fault = faultOf(error);
      const failure = {
        Code: fault.code,
        Message: fault.message,
        Location: run.place(action),
        ActionIndex: index,
        HttpStatusCode: fault.status,
      };
      return { Results: results, TraceIds: traces, Error: failure };
    }
  }
  return { Results: results, TraceIds: traces };
};
