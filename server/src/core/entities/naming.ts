import { sameItems } from '../changes.ts';
import type { EntityType } from '../model.ts';
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
 * Groups the names of a document: short forms with full names, acronyms, spelling variants. Gives each its `naming`. Linear.
 * @param uses all that differ, in order of first use
 * @param known the namings before: those that come out the same are taken over
 */
export function groupNames(uses: readonly NameUse[], known: Namings): Namings {
  const persons = new PersonIndex();
  /** The identity that a short name shares with a longer one. */
  const shared = new Map<string, string>();
  for (const { facts } of uses) {
    if (facts.person) persons.add(facts.person);
    else if (facts.shared !== null && !shared.has(facts.shortId)) shared.set(facts.shortId, facts.shared);
  }
  const groups = new Map<string, Group>();
  for (const use of uses) {
    const { person, entry, id: own, mention } = use.facts;
    const id = person ? `${mention.type} ${persons.fullest(person)}` : entry ? own : (shared.get(own) ?? own);
    const group = groups.get(id);
    if (group) join(group, use);
    else groups.set(id, newGroup(id, use));
  }
  const namings = new Map<string, Naming>();
  for (const group of groups.values()) {
    const before = known.byId.get(group.id);
    const now = namingOf(group);
    const naming = before && isSame(before, now) ? before : now;
    namings.set(group.id, naming);
    for (const use of group.uses) use.naming = naming;
  }
  return sameItems([...namings.values()], [...known.byId.values()]) ? known : new Namings(namings);
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
