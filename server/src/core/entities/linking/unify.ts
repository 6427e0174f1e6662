import { changeBetween, oldIndex } from '../../changes.ts';
import type { Knowledge } from '../../knowledge.ts';
import type { EntityType, Mention } from '../../model.ts';
import type { ParagraphText } from '../../text/paragraphs.ts';
import { type Reading, WordMemo, type WordType } from '../../text/words.ts';
import { DocumentNames, type Vote } from './documentNames.ts';
import { hashOf } from '../hash.ts';
import { keyInText } from './nameKeys.ts';
import { settle } from '../spans/settle.ts';
import type { Candidate } from '../scan.ts';
import { WordFilter } from './wordFilter.ts';

interface Paragraph {
  readonly text: ParagraphText;
  readonly mentions: readonly Mention[];
  readonly names: NameSummary;
}

/** What the rest of the document needs to know of a paragraph's names. */
export interface NameSummary {
  /** The comparable name of each mention whose type can be mistaken; empty for the others. */
  readonly keys: readonly string[];
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
  /** … and what their mentions became. */
  private results: readonly (readonly Mention[])[] = [];

  /** The mentions of each paragraph; the very array that was given where nothing changes, so that callers can compare by identity. */
  unify(paragraphs: readonly Paragraph[], { lexicon }: Knowledge): readonly (readonly Mention[])[] {
    const { names, paragraphs: before } = this;
    const change = changeBetween(before, paragraphs);
    const { start, oldEnd, newEnd } = change;
    for (let i = start; i < newEnd; i++) names.count(paragraphs[i].names.votes, 1);
    for (let i = start; i < oldEnd; i++) names.count(before[i].names.votes, -1);
    const isClassNoun = (word: string): boolean =>
      lexicon.gazetteer.senses(word).some(({ entry }) => entry.list === 'grammar' && entry.kind === 'class-noun');
    const touched = names.settle(isClassNoun, MANY);
    const hashes = touched && Array.from(touched, (word) => hashOf(word));
    const context: WordContext = {
      isOrdinary: (folded) => lexicon.gazetteer.senses(folded).some(({ entry }) => ORDINARY.has(entry.list)),
      isAmbiguous: (folded) => lexicon.gazetteer.senses(folded).some(({ ambiguous }) => ambiguous),
      reports: (word) => lexicon.cues.verbs.of(word).length > 0,
    };
    const results: (readonly Mention[])[] = [];
    for (let i = 0; i < paragraphs.length; i++) {
      const paragraph = paragraphs[i];
      const isKnown = hashes !== null && (i < start || i >= newEnd) && !paragraph.names.words.hasAny(hashes);
      results.push(isKnown ? this.results[oldIndex(change, i)] : apply(paragraph, names, context));
    }
    this.paragraphs = paragraphs;
    this.results = results;
    return results;
  }
}

/** `NameUnifier.unify` for a document that was not read before. */
export function unifyMentions(
  paragraphs: readonly Omit<Paragraph, 'names'>[],
  knowledge: Knowledge,
): readonly (readonly Mention[])[] {
  const named = paragraphs.map(({ text, mentions }) => ({ text, mentions, names: namesIn(text, mentions) }));
  return new NameUnifier().unify(named, knowledge);
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

/** Sums up a paragraph's names. To be done while the paragraph is read: a walk over all the words of a document again costs more than what is done there. */
export function namesIn(text: ParagraphText, mentions: readonly Mention[]): NameSummary {
  const { tokens } = text;
  const keys: string[] = [];
  const votes: Vote[] = [];
  for (const mention of mentions) {
    const { type, score } = mention;
    const key = VOTING.has(type) ? keyInText(text, mention) : '';
    keys.push(key);
    if (key.length >= 3) votes.push({ key, type, score });
  }
  const words = new WordFilter(2 * tokens.length + votes.length);
  for (let i = 0; i < tokens.length; i++) {
    const hashes = HASHES.of(tokens[i].word);
    for (let k = 0; k < hashes.length; k++) words.add(hashes[k]);
  }
  for (const { key } of votes) words.add(hashOf(key));
  return { keys, votes, words };
}

/** The hashes of what a word may be read as. */
const HASHES = new WordMemo(({ readings }) => readings.map(({ folded }) => hashOf(folded)));

/** A paragraph's mentions in the light of the document's names. */
function apply(paragraph: Paragraph, names: DocumentNames, context: WordContext): readonly Mention[] {
  const kept = retyped(paragraph.mentions, paragraph.names.keys, names);
  const echoes = echoesIn(paragraph, names, context);
  if (echoes.length === 0) return kept;
  // What was there already outweighs the echoes, whatever its score.
  const settled = settle(echoes, kept);
  return settled.length === kept.length ? kept : settled;
}

/** The mentions with the types that the document's names have; the very same list where that changes none. */
function retyped(mentions: readonly Mention[], keys: readonly string[], names: DocumentNames): readonly Mention[] {
  let changed: Mention[] | null = null;
  for (let i = 0; i < mentions.length; i++) {
    const mention = mentions[i];
    if (mention.origin === 'tag' || !VOTING.has(mention.type)) continue;
    const type = names.typeOf(keys[i], mention.type);
    if (type !== mention.type) (changed ??= [...mentions])[i] = { ...mention, type };
  }
  return changed ?? mentions;
}

/** Untagged places where a name of the document stands. */
function echoesIn({ text, mentions }: Paragraph, names: DocumentNames, context: WordContext): Candidate[] {
  const found: Candidate[] = [];
  const { tokens } = text;
  let m = 0;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (token.kind !== 'word' || !names.mayStartWith(HASHES.of(token.word))) continue;
    while (m < mentions.length && mentions[m].end <= token.start) m++;
    if (m < mentions.length && mentions[m].start < token.end) continue;
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
