import type { Knowledge } from '../knowledge.ts';
import type { EntityType, Mention, MentionRef, Referent } from '../model.ts';
import type { ParagraphText } from '../text/paragraphs.ts';
import { indexIn, type MentionFacts, mentionFacts } from './mentionFacts.ts';
import { PersonIndex } from './personIndex.ts';

/** Who or what the mentions of a document stand for. */
export interface Links {
  readonly referents: readonly Referent[];
  /** The referent of a mention of the document; null for the types that name nobody (NUM, DATE, TIME). */
  referentOf(paragraph: number, mention: Mention): Referent | null;
}

/** Links that tell what of them is as it was before an edit. */
export interface ArticleLinks extends Links {
  /** The very same object from one analysis to the next for as long as the referents are the same but for their mentions. */
  readonly naming: object;
  /** Which of the referents a paragraph's mentions have: for as long as that stays as it is, the very same array from one analysis to the next. */
  numbersIn(paragraph: number): readonly number[];
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

/** A referent while its mentions are being gathered. */
interface Group {
  readonly type: EntityType;
  readonly mentions: MentionRef[];
  /** The first mention by each name, in order of first use. */
  readonly names: MentionFacts[];
  /** The keys of the names; null while there is one only, as for most. */
  keys: Set<string> | null;
  role: string | null;
  knownRole: string | null;
  gloss: string | null;
}

/** What a document's mentions were found to be. */
interface Pass {
  readonly facts: readonly (readonly MentionFacts[])[];
  readonly referents: readonly Referent[];
  /** For each fact the index of its referent. */
  readonly numbers: readonly (readonly number[])[];
  readonly naming: object;
}

/** The last pass, by the facts of the first and the last paragraph with names: an edit leaves one of them as it is. */
const passes = new WeakMap<readonly MentionFacts[], Pass>();

/** Entity linking within one document: short forms to full names, acronyms, spelling variants. Linear in the number of mentions. */
export function linkMentions(
  paragraphs: readonly { readonly text: ParagraphText; readonly mentions: readonly Mention[] }[],
  { lexicon }: Knowledge,
): ArticleLinks {
  const facts = paragraphs.map((paragraph) => mentionFacts(paragraph, lexicon.gazetteer));
  const ends = [facts.find(hasFacts), facts.findLast(hasFacts)].filter((each) => each !== undefined);
  const last = ends.map((each) => passes.get(each)).find((each) => each !== undefined);
  const pass = (last && renewed(last, facts)) ?? compared(groupMentions(facts), last);
  for (const each of ends) passes.set(each, pass);
  const { referents, numbers, naming } = pass;
  return {
    referents,
    naming,
    numbersIn: (paragraph) => numbers[paragraph],
    referentOf: (paragraph, mention) => {
      const index = facts[paragraph] && indexIn(facts[paragraph], mention);
      return index === undefined ? null : referents[numbers[paragraph][index]];
    },
  };
}

const hasFacts = (facts: readonly MentionFacts[]): boolean => facts.length > 0;

/** The last pass with the mentions of the paragraphs that changed; null unless those give the same names in the same order as before. */
function renewed(last: Pass, facts: Pass['facts']): Pass | null {
  if (last.facts.length !== facts.length) return null;
  const changed = new Set<number>();
  for (const [paragraph, each] of facts.entries()) {
    const before = last.facts[paragraph];
    if (each === before) continue;
    if (each.length !== before.length || !each.every((fact, i) => saysTheSame(fact, before[i]))) return null;
    changed.add(paragraph);
  }
  const referents = [...last.referents];
  const touched = new Set([...changed].flatMap((paragraph) => last.numbers[paragraph]));
  for (const number of touched) {
    const mentions = referents[number].mentions.map((ref): MentionRef => {
      const index = changed.has(ref.paragraph) ? indexIn(last.facts[ref.paragraph], ref.mention) : undefined;
      return index === undefined ? ref : { ...ref, mention: facts[ref.paragraph][index].mention };
    });
    referents[number] = { ...referents[number], mentions };
  }
  return { ...last, facts, referents };
}

/** A new pass with all that is as in the last one taken from it. */
function compared(pass: Pass, last: Pass | undefined): Pass {
  if (!last) return pass;
  const isSame =
    pass.referents.length === last.referents.length &&
    pass.referents.every((each, i) => isAlike(each, last.referents[i]));
  return {
    ...pass,
    numbers: pass.numbers.map((each, paragraph) => {
      const before = last.numbers[paragraph];
      return before?.length === each.length && each.every((number, i) => number === before[i]) ? before : each;
    }),
    naming: isSame ? last.naming : pass.naming,
  };
}

/** Whether two referents differ in nothing but their mentions and other names. */
function isAlike(a: Referent, b: Referent): boolean {
  return a.id === b.id && a.name === b.name && a.role === b.role;
}

/** Whether two facts differ in nothing but where their mentions stand. */
function saysTheSame(a: MentionFacts, b: MentionFacts): boolean {
  return (
    a.id === b.id &&
    a.shortId === b.shortId &&
    a.shared === b.shared &&
    a.key === b.key &&
    a.name === b.name &&
    a.entry === b.entry &&
    a.role === b.role
  );
}

function groupMentions(facts: Pass['facts']): Pass {
  const persons = new PersonIndex();
  /** The identity that a short name shares with a longer one. */
  const shared = new Map<string, string>();
  for (const each of facts) {
    for (const fact of each) {
      if (fact.person) persons.add(fact.person);
      else if (fact.shared !== null && !shared.has(fact.shortId)) shared.set(fact.shortId, fact.shared);
    }
  }
  const groups: Group[] = [];
  const byPerson = new Map<string, number>();
  const byId = new Map<string, number>();
  const numbers = facts.map((each, paragraph) =>
    each.map((fact) => {
      const among = fact.person ? byPerson : byId;
      const id = fact.person ? persons.fullest(fact.person) : fact.entry ? fact.id : (shared.get(fact.id) ?? fact.id);
      let number = among.get(id);
      if (number === undefined) among.set(id, (number = groups.push(newGroup(fact)) - 1));
      join(groups[number], fact, paragraph);
      return number;
    }),
  );
  const counts = new Map<string, number>();
  return { facts, referents: groups.map((group) => referentOf(group, counts)), numbers, naming: {} };
}

function newGroup(fact: MentionFacts): Group {
  const { type } = fact.mention;
  return { type, mentions: [], names: [fact], keys: null, role: null, knownRole: null, gloss: null };
}

function join(group: Group, fact: MentionFacts, paragraph: number): void {
  group.mentions.push({ paragraph, mention: fact.mention });
  const { names } = group;
  if (fact.key !== names[0].key) {
    group.keys ??= new Set([names[0].key]);
    if (!group.keys.has(fact.key)) {
      group.keys.add(fact.key);
      names.push(fact);
    }
  }
  group.role ??= fact.role;
  group.knownRole ??= fact.entry?.role || null;
  group.gloss ??= fact.entry?.gloss || null;
}

function referentOf({ type, mentions, names, role, knownRole, gloss }: Group, counts: Map<string, number>): Referent {
  const letter = LETTERS[type] ?? 'x';
  const number = (counts.get(letter) ?? 0) + 1;
  counts.set(letter, number);
  let fullest = names[0];
  for (const name of names) if (name.length > fullest.length) fullest = name;
  const others = names.length === 1 ? [] : names.map(({ name }) => name).filter((name) => name !== fullest.name);
  return {
    id: letter + number,
    type,
    name: fullest.name,
    role: role ?? knownRole,
    aliases: others.length < 2 ? others : [...new Set(others)],
    mentions,
    gloss,
  };
}
