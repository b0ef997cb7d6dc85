import type { Book } from './book';
import { Fault } from './fault';
import { isRef, type Member, type ObjectType, type Ref, ref } from './member';
import type { QueryInfo } from './protocol';

export type Types = Readonly<Record<string, ObjectType<never>>>;
type Type = ObjectType<unknown>;

export const lower = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);
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

/** One conversation with office.js: the members it may use, and the objects it keeps between batches. */
export class Session {
  private readonly references = new Map<string, Ref>();
  private readonly touched = new Set<string>();
  private nextReference = 1;

  constructor(
    private readonly book: Book,
    private readonly types: Types,
    /** Whether the host is new enough for a member: of `Range`, `values`. */
    private readonly has: (type: string, member: string) => boolean = () => true,
  ) {}

  /** Members that were used so far: `Range.values`. */
  get used(): ReadonlySet<string> {
    return this.touched;
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
    if (!this.has(target.type, lower(name))) {
      throw new Fault('ApiNotFound', `This host is too old for ${target.type}.${lower(name)}.`);
    }
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

  /** An object of Office that belongs to no workbook. */
  service(name: string): Ref {
    return ref(name, this.book);
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
