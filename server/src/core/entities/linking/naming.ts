import { changeBetween, sameItems } from '../../changes.ts';
import type { EntityType } from '../../model.ts';
import type { MentionFacts } from './mentionFacts.ts';
import { keyOf } from './nameKeys.ts';
import { PersonIndex } from './personIndex.ts';

/**
 * Who or what mentions stand for, as the article names them. Where the mentions stand is left out: so it is the very same object from one version of an
 * article to the next for as long as nothing of it changes, and everything that was worked out from it holds.
 */
export interface Naming {
  /** The same for the same one from version to version, unlike `Referent.id`, which is a number by order. */
  readonly id: string;
  readonly type: EntityType;
  /** The fullest name that the article gives. */
  readonly name: string;
  /** The office or role that stands beside the name somewhere in the article; else the one that the lexicon knows. */
  readonly role: string | null;
  /** Other forms used, in order of first use, the fullest name left out. */
  readonly aliases: readonly string[];
  /** An English gloss from the lexicon. */
  readonly gloss: string | null;
}

/** The first letter of a referent's id. */
const LETTERS: Readonly<Partial<Record<EntityType, string>>> = {
  PERS: 'p',
  ORG: 'o',
  GPE: 'g',
  LOC: 'l',
  FAC: 'f',
  NORP: 'n',
  OCC: 'c',
  EVENT: 'e',
  LAW: 'w',
  PRODUCT: 'd',
};

/** Everybody and everything that a document names. The very same object for as long as nothing of it changes. */
export class Namings {
  private idsByNaming: ReadonlyMap<string, string> | null = null;

  /** @param byId in order of first mention */
  constructor(readonly byId: ReadonlyMap<string, Naming>) {}

  /** The `Referent.id` of each, by its own id: numbers by order of first mention. */
  get ids(): ReadonlyMap<string, string> {
    return (this.idsByNaming ??= numbered(this.byId));
  }
}

function numbered(namings: ReadonlyMap<string, Naming>): ReadonlyMap<string, string> {
  const counts = new Map<string, number>();
  const ids = new Map<string, string>();
  for (const { id, type } of namings.values()) {
    const letter = LETTERS[type] ?? 'x';
    const number = (counts.get(letter) ?? 0) + 1;
    counts.set(letter, number);
    ids.set(id, letter + number);
  }
  return ids;
}

/** What all mentions of a document have in common that say the same: name, type, office beside it. */
export interface NameUse {
  /** The same for those that say the same. */
  readonly key: string;
  readonly facts: MentionFacts;
  /** Null before the names are grouped. */
  naming: Naming | null;
  /** `Naming.id` of the last time; empty before that. */
  id: string;
  /** The last count of the document's names in which it was met (link.ts). */
  count: number;
}

/** A referent while its names are being gathered. */
interface Group {
  readonly id: string;
  /** The first use of each name, in order. */
  readonly names: MentionFacts[];
  readonly uses: NameUse[];
  /** The keys of the names; null while there is one only, as for most. */
  keys: Set<string> | null;
  role: string | null;
  knownRole: string | null;
  gloss: string | null;
}

/**
 * Groups the names of a document: short forms with full names, acronyms, spelling variants. Gives each its `naming`. Linear. The last version is remembered:
 * who is meant by names that came, went or mean somebody else now is put together anew, and nobody else.
 */
export class NameGroups {
  private uses: readonly NameUse[] = [];
  private persons = new PersonIndex();
  /** The persons' names of which that was made, in order. */
  private personKeys: readonly string[] = [];
  private namings = new Namings(new Map());

