import { changeBetween, oldIndex } from '../changes.ts';
import type { Knowledge } from '../knowledge.ts';
import type { EntityType, Mention } from '../model.ts';
import type { ParagraphText } from '../text/paragraphs.ts';
import { type Reading, WordMemo, type WordType } from '../text/words.ts';
import { DocumentNames, type Vote } from './documentNames.ts';
import { hashOf } from './hash.ts';
import { keyInText } from './nameKeys.ts';
import { settle } from './settle.ts';
import type { Candidate } from './scan.ts';
import { WordFilter } from './wordFilter.ts';

interface Paragraph {
  readonly text: ParagraphText;
  readonly mentions: readonly Mention[];
}

/** What the rest of the document needs to know of a paragraph. */
interface Summary {
  readonly mentions: readonly Mention[];
  readonly votes: readonly Vote[];
  /** The names and words for which the paragraph may have to be looked at again. */
  readonly words: WordFilter;
}

/** The types that the same name can be mistaken for one another in. */
const VOTING: ReadonlySet<EntityType> = new Set<EntityType>(['PERS', 'ORG', 'GPE', 'LOC', 'FAC', 'EVENT', 'PRODUCT']);

/** What is asked about the words of a document. */
interface WordContext {
  /** Whether a name is a word that names nobody by itself. */
  isOrdinary(folded: string): boolean;
  /** Whether a name may be an ordinary word as well. */
  isAmbiguous(folded: string): boolean;
  /** Whether a word may be a form of a reporting verb: «قال». */
  reports(word: WordType): boolean;
}

/** How sure a mention is that was found because the name stands elsewhere. */
const ECHO = 0.7;

/** From this many changed names on, every paragraph is looked at again. */
const MANY = 64;

const summaries = new WeakMap<ParagraphText, Summary>();

/**
 * The document pass over names: what is tagged one way in one paragraph is found and tagged the same way in the others.
 *
 * The last version is remembered. Where most of its paragraphs are the same, only the names are counted anew that paragraphs gave which came or went, and
 * only those paragraphs are looked at in which such a name may stand.
 */
export class NameUnifier {
  private readonly names = new DocumentNames();
  /** The paragraphs of the last version, … */
  private paragraphs: readonly Paragraph[] = [];
  private found: readonly Summary[] = [];
  /** … and what their mentions became. */
  private results: readonly (readonly Mention[])[] = [];

  /** The mentions of each paragraph; the very array that was given where nothing changes, so that callers can compare by identity. */
  unify(paragraphs: readonly Paragraph[], { lexicon }: Knowledge): readonly (readonly Mention[])[] {
    const { names, found: before } = this;
    const change = changeBetween(this.paragraphs, paragraphs);
    const { start, oldEnd, newEnd } = change;
    const fresh = paragraphs.slice(start, newEnd).map(summaryOf);
    for (const { votes } of fresh) names.count(votes, 1);
    for (let i = start; i < oldEnd; i++) names.count(before[i].votes, -1);
    const found = before.slice(0, start).concat(fresh, before.slice(oldEnd));
    const touched = names.settle((word) =>
      lexicon.gazetteer.senses(word).some(({ entry }) => entry.list === 'grammar' && entry.kind === 'class-noun'),
    );
    const hashes = Int32Array.from(touched, (word) => hashOf(word));
    const context: WordContext = {
      isOrdinary: (folded) => lexicon.gazetteer.senses(folded).some(({ entry }) => ORDINARY.has(entry.list)),
      isAmbiguous: (folded) => lexicon.gazetteer.senses(folded).some(({ ambiguous }) => ambiguous),
      reports: (word) => lexicon.cues.verbs.of(word).length > 0,
    };
    const results = paragraphs.map((paragraph, i) => {
      const isKnown = (i < start || i >= newEnd) && hashes.length <= MANY;
      return isKnown && !found[i].words.hasAny(hashes)
        ? this.results[oldIndex(change, i)]
        : apply(paragraph, names, context);
    });
    this.paragraphs = paragraphs;
    this.found = found;
    this.results = results;
    return results;
  }
}

