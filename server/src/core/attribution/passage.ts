import type { ClaimWords } from '../lexicon/claimWords.ts';
import type { CueLexicon, CueReading, SourceNoun, WordClass } from '../lexicon/cues.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { WordForms } from '../lexicon/wordForms.ts';
import type { EntityType, Mention } from '../model.ts';
import type { ParagraphText } from '../text/paragraphs.ts';
import type { Quotation } from '../text/quotations.ts';
import { byPosition } from '../text/span.ts';
import type { Token } from '../text/tokens.ts';

/** A paragraph with what the attribution rules ask of its tokens, looked up once. Token indexes throughout; -1 for none. */
export interface Passage {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly quotations: readonly Quotation[];
  readonly mentions: readonly Mention[];
  readonly cues: CueLexicon;
  readonly forms: WordForms;
  readonly claims: ClaimWords;
  /** The quotation whose opening mark the token is. */
  readonly opens: Int32Array;
  /** The quotation whose closing mark the token is. */
  readonly closes: Int32Array;
  /** The innermost quotation around the token; its marks are outside it. */
  readonly inside: Int32Array;
  /** The sentence's first token and the one after its last. */
  readonly sentenceFrom: Int32Array;
  readonly sentenceTo: Int32Array;
  /** The longest mention that starts in the token (after a proclitic, perhaps), and the token after it. */
  readonly mentionAt: readonly (Mention | null)[];
  readonly mentionTo: Int32Array;
  /** The type of a mention that ends with the token. */
  readonly endsMention: readonly (EntityType | null)[];
  /** 1 for the tokens of names: no grammatical word or verb stands there, «إن» of «إم إس إن بي سي» is none. */
  readonly named: Uint8Array;
}

/** Prepares a paragraph for the rules. Linear. */
export function readPassage(paragraph: ParagraphText, mentions: readonly Mention[], lexicon: Lexicon): Passage {
  const { text, tokens, quotations, sentences } = paragraph;
  const count = tokens.length;
  const opens = new Int32Array(count).fill(-1);
  const closes = new Int32Array(count).fill(-1);
  const sentenceFrom = new Int32Array(count);
  const sentenceTo = new Int32Array(count);
  for (let index = 0; index < quotations.length; index++) {
    const { openToken, closeToken } = quotations[index];
    if (openToken !== null) opens[openToken] = index;
    if (closeToken !== null) closes[closeToken] = index;
  }
  for (const { from, to } of sentences) {
    sentenceFrom.fill(from, from, to);
    sentenceTo.fill(to, from, to);
  }
  const { mentionAt, mentionTo } = placeMentions(tokens, mentions);
  const named = new Uint8Array(count);
  const endsMention: (EntityType | null)[] = new Array<EntityType | null>(count).fill(null);
  for (let i = 0; i < count; i++) {
    const mention = mentionAt[i];
    if (mention === null) continue;
    endsMention[mentionTo[i] - 1] = mention.type;
    if (NAMES.has(mention.type)) named.fill(1, i + 1, mentionTo[i]);
  }
  return {
    text,
    tokens,
    quotations,
    mentions,
    cues: lexicon.cues,
    forms: lexicon.forms,
    claims: lexicon.claims,
    opens,
    closes,
    inside: enclosingQuotations(tokens, quotations),
    sentenceFrom,
    sentenceTo,
    mentionAt,
    mentionTo,
    named,
    endsMention,
  };
}

const NAMES: ReadonlySet<string> = new Set(['PERS', 'ORG', 'FAC', 'PRODUCT', 'EVENT', 'LAW']);

function enclosingQuotations(tokens: readonly Token[], quotations: readonly Quotation[]): Int32Array {
  const inside = new Int32Array(tokens.length).fill(-1);
  if (quotations.length === 0) return inside;
  const open: number[] = [];
  let next = 0;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    while (next < quotations.length && quotations[next].outer.start <= token.start) open.push(next++);
    while (open.length > 0 && quotations[open[open.length - 1]].outer.end <= token.start) open.pop();
    for (let depth = open.length - 1; depth >= 0; depth--) {
      const { inner } = quotations[open[depth]];
      if (token.start >= inner.start && token.end <= inner.end) {
        inside[i] = open[depth];
        break;
      }
    }
  }
  return inside;
}

function placeMentions(tokens: readonly Token[], mentions: readonly Mention[]) {
  const mentionAt: (Mention | null)[] = new Array<Mention | null>(tokens.length).fill(null);
  const mentionTo = new Int32Array(tokens.length).fill(-1);
  let token = 0;
  for (const mention of inTextOrder(mentions)) {
    while (token < tokens.length && tokens[token].end <= mention.start) token++;
    if (token >= tokens.length) break;
    const known = mentionAt[token];
    if (known && known.end >= mention.end) continue;
    mentionAt[token] = mention;
    let to = Math.max(mentionTo[token], token + 1);
    while (to < tokens.length && tokens[to].start < mention.end) to++;
    mentionTo[token] = to;
  }
  return { mentionAt, mentionTo };
}

/** The very list where it is in order, as almost always. */
function inTextOrder(mentions: readonly Mention[]): readonly Mention[] {
  for (let i = 1; i < mentions.length; i++) {
    if (byPosition(mentions[i - 1], mentions[i]) > 0) return [...mentions].sort(byPosition);
  }
  return mentions;
}

