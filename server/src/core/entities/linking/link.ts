import { carriedOver, changeBetween, oldIndex, sameItems } from '../../changes.ts';
import type { Knowledge } from '../../knowledge.ts';
import type { Gazetteer } from '../../lexicon/gazetteer.ts';
import type { Mention, MentionRef, Referent } from '../../model.ts';
import type { ParagraphText } from '../../text/paragraphs.ts';
import { indexIn, type MentionFacts, mentionFacts } from './mentionFacts.ts';
import { NameGroups, type NameUse, type Naming, Namings } from './naming.ts';

/** Who or what the mentions of a document stand for. */
export interface Links {
  readonly referents: readonly Referent[];
  /** The referent of a mention of the document; null for the types that name nobody (NUM, DATE, TIME). */
  referentOf(paragraph: number, mention: Mention): Referent | null;
}

/** Links that tell what of them is as it was before an edit. */
export interface ArticleLinks extends Links {
  readonly namings: Namings;
  /** Those whom a paragraph's mentions name: the very same list for as long as they are the same. */
  namingsIn(paragraph: number): readonly Naming[];
  /** Null where `referentOf` is. */
  namingOf(paragraph: number, mention: Mention): Naming | null;
}

interface NamedParagraph {
  readonly text: ParagraphText;
  readonly mentions: readonly Mention[];
}

/** The names of a paragraph. */
interface ParagraphNames {
  readonly mentions: readonly Mention[];
  readonly facts: readonly MentionFacts[];
  readonly uses: readonly NameUse[];
  /** One for each use. */
  readonly namings: readonly Naming[];
}

/** So many names more than those in use are kept before they are thrown away. */
const UNUSED = 4096;

/**
 * Entity linking within one document: short forms to full names, acronyms, spelling variants. Remembers the last version: where an edit leaves the names and
 * the order in which they first come as they were, nothing but the edited paragraphs is looked at; else the names are grouped anew, each once
 * however often it stands in the document.
 */
export class MentionLinker {
  /** The last version: the lists of mentions, and what was made of them. */
  private lists: readonly (readonly Mention[])[] = [];
  private paragraphs: readonly ParagraphNames[] = [];
  /** All names of the last version that differ, in order of first use. */
  private order: readonly NameUse[] = [];
  private namings = new Namings(new Map());
  private readonly groups = new NameGroups();
  private readonly uses = new Map<string, NameUse>();
  private counts = 0;

  link(paragraphs: readonly NamedParagraph[], gazetteer: Gazetteer): ArticleLinks {
    const lists = paragraphs.map(({ mentions }) => mentions);
    const change = changeBetween(this.lists, lists);
    const { start, oldEnd, newEnd } = change;
    const before = this.paragraphs;
    const changed: ParagraphNames[] = [];
    let isSame = oldEnd === newEnd;
    for (let index = start; index < newEnd; index++) {
      const at = oldIndex(change, index);
      const known = at < 0 ? undefined : before[at];
      const here = known?.mentions === lists[index] ? known : this.namesOf(paragraphs[index], gazetteer, known);
      isSame &&= known !== undefined && sameItems(here.uses, known.uses);
      changed.push(here);
    }
    const names = carriedOver(before, change, changed);
    this.lists = lists;
    this.paragraphs = isSame ? names : this.renamed(names);
    return new DocumentLinks(this.paragraphs, this.namings);
  }

  /** @param known the names of the paragraph in the last version: where they are the same in the same order, so are those who are named */
  private namesOf(paragraph: NamedParagraph, gazetteer: Gazetteer, known?: ParagraphNames): ParagraphNames {
    const { mentions } = paragraph;
    const facts = mentionFacts(paragraph, gazetteer);
    if (facts.length === 0) return { mentions, facts: NO_FACTS, uses: NO_USES, namings: NO_NAMINGS };
    const uses = facts.map((fact) => this.useOf(fact));
    const namings = known && sameItems(known.uses, uses) ? known.namings : NO_NAMINGS;
    return { mentions, facts, uses, namings };
  }

