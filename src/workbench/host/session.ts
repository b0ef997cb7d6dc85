import type { Book } from './book';
import { Fault } from './fault';
import { isRef, type Member, type ObjectType, type Ref, ref } from './member';
import {
  type Action,
  ActionType,
  type Batch,
  type BatchAnswer,
  type ObjectPath,
  PathType,
  type QueryInfo,
} from './protocol';

export type Types = Readonly<Record<string, ObjectType<never>>>;
type Type = ObjectType<unknown>;

/** A fault that someone wants raised before the action of this index. */
export type Raise = (index: number) => Fault | undefined;

const lower = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);
const upper = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** A tree of what a query asks for: member → what of it. */
type Wanted = Map<string, Wanted>;

const wantedOf = ({ Select: select = [], Expand: expand = [] }: QueryInfo): Wanted => {
  const root: Wanted = new Map();
  for (const path of [...select, ...expand.map((name) => `${name}/*`)]) {
    let at = root;
    for (const step of path.split('/')) {
      const name = lower(step);
      const next: Wanted = at.get(name) ?? new Map<string, Wanted>();
      at.set(name, next);
      at = next;
    }
  }
  return root;
};

/** One conversation with office.js: answers batches on a workbook, action by action, and undoes nothing. */
export class Session {
  private readonly references = new Map<string, Ref>();
  private readonly touched = new Set<string>();
  private nextReference = 1;

  constructor(
    private readonly book: Book,
    private readonly types: Types,
  ) {}

  /** Members that were used so far: `Range.values`. */
  get used(): ReadonlySet<string> {
    return this.touched;
  }

  answer(batch: Batch, raise: Raise = () => undefined): BatchAnswer {
    const run = new Run(this, batch);
    const results: { ActionId: number; Value: unknown }[] = [];
    for (const [index, action] of batch.Actions.entries()) {
      try {
        const raised = raise(index);
        if (raised) throw raised;
        results.push({ ActionId: action.Id, Value: run.perform(action) });
      } catch (error) {
        // A slip of this host itself must not hang the add-in: it is answered, with its stack.
        const slip = error instanceof Error ? (error.stack ?? error.message) : String(error);
        const fault = error instanceof Fault ? error : new Fault('GeneralException', slip);
        const location = run.place(action);
        return {
          Results: results,
          TraceIds: [],
          Error: {
            Code: fault.code,
            Message: fault.message,
            Location: location,
            ActionIndex: index,
            HttpStatusCode: fault.status,
          },
        };
      }
    }
    return { Results: results, TraceIds: [] };
  }

  typeOf({ type }: Ref): Type {
    const found = this.types[type];
    if (!found) throw new Fault('NotImplemented', `This host has no ${type}.`);
    return found as unknown as Type;
  }

  member(target: Ref, name: string): Member<unknown> {
    const { members, check } = this.typeOf(target);
    check?.(target.target, this.book);
    const found = members[name] ?? members[name.startsWith('_') ? name : lower(name)];
    if (!found) throw new Fault('NotImplemented', `This host does not answer ${target.type}.${lower(name)}.`);
    this.touched.add(`${target.type}.${lower(name)}`);
    return found;
  }

  invoke(target: Ref, name: string, args: readonly unknown[]): unknown {
    const member = this.member(target, name);
    if (member.kind === 'call') return member.call(target.target, args, this.book);
    return member.get(target.target, this.book);
  }

  set(target: Ref, name: string, value: unknown): void {
    const member = this.member(target, name);
    if (member.kind !== 'value' || !member.set) {
      throw new Fault('InvalidOperation', `${target.type}.${lower(name)} cannot be set.`);
    }
    member.set(target.target, value, this.book);
  }

  /** An object whose own name or id this is, in the collection. */
  item(collection: Ref, args: readonly unknown[]): unknown {
    return this.invoke(collection, 'getItem', args);
  }

  global(): Ref {
    return ref('Workbook', this.book);
  }

  keep(target: Ref): string {
    const id = `${target.type}#${this.nextReference++}`;
    this.references.set(id, target);
    return id;
  }

  forget(id: string): void {
    this.references.delete(id);
  }

  kept(id: string): Ref {
    const found = this.references.get(id);
    if (!found) throw new Fault('InvalidReference', `The reference ${id} is no longer kept.`);
    return found;
  }

  load(target: Ref, query: QueryInfo): unknown {
    return this.loadWanted(target, wantedOf(query), query);
  }

  private loadWanted(target: Ref, wanted: Wanted, query: QueryInfo = {}): unknown {
    const type = this.typeOf(target);
    if (!type.items) return this.loadObject(target, wanted);
    const from = query.Skip ?? 0;
    const all = type.items(target.target, this.book);
    const chosen = all.slice(from, query.Top === undefined ? undefined : from + query.Top);
    const inner = wanted.get('items') ?? wanted;
    this.touched.add(`${target.type}.items`);
    return { _Items: chosen.map((item) => this.loadObject(item, inner)) };
  }

  private loadObject(target: Ref, wanted: Wanted): Record<string, unknown> {
    const type = this.typeOf(target);
    const loaded: Record<string, unknown> = type.id ? { Id: type.id(target.target) } : {};
    for (const [name, inner] of this.named(type, wanted)) {
      const member = this.member(target, name);
      if (member.kind === 'call')
        throw new Fault('InvalidArgument', `${target.type}.${name} cannot be loaded.`);
      const got = member.get(target.target, this.book);
      if (member.kind === 'value') loaded[upper(name)] = got;
      else loaded[upper(name)] = isRef(got) ? this.loadWanted(got, inner) : null;
    }
    return loaded;
  }

  /** What is meant by nothing or a star: every plain value. */
  private named(type: Type, wanted: Wanted): Iterable<readonly [string, Wanted]> {
    if (wanted.size > 0 && !wanted.has('*') && !wanted.has('$all')) return wanted;
    const all: Wanted = new Map(wanted);
    all.delete('*');
    all.delete('$all');
    for (const [name, member] of Object.entries(type.members)) {
      if (member.kind === 'value') all.set(name, new Map());
    }
    return all;
  }
}

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
        return ref(name, undefined);
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
