import type { Knowledge } from '../knowledge.ts';
import type { EntityType, Mention } from '../model.ts';
import type { ParagraphText } from '../text/paragraphs.ts';
import { type Reading, WordMemo } from '../text/words.ts';
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
  /** The document in which it was last seen. */
  pass: Pass | null;
}

/** A document as the last pass left it. */
interface Pass {
  readonly found: readonly Summary[];
  readonly names: DocumentNames;
  readonly results: readonly (readonly Mention[])[];
}

/** The types that the same name can be mistaken for one another in. */
const VOTING: ReadonlySet<EntityType> = new Set<EntityType>(['PERS', 'ORG', 'GPE', 'LOC', 'FAC', 'EVENT', 'PRODUCT']);

/** How sure a mention is that was found because the name stands elsewhere. */
const ECHO = 0.7;

/** From this many changed names on, every paragraph is looked at again. */
const MANY = 64;

const summaries = new WeakMap<ParagraphText, Summary>();

/**
 * The document pass over names: what is tagged one way in one paragraph is found and tagged the same way in the others.
 * Returns the mentions of each paragraph; the very array that was given where nothing changes, so that callers can compare by identity.
 *
 * The last pass is kept with the paragraphs it saw. Where most of them are the same, only the names are counted anew that paragraphs gave
 * which came or went, and only those paragraphs are looked at in which such a name may stand.
 */
export function unifyMentions(
  paragraphs: readonly Paragraph[],
  { lexicon }: Knowledge,
): readonly (readonly Mention[])[] {
  const found = paragraphs.map(summaryOf);
  const last = takePass(found);
  const names = last?.names ?? new DocumentNames();
  const before = last?.found ?? [];
  const [start, end] = commonEnds(before, found);
  const shift = before.length - found.length;
  for (let i = start; i < found.length - end; i++) names.count(found[i].votes, 1);
  for (let i = start; i < before.length - end; i++) names.count(before[i].votes, -1);
  const touched = names.settle();
  const hashes = Int32Array.from(touched, (word) => hashOf(word));
  const isOrdinary = (folded: string): boolean =>
    lexicon.gazetteer.senses(folded).some(({ entry, ambiguous }) => ambiguous || ORDINARY.has(entry.list));
  const results = paragraphs.map((paragraph, i) => {
    const same = i < start ? i : i >= found.length - end ? i + shift : -1;
    const kept = same < 0 || hashes.length > MANY ? undefined : last?.results[same];
    return kept && !found[i].words.hasAny(hashes) ? kept : apply(paragraph, names, isOrdinary);
  });
  const pass: Pass = { found, names, results };
  for (const summary of found) summary.pass = pass;
  return results;
}

/** The last pass over these paragraphs. Its names are about to change, so nobody else may take them. */
function takePass(found: readonly Summary[]): Pass | null {
  const pass = found.find((summary) => summary.pass !== null)?.pass ?? null;
  for (const summary of pass?.found ?? []) summary.pass = null;
  return pass;
}

/** How many items two lists have in common at their starts and, beyond those, at their ends. */
function commonEnds<T>(a: readonly T[], b: readonly T[]): [start: number, end: number] {
  const most = Math.min(a.length, b.length);
  let start = 0;
  while (start < most && a[start] === b[start]) start++;
  let end = 0;
  while (end < most - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  return [start, end];
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
  const summary: Summary = { mentions, votes, words, pass: null };
  summaries.set(text, summary);
  return summary;
}

/** The hashes of what a word may be read as. */
const HASHES = new WordMemo(({ readings }) => readings.map(({ folded }) => hashOf(folded)));

/** A paragraph's mentions in the light of the document's names. */
function apply(
  paragraph: Paragraph,
  names: DocumentNames,
  isOrdinary: (folded: string) => boolean,
): readonly Mention[] {
  let changed = false;
  const kept = paragraph.mentions.map((mention): Mention => {
    if (mention.origin === 'tag' || !VOTING.has(mention.type)) return mention;
    const type = names.typeOf(keyInText(paragraph.text, mention), mention.type);
    if (type === mention.type) return mention;
    changed = true;
    return { ...mention, type };
  });
  const echoes = echoesIn(paragraph, names, isOrdinary);
  if (echoes.length === 0) return changed ? kept : paragraph.mentions;
  // What was there already outweighs the echoes, whatever its score.
  const settled = settle(echoes, kept);
  return settled.length === kept.length && !changed ? paragraph.mentions : settled;
}

/** Untagged places where a name of the document stands. */
function echoesIn(
  { text, mentions }: Paragraph,
  names: DocumentNames,
  isOrdinary: (folded: string) => boolean,
): Candidate[] {
  const found: Candidate[] = [];
  const { tokens } = text;
  let m = 0;
  for (let i = 0; i < tokens.length; i++) {
    while (m < mentions.length && mentions[m].end <= tokens[i].start) m++;
    if (tokens[i].kind !== 'word' || (m < mentions.length && mentions[m].start < tokens[i].end)) continue;
    const echo = echoAt(text, i, names, isOrdinary);
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
  isOrdinary: (folded: string) => boolean,
): { candidate: Candidate; to: number } | null {
  for (const reading of tokens[index].word.readings as readonly Reading[]) {
    for (const name of names.startingWith(reading.folded)) {
      const { words, type } = name;
      if (words.length === 1 && (reading.folded.length < 4 || isOrdinary(reading.folded))) continue;
      if (!words.every((word, k) => k === 0 || tokens[index + k]?.word.folded === word)) continue;
      if (!names.isSought(name)) continue;
      const to = index + words.length;
      const start = tokens[index].start + reading.length;
      return { candidate: { type, subtype: null, start, end: tokens[to - 1].end, score: ECHO }, to };
    }
  }
  return null;
}