export function hasClass(passage: Passage, token: number, wordClass: WordClass): boolean {
  const found = passage.tokens[token];
  return found?.kind === 'word' && passage.named[token] === 0 && passage.cues.classes.of(found.word).has(wordClass);
}

/** Whether the word is in one of the lists of cues.tsv and evidentials.tsv. */
export function inList(passage: Passage, token: number, list: string): boolean {
  const found = passage.tokens[token];
  return found?.kind === 'word' && passage.cues.lists.of(found.word).has(list);
}

const NO_READINGS: readonly CueReading[] = [];

/** The token's readings as a form of a reporting verb. */
export function verbReadings(passage: Passage, token: number): readonly CueReading[] {
  const found = passage.tokens[token];
  return found?.kind === 'word' && passage.named[token] === 0 ? passage.cues.verbs.of(found.word) : NO_READINGS;
}

/** A participle in the accusative that goes on from a speaker, «مشيرا», «مشيرة», «مشيرين»; not where it may be a verbal noun: «متابعة». */
export function isCircumstantial(passage: Passage, token: number): boolean {
  const readings = verbReadings(passage, token);
  if (!readings.some(({ inflection }) => inflection.part === 'participle' && !inflection.definite)) return false;
  // «في مذكرة»
  if (hasClass(passage, token - 1, 'preposition')) return false;
  const { bare } = passage.tokens[token].word;
  return (
    bare.endsWith('ا') || (/(?:ة|ين)$/.test(bare) && readings.every(({ inflection }) => inflection.part !== 'noun'))
  );
}

/** The token as a noun that heads a source. */
export function sourceNoun(passage: Passage, token: number): SourceNoun | null {
  const found = passage.tokens[token];
  return found?.kind === 'word' ? passage.cues.nouns.of(found.word) : null;
}

/** «سوري», «أميركية»: the adjective of a country without the article. */
export function isNational(passage: Passage, token: number): boolean {
  const mention = passage.mentionAt[token];
  return (
    mention?.type === 'NORP' &&
    mention.start === passage.tokens[token].start &&
    !/^ال/.test(passage.tokens[token].word.bare)
  );
}

/** Whether the token is this punctuation. */
export function isPunctuation(passage: Passage, token: number, characters: string): boolean {
  const found = passage.tokens[token];
  return found?.kind === 'punctuation' && characters.includes(found.word.surface[0]);
}

export const COMMAS = '،,؛;';
export const DASHES = '-–—ـ';
const STOPS = '.!؟?…۔';

export function isComma(passage: Passage, token: number): boolean {
  return isPunctuation(passage, token, COMMAS);
}

export function isStop(passage: Passage, token: number): boolean {
  return isPunctuation(passage, token, STOPS) && !isAbbreviationDot(passage, token);
}

/** The dot of «د.», «م.»: it ends no sentence. */
export function isAbbreviationDot({ tokens, sentenceTo }: Passage, token: number): boolean {
  const before = tokens[token - 1];
  return (
    tokens[token]?.word.surface === '.' &&
    before?.kind === 'word' &&
    before.word.bare.length === 1 &&
    sentenceTo[token] > token + 1
  );
}

export function isColon(passage: Passage, token: number): boolean {
  return isPunctuation(passage, token, ':');
}

/** No rule asks whether a quotation has more words than this. */
const MANY_WORDS = 40;

/** How many words stand between a quotation's marks, counted up to `MANY_WORDS`. */
export function quotedWords(passage: Passage, quotation: number): number {
  const { inner } = passage.quotations[quotation];
  const open = passage.quotations[quotation].openToken;
  let words = 0;
  const from = open === null ? 0 : open + 1;
  for (let i = from; i < passage.tokens.length && passage.tokens[i].start < inner.end && words < MANY_WORDS; i++) {
    if (passage.tokens[i].kind !== 'punctuation') words++;
  }
  return words;
}

/** Whether the word is a preposition, or one stands before it as far as can be told: «بالتعاون», «لموقع». */
export function isPrepositional(passage: Passage, token: number): boolean {
  const { start, word } = passage.tokens[token];
  const mention = passage.mentionAt[token];
  if (hasClass(passage, token, 'preposition') || /^[وف]?(?:بال|لل|كال)/.test(word.bare)) return true;
  if (/[بلك]$/.test(sourceNoun(passage, token)?.proclitics ?? '')) return true;
  return mention !== null && mention.start > start && /^[وف]?[بلك]/.test(word.bare);
}

/** The proclitic ب, ل or ك (و, ف before it allowed) that a token begins with, as far as mentions and the article tell; its end offset. */
export function prepositionalProclitic(
  passage: Passage,
  token: number,
  letter: string,
): { readonly end: number; readonly start: number } | null {
  const found = passage.tokens[token];
  if (found?.kind !== 'word') return null;
  for (const { proclitics, length } of found.word.readings) {
    if (proclitics.endsWith(letter)) {
      return { start: found.start + length - lengthOfLast(found.word.surface, length), end: found.start + length };
    }
  }
  return null;
}

/** The proclitic letter with the tatweel and harakat after it: «لـ». */
function lengthOfLast(surface: string, length: number): number {
  let from = length - 1;
  while (from > 0 && !/[بلك]/.test(surface[from])) from--;
  return length - from;
}
