import type { Knowledge } from '../knowledge.ts';
import type { EntityType, Mention } from '../model.ts';
import type { ParagraphText } from '../text/paragraphs.ts';
import type { Reading } from '../text/words.ts';
import { hashOf, mix } from './hash.ts';
import { keyInText } from './nameKeys.ts';
import { settle } from './settle.ts';
import type { Candidate } from './scan.ts';

interface Paragraph {
  readonly text: ParagraphText;
  readonly mentions: readonly Mention[];
}

/** A name that a paragraph gives, for the others. */
interface Vote {
  readonly key: string;
  readonly type: EntityType;
  readonly score: number;
}

/** What the rest of the document needs to know of a paragraph, and what it said last. */
interface Summary {
  readonly mentions: readonly Mention[];
  readonly votes: readonly Vote[];
  /** A number that stands for the votes. */
  readonly hash: number;
  /** The result under the names of the last pass, known by their signature. */
  last: { readonly signature: number; readonly mentions: readonly Mention[] } | null;
}

/** The types that the same name can be mistaken for one another in. */
const VOTING: ReadonlySet<EntityType> = new Set<EntityType>(['PERS', 'ORG', 'GPE', 'LOC', 'FAC', 'EVENT', 'PRODUCT']);

/** A name must be this sure somewhere to be looked for elsewhere. */
const SURE = 0.8;
/** How sure a mention is that was found because the name stands elsewhere. */
const ECHO = 0.7;
/** How many times its own weight another type must have, to take a mention over. */
const MAJORITY = 2;

const summaries = new WeakMap<ParagraphText, Summary>();

/**
 * The document pass over names: what is tagged one way in one paragraph is found and tagged the same way in the others.
 * Returns the mentions of each paragraph; the very array that was given where nothing changes, so that callers can compare by identity.
 *
 * What a paragraph contributes and what it gets are kept with it, so that an edit which changes no name costs one look at each paragraph.
 */
export function unifyMentions(
  paragraphs: readonly Paragraph[],
  { lexicon }: Knowledge,
): readonly (readonly Mention[])[] {
  const found = paragraphs.map(summaryOf);
  let signature = 0;
  for (const { hash } of found) signature = (signature + hash) | 0;
  let names: Names | null = null;
  return paragraphs.map((paragraph, i) => {
    const summary = found[i];
    if (summary.last?.signature === signature) return summary.last.mentions;
    names ??= namesOf(found);
    const isOrdinary = (folded: string): boolean =>
      lexicon.gazetteer.senses(folded).some(({ entry, ambiguous }) => ambiguous || ORDINARY.has(entry.list));
    const mentions = apply(paragraph, names, isOrdinary);
    summary.last = { signature, mentions };
    return mentions;
  });
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
  const kept = summaries.get(paragraph.text);
  if (kept?.mentions === paragraph.mentions) return kept;
  const votes: Vote[] = [];
  let hash = 0;
  for (const mention of paragraph.mentions) {
    if (!VOTING.has(mention.type)) continue;
    const key = keyInText(paragraph.text, mention);
    if (key.length < 3) continue;
    votes.push({ key, type: mention.type, score: mention.score });
    hash = (hash + mix(mix(hashOf(key), hashOf(mention.type)), Math.round(mention.score * 100))) | 0;
  }
  const summary: Summary = { mentions: paragraph.mentions, votes, hash, last: null };
  summaries.set(paragraph.text, summary);
  return summary;
}

/** The names of a document: which type each has, and how they begin. */
interface Names {
  readonly types: ReadonlyMap<string, ReadonlyMap<EntityType, number>>;
  /** By first word: the names that may be looked for, longest first. */
  readonly byFirstWord: ReadonlyMap<
    string,
    readonly { readonly words: readonly string[]; readonly type: EntityType }[]
  >;
}

function namesOf(found: readonly Summary[]): Names {
  const types = new Map<string, Map<EntityType, number>>();
  const best = new Map<string, number>();
  for (const { votes } of found) {
    for (const { key, type, score } of votes) {
      let weights = types.get(key);
      if (!weights) types.set(key, (weights = new Map()));
      weights.set(type, (weights.get(type) ?? 0) + score);
      best.set(key, Math.max(best.get(key) ?? 0, score));
    }
  }
  const byFirstWord = new Map<string, { words: string[]; type: EntityType }[]>();
  const add = (words: string[], type: EntityType): void => {
    const list = byFirstWord.get(words[0]);
    if (list) list.push({ words, type });
    else byFirstWord.set(words[0], [{ words, type }]);
  };
  for (const [key, weights] of types) {
    if ((best.get(key) ?? 0) < SURE) continue;
    const type = dominant(weights).type;
    const words = key.split(' ');
    add(words, type);
    // A person is called by the last name afterwards: «هرتسي هاليفي», then «هاليفي».
    if (type === 'PERS' && words.length > 1) {
      const surname = words.slice(surnameStart(words));
      if (!types.has(surname.join(' '))) add(surname, type);
    }
  }
  for (const list of byFirstWord.values()) list.sort((a, b) => b.words.length - a.words.length);
  return { types, byFirstWord };
}

const PARTICLES = new Set(['بن', 'ابن', 'ابو', 'ابي', 'ال', 'عبد', 'ولد', 'ايت', 'فان', 'فون', 'دي', 'بو']);

/** Where the part of a name starts by which its bearer is called: a particle belongs to the word after it. */
export function surnameStart(words: readonly string[]): number {
  const last = words.length - 1;
  return last > 0 && PARTICLES.has(words[last - 1]) ? last - 1 : last;
}

function dominant(weights: ReadonlyMap<EntityType, number>): { type: EntityType; weight: number } {
  let top: { type: EntityType; weight: number } = { type: 'PERS', weight: -1 };
  for (const [type, weight] of weights) if (weight > top.weight) top = { type, weight };
  return top;
}

/** A paragraph's mentions in the light of the document's names. */
function apply(paragraph: Paragraph, names: Names, isOrdinary: (folded: string) => boolean): readonly Mention[] {
  let changed = false;
  const kept = paragraph.mentions.map((mention): Mention => {
    if (mention.origin === 'tag' || !VOTING.has(mention.type)) return mention;
    const weights = names.types.get(keyInText(paragraph.text, mention));
    if (!weights || weights.size < 2) return mention;
    const { type, weight } = dominant(weights);
    if (type === mention.type || weight < MAJORITY * (weights.get(mention.type) ?? 0)) return mention;
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
function echoesIn({ text, mentions }: Paragraph, names: Names, isOrdinary: (folded: string) => boolean): Candidate[] {
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
  names: Names,
  isOrdinary: (folded: string) => boolean,
): { candidate: Candidate; to: number } | null {
  for (const reading of tokens[index].word.readings as readonly Reading[]) {
    for (const { words, type } of names.byFirstWord.get(reading.folded) ?? []) {
      if (words.length === 1 && (reading.folded.length < 4 || isOrdinary(reading.folded))) continue;
      if (!words.every((word, k) => k === 0 || tokens[index + k]?.word.folded === word)) continue;
      const to = index + words.length;
      const start = tokens[index].start + reading.length;
      return { candidate: { type, subtype: null, start, end: tokens[to - 1].end, score: ECHO }, to };
    }
  }
  return null;
}
