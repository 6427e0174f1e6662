import type { Attribution, Mention, Referent, Span } from '../model.ts';
import type { Elements } from './elements.ts';
import { IdBook, slugOf } from './ids.ts';
import { paragraphTags } from './paragraphTags.ts';
import type { ParagraphMarkup } from './scan.ts';
import type { Spelling } from './vocabulary.ts';

/** What of an article the ids depend on: all of it, so that the same one has the same id whichever part is tagged first. */
export interface IdentifiableArticle {
  readonly paragraphs: readonly { readonly markup: ParagraphMarkup; readonly mentions: readonly Mention[] }[];
  readonly elements: Elements;
  readonly links: {
    readonly referents: readonly Referent[];
    referentOf(paragraph: number, mention: Mention): Referent | null;
  };
  readonly attributions: readonly Attribution[];
}

/** The id of everybody who is tagged or speaks in an article. An id that the annotator gave is kept. */
export interface Identities {
  /** The `#id` of a referent. */
  referent(id: string): string | null;
  /** The `#id` of the one whose words an attribution reports; null where nobody is known. */
  source(attribution: Attribution): string | null;
  /** The `#id`s of those who passed the words on, from the speaker outwards, as `source` lists them. */
  mediators(attribution: Attribution): readonly string[];
  /** The `#id` of a name that nobody was found for: that of the same words where they are tagged already, else a new one. */
  name(words: string): string;
  /** A new `#id` for a source without a name. */
  nobody(): string;
  /** A new id for a `said`. */
  saidId(): string;
}

const ANONYMOUS: Readonly<Record<Spelling, string>> = { arabic: 'مجهول', tei: 'anon' };
const SOMEBODY: Readonly<Record<Spelling, string>> = { arabic: 'كيان', tei: 'entity' };
const SAID: Readonly<Record<Spelling, string>> = { arabic: 'قول', tei: 'q' };

export function identitiesOf(article: IdentifiableArticle, spelling: Spelling): Identities {
  const { paragraphs, elements, links, attributions } = article;
  const given = givenIds(elements);
  const book = new IdBook(takenIds(paragraphs));
  const byReferent = new Map<string, string>();
  paragraphs.forEach(({ mentions }, paragraph) => {
    for (const mention of mentions) {
      const id = mention.origin === 'tag' ? given.get(spanKey(paragraph, mention)) : undefined;
      const referent = id === undefined ? null : links.referentOf(paragraph, mention);
      if (id !== undefined && referent && !byReferent.has(referent.id)) byReferent.set(referent.id, id);
    }
  });
  const dangling = danglingIds(paragraphs);
  for (const { id, name } of links.referents) {
    if (byReferent.has(id)) continue;
    const slug = slugOf(name, spelling, SOMEBODY[spelling]);
    // Whoever wrote `قائل="#سامي_نور"` before any name was tagged meant the one of that name.
    byReferent.set(id, dangling.delete(slug) ? slug : book.name(slug));
  }
  const byWords = new Map<string, string>();
  const idOfSource = ({ source }: Attribution): string | null => {
    const words = source.resolved ?? source.text;
    if (words === '') return null;
    const known = byWords.get(words);
    if (known !== undefined) return known;
    const [span] = source.spans;
    const nameless = source.kind === 'anonymous' || source.kind === 'generic';
    const id =
      (span && given.get(spanKey(span.paragraph, span))) ??
      (nameless ? book.number(ANONYMOUS[spelling]) : book.name(slugOf(words, spelling, SOMEBODY[spelling])));
    byWords.set(words, id);
    return id;
  };
  const bySource = new Map(
    attributions.map((attribution) => {
      const { referent } = attribution.source;
      return [attribution, (referent === null ? null : byReferent.get(referent)) ?? idOfSource(attribution)] as const;
    }),
  );
  return {
    referent: (id) => pointer(byReferent.get(id)),
    source: (attribution) => pointer(bySource.get(attribution)),
    mediators: ({ mediators }) =>
      mediators.flatMap(({ referent }) => (referent === null ? [] : (pointer(byReferent.get(referent)) ?? []))),
    name(words) {
      const known = byWords.get(words) ?? idOfWords(paragraphs, words);
      if (known !== undefined) return `#${known}`;
      const id = book.name(slugOf(words, spelling, SOMEBODY[spelling]));
      byWords.set(words, id);
      return `#${id}`;
    },
    nobody: () => `#${book.number(ANONYMOUS[spelling])}`,
    saidId: () => book.number(SAID[spelling]),
  };
}

/** A span of a paragraph as a key of maps. */
export function spanKey(paragraph: number, { start, end }: Span): string {
  return `${paragraph}:${start}:${end}`;
}

function pointer(id: string | null | undefined): string | null {
  return id ? `#${id}` : null;
}

/** The ids that the annotator gave, by what they stand on. */
function givenIds(elements: Elements): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  for (const { attributes, spans } of elements.elements) {
    const ref = attributes['ref']?.replace(/^#/, '');
    if (ref && spans.length === 1) ids.set(spanKey(spans[0].paragraph, spans[0]), ref);
  }
  return ids;
}

/** The id with which some words are tagged. */
function idOfWords(paragraphs: IdentifiableArticle['paragraphs'], words: string): string | undefined {
  for (const { markup } of paragraphs) {
    const found = paragraphTags(markup).names.find((name) => name.words === words);
    if (found) return found.id;
  }
  return undefined;
}

/** The ids that are pointed at and stand nowhere as a name's or an element's own. */
function danglingIds(paragraphs: IdentifiableArticle['paragraphs']): Set<string> {
  const ids = paragraphs.flatMap(({ markup }) => paragraphTags(markup).ids);
  const defined = new Set(ids.filter(({ role }) => role !== 'pointer').map(({ id }) => id));
  return new Set(ids.filter(({ id }) => !defined.has(id)).map(({ id }) => id));
}

/** Every id that a tag of the article defines or points at. */
function takenIds(paragraphs: IdentifiableArticle['paragraphs']): Set<string> {
  const taken = new Set<string>();
  for (const { markup } of paragraphs) {
    for (const { attributes } of markup.tags) {
      for (const [name, value] of Object.entries(attributes)) {
        if (name === 'xml:id') taken.add(value);
        else for (const word of value.split(/\s+/)) if (word.startsWith('#')) taken.add(word.slice(1));
      }
    }
  }
  return taken;
}