/** `NameUnifier.unify` for a document that was not read before. */
export function unifyMentions(paragraphs: readonly Paragraph[], knowledge: Knowledge): readonly (readonly Mention[])[] {
  return new NameUnifier().unify(paragraphs, knowledge);
}

const ORDINARY: ReadonlySet<string> = new Set([
  'title',
  'head',
  'number',
  'unit',
  'calendar',
  'not-name',
  'portfolio',
  'nationality',
]);

function summaryOf(paragraph: Paragraph): Summary {
  const { text, mentions } = paragraph;
  const kept = summaries.get(text);
  if (kept?.mentions === mentions) return kept;
  const votes: Vote[] = [];
  for (const mention of mentions) {
    if (!VOTING.has(mention.type)) continue;
    const key = keyInText(text, mention);
    if (key.length >= 3) votes.push({ key, type: mention.type, score: mention.score });
  }
  const words = new WordFilter(2 * text.tokens.length + votes.length);
  for (const { word } of text.tokens) for (const hash of HASHES.of(word)) words.add(hash);
  for (const { key } of votes) words.add(hashOf(key));
  const summary: Summary = { mentions, votes, words };
  summaries.set(text, summary);
  return summary;
}

/** The hashes of what a word may be read as. */
const HASHES = new WordMemo(({ readings }) => readings.map(({ folded }) => hashOf(folded)));

/** A paragraph's mentions in the light of the document's names. */
function apply(paragraph: Paragraph, names: DocumentNames, context: WordContext): readonly Mention[] {
  let changed = false;
  const kept = paragraph.mentions.map((mention): Mention => {
    if (mention.origin === 'tag' || !VOTING.has(mention.type)) return mention;
    const type = names.typeOf(keyInText(paragraph.text, mention), mention.type);
    if (type === mention.type) return mention;
    changed = true;
    return { ...mention, type };
  });
  const echoes = echoesIn(paragraph, names, context);
  if (echoes.length === 0) return changed ? kept : paragraph.mentions;
  // What was there already outweighs the echoes, whatever its score.
  const settled = settle(echoes, kept);
  return settled.length === kept.length && !changed ? paragraph.mentions : settled;
}

/** Untagged places where a name of the document stands. */
function echoesIn({ text, mentions }: Paragraph, names: DocumentNames, context: WordContext): Candidate[] {
  const found: Candidate[] = [];
  const { tokens } = text;
  let m = 0;
  for (let i = 0; i < tokens.length; i++) {
    while (m < mentions.length && mentions[m].end <= tokens[i].start) m++;
    if (tokens[i].kind !== 'word' || (m < mentions.length && mentions[m].start < tokens[i].end)) continue;
    const echo = echoAt(text, i, names, context);
    if (echo === null) continue;
    found.push(echo.candidate);
    i = echo.to - 1;
  }
  return found;
}

function echoAt(
  { tokens }: ParagraphText,
  index: number,
  names: DocumentNames,
  context: WordContext,
): { candidate: Candidate; to: number } | null {
  for (const reading of tokens[index].word.readings as readonly Reading[]) {
    for (const name of names.startingWith(reading.folded)) {
      const { words, type } = name;
      if (words.length === 1) {
        if (reading.folded.length < 4 || context.isOrdinary(reading.folded)) continue;
        // «أكد *سريع*», but not «رد *سريع*»: where somebody speaks it is the name.
        const speaks = type === 'PERS' && reading.length === 0 && index > 0 && context.reports(tokens[index - 1].word);
        if (!speaks && context.isAmbiguous(reading.folded)) continue;
      }
      if (!words.every((word, k) => k === 0 || tokens[index + k]?.word.folded === word)) continue;
      if (!names.isSought(name)) continue;
      const to = index + words.length;
      const start = tokens[index].start + reading.length;
      return { candidate: { type, subtype: null, start, end: tokens[to - 1].end, score: ECHO }, to };
    }
  }
  return null;
}