  /** @param uses all that differ, in order of first use */
  group(uses: readonly NameUse[]): Namings {
    const stirred = this.stirred(uses);
    const groups = new Map<string, Group>();
    for (const use of uses) {
      if (!stirred.has(use.id)) continue;
      const group = groups.get(use.id);
      if (group) join(group, use);
      else groups.set(use.id, newGroup(use.id, use));
    }
    for (const group of groups.values()) {
      const before = this.namings.byId.get(group.id);
      const now = namingOf(group);
      const naming = before && isSame(before, now) ? before : now;
      for (const use of group.uses) use.naming = naming;
    }
    const byId = new Map<string, Naming>();
    for (const { id, naming } of uses) if (!byId.has(id)) byId.set(id, naming!);
    this.uses = uses;
    if (!sameItems([...byId.values()], [...this.namings.byId.values()])) this.namings = new Namings(byId);
    return this.namings;
  }

  /** Finds out whom each use means now. Returns the ids of those whose uses, or the order of these, may be others than the last time. */
  private stirred(uses: readonly NameUse[]): ReadonlySet<string> {
    const { start, oldEnd, newEnd } = changeBetween(this.uses, uses);
    const stirred = new Set<string>();
    for (let i = start; i < oldEnd; i++) stirred.add(this.uses[i].id);
    /** The identity that a short name shares with a longer one. */
    const shared = new Map<string, string>();
    const personKeys: string[] = [];
    for (const { facts } of uses) {
      if (facts.person) personKeys.push(facts.person.key);
      else if (facts.shared !== null && !shared.has(facts.shortId)) shared.set(facts.shortId, facts.shared);
    }
    const arePersonsKnown = sameItems(personKeys, this.personKeys);
    if (!arePersonsKnown) {
      this.persons = new PersonIndex();
      this.personKeys = personKeys;
      for (const { facts } of uses) if (facts.person) this.persons.add(facts.person);
    }
    for (let i = 0; i < uses.length; i++) {
      const use = uses[i];
      const { person, entry, id: own, mention } = use.facts;
      const isIn = i >= start && i < newEnd;
      if (person && arePersonsKnown && !isIn) continue;
      const id = person ? `${mention.type} ${this.persons.fullest(person)}` : entry ? own : (shared.get(own) ?? own);
      if (!isIn && id === use.id) continue;
      stirred.add(use.id).add(id);
      use.id = id;
    }
    return stirred;
  }
}

function newGroup(id: string, use: NameUse): Group {
  const { role, entry } = use.facts;
  return {
    id,
    names: [use.facts],
    uses: [use],
    keys: null,
    role,
    knownRole: entry?.role || null,
    gloss: entry?.gloss || null,
  };
}

function join(group: Group, use: NameUse): void {
  const { names } = group;
  const { facts } = use;
  group.uses.push(use);
  if (facts.key !== names[0].key) {
    group.keys ??= new Set([names[0].key]);
    if (!group.keys.has(facts.key)) {
      group.keys.add(facts.key);
      names.push(facts);
    }
  }
  group.role ??= facts.role;
  group.knownRole ??= facts.entry?.role || null;
  group.gloss ??= facts.entry?.gloss || null;
}

function namingOf({ id, names, role, knownRole, gloss }: Group): Naming {
  const [first] = names;
  const proper = isPlace(first) ? names.filter(isProper) : names;
  let fullest = proper[0] ?? first;
  for (const name of proper) if (name.length > fullest.length) fullest = name;
  const others = names.length === 1 ? NO_NAMES : names.map(({ name }) => name).filter((name) => name !== fullest.name);
  return {
    id,
    type: names[0].mention.type,
    name: fullest.name,
    role: role ?? knownRole,
    aliases: others.length < 2 ? others : [...new Set(others)],
    gloss,
  };
}

function isPlace({ mention: { type } }: MentionFacts): boolean {
  return type === 'GPE' || type === 'LOC';
}

/** Whether the name is the place's own or holds it; «الجمهورية الإسلامية» is longer than «إيران», and says less. */
function isProper({ key, entry }: MentionFacts): boolean {
  return entry === null || key.includes(keyOf(entry.name));
}

const NO_NAMES: readonly string[] = [];

function isSame(a: Naming, b: Naming): boolean {
  return (
    a.type === b.type &&
    a.name === b.name &&
    a.role === b.role &&
    a.gloss === b.gloss &&
    sameItems(a.aliases, b.aliases)
  );
}