  /** All that linking asks of a name follows from its type and key, how it is written, the office beside it and what it is in brackets behind. */
  private useOf(facts: MentionFacts): NameUse {
    const key = `${facts.mention.type} ${facts.key}\n${facts.name}\n${facts.role ?? ''}\n${facts.shared ?? ''}`;
    let use = this.uses.get(key);
    if (!use) this.uses.set(key, (use = { key, facts, naming: null, id: '', count: 0 }));
    return use;
  }

  /** Groups the names anew where they, or the order in which they come first, are not those of the last version. */
  private renamed(paragraphs: readonly ParagraphNames[]): readonly ParagraphNames[] {
    const order = this.orderOf(paragraphs);
    if (!sameItems(order, this.order)) {
      this.order = order;
      this.namings = this.groups.group(order);
      if (this.uses.size > order.length + UNUSED) {
        this.uses.clear();
        for (const use of order) this.uses.set(use.key, use);
      }
    }
    return paragraphs.map(withNamings);
  }

  private orderOf(paragraphs: readonly ParagraphNames[]): readonly NameUse[] {
    const count = ++this.counts;
    const order: NameUse[] = [];
    for (const { uses } of paragraphs) {
      for (const use of uses) {
        if (use.count === count) continue;
        use.count = count;
        order.push(use);
      }
    }
    return order;
  }
}

const NO_FACTS: readonly MentionFacts[] = [];
const NO_USES: readonly NameUse[] = [];
const NO_NAMINGS: readonly Naming[] = [];

/** The very names where all of them stand for those whom they stood for. */
function withNamings(names: ParagraphNames): ParagraphNames {
  const { uses, namings } = names;
  let known = 0;
  if (uses.length === namings.length) while (known < uses.length && uses[known].naming === namings[known]) known++;
  if (known === uses.length) return names;
  return { ...names, namings: uses.map(({ naming }) => naming!) };
}

/** Links of one version of a document. Referents with their ids and mentions are put together when somebody asks for one. */
class DocumentLinks implements ArticleLinks {
  private gathered: ReadonlyMap<Naming, Referent> | null = null;
  private listed: readonly Referent[] | null = null;

  constructor(
    private readonly paragraphs: readonly ParagraphNames[],
    readonly namings: Namings,
  ) {}

  get referents(): readonly Referent[] {
    return (this.listed ??= [...this.byNaming.values()]);
  }

  referentOf(paragraph: number, mention: Mention): Referent | null {
    const naming = this.namingOf(paragraph, mention);
    return naming && (this.byNaming.get(naming) ?? null);
  }

  namingsIn(paragraph: number): readonly Naming[] {
    return this.paragraphs[paragraph].namings;
  }

  namingOf(paragraph: number, mention: Mention): Naming | null {
    const { facts, namings } = this.paragraphs[paragraph];
    const index = indexIn(facts, mention);
    return index < 0 ? null : namings[index];
  }

  private get byNaming(): ReadonlyMap<Naming, Referent> {
    return (this.gathered ??= gather(this.namings, this.paragraphs));
  }
}

/** The referents with all their mentions, in order of the first. */
function gather({ byId, ids }: Namings, paragraphs: readonly ParagraphNames[]): ReadonlyMap<Naming, Referent> {
  const mentions = new Map<Naming, MentionRef[]>();
  for (const naming of byId.values()) mentions.set(naming, []);
  paragraphs.forEach(({ facts, namings }, paragraph) => {
    for (let i = 0; i < namings.length; i++) {
      mentions.get(namings[i])?.push({ paragraph, mention: facts[i].mention });
    }
  });
  const referents = new Map<Naming, Referent>();
  for (const [naming, own] of mentions) {
    const { id, type, name, role, aliases, gloss } = naming;
    referents.set(naming, { id: ids.get(id)!, type, name, role, aliases, mentions: own, gloss });
  }
  return referents;
}

/** `MentionLinker.link` for a document that was not read before. */
export function linkMentions(paragraphs: readonly NamedParagraph[], { lexicon }: Knowledge): ArticleLinks {
  return new MentionLinker().link(paragraphs, lexicon.gazetteer);
}

/** Links of a document in which nobody is named. */
export const NO_LINKS: ArticleLinks = {
  referents: [],
  namings: new Namings(new Map()),
  referentOf: () => null,
  namingsIn: () => NO_NAMINGS,
  namingOf: () => null,
};
