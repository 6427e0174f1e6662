import type { Knowledge } from '../knowledge.ts';
import type { EntityType, Mention, MentionRef, Referent } from '../model.ts';
import type { ParagraphText } from '../text/paragraphs.ts';
import { type MentionFacts, mentionFacts } from './mentionFacts.ts';
import { PersonIndex } from './personIndex.ts';

/** Who or what the mentions of a document stand for. */
export interface Links {
  readonly referents: readonly Referent[];
  /** The referent of a mention of the document; null for the types that name nobody (NUM, DATE, TIME). */
  referentOf(paragraph: number, mention: Mention): Referent | null;
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
  /** Names as they are written, in order of first use, by key. */
  readonly names: Map<string, string>;
  role: string | null;
  knownRole: string | null;
  gloss: string | null;
}

/** Entity linking within one document: short forms to full names, acronyms, spelling variants. Linear in the number of mentions. */
export function linkMentions(
  paragraphs: readonly { readonly text: ParagraphText; readonly mentions: readonly Mention[] }[],
  { lexicon }: Knowledge,
): Links {
  const groups = new Map<string, Group>();
  const facts = paragraphs.map((paragraph) => mentionFacts(paragraph, lexicon.gazetteer));
  const persons = new PersonIndex();
  for (const each of facts) for (const fact of each) if (fact.mention.type === 'PERS') persons.add(fact.key);
  const others = otherNames(facts);
  const groupOf = paragraphs.map(() => new Map<Mention, Group>());
  facts.forEach((each, paragraph) => {
    for (const fact of each) {
      const { mention } = fact;
      const id = identity(fact, persons, others);
      let group = groups.get(id);
      if (!group) {
        group = { type: mention.type, mentions: [], names: new Map(), role: null, knownRole: null, gloss: null };
        groups.set(id, group);
      }
      group.mentions.push({ paragraph, mention });
      if (!group.names.has(fact.key)) group.names.set(fact.key, fact.name);
      group.role ??= fact.role;
      group.knownRole ??= fact.entry?.role || null;
      group.gloss ??= fact.entry?.gloss || null;
      groupOf[paragraph].set(mention, group);
    }
  });
  const counts = new Map<string, number>();
  const referents = new Map<Group, Referent>();
  for (const group of groups.values()) referents.set(group, referentOf(group, counts));
  return {
    referents: [...referents.values()],
    referentOf: (paragraph, mention) => {
      const group = groupOf[paragraph]?.get(mention);
      return (group && referents.get(group)) ?? null;
    },
  };
}

/** What makes two mentions one referent. */
function identity(
  { mention, key, core, entry }: MentionFacts,
  persons: PersonIndex,
  others: ReadonlyMap<string, string>,
): string {
  const { type } = mention;
  if (type === 'PERS') return `PERS ${persons.fullest(key)}`;
  if (entry) return `${type} =${entry.name}`;
  return `${type} ${others.get(`${type} ${core}`) ?? core}`;
}

/**
 * Short names by type, and the identity that they share with a longer one: a name in brackets is the name before them («منظمة الأغذية
 * والزراعة (الفاو)»), and «الأنصاف» is what the lexicon knows as «حركة الأنصاف» when the article calls it so.
 */
function otherNames(facts: readonly (readonly MentionFacts[])[]): Map<string, string> {
  const found = new Map<string, string>();
  const add = (name: string, { entry, core }: Pick<MentionFacts, 'entry' | 'core'>): void => {
    if (!found.has(name)) found.set(name, entry ? `=${entry.name}` : core);
  };
  for (const each of facts) {
    for (const { mention, key, core, entry, bracketedBy } of each) {
      if (bracketedBy !== null) add(`${mention.type} ${core}`, bracketedBy);
      else if (entry && core !== key) add(`${mention.type} ${core}`, { entry, core });
    }
  }
  return found;
}

function referentOf({ type, mentions, names, role, knownRole, gloss }: Group, counts: Map<string, number>): Referent {
  const letter = LETTERS[type] ?? 'x';
  const number = (counts.get(letter) ?? 0) + 1;
  counts.set(letter, number);
  let fullest = '';
  for (const name of names.values()) if (wordCount(name) > wordCount(fullest)) fullest = name;
  const aliases = new Set([...names.values()].filter((name) => name !== fullest));
  return { id: letter + number, type, name: fullest, role: role ?? knownRole, aliases: [...aliases], mentions, gloss };
}

const wordCount = (name: string): number => (name === '' ? 0 : name.split(/\s+/).length);
