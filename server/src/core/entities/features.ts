import type { Gazetteer, Match, Sense } from '../lexicon/gazetteer.ts';
import { ENTITY_TYPES, type EntityType } from '../model.ts';
import { WordMemo, type WordType } from '../text/words.ts';
import { hashOf, mix } from './hash.ts';
import type { Layer } from './layers.ts';
import type { Clusters } from './modelFile.ts';
import type { Scan } from './scan.ts';

/**
 * What the tagger sees. Nearly all features of a token are features of a word at one of five places around it, so that they can be
 * scored once per word type; the few that depend on the context are listed for each token.
 */

/** How far to either side words are looked at. */
export const WINDOW = 2;

/** A word's features by distance: of the token itself, of its neighbours, and of theirs. */
export interface WordFeatures {
  readonly own: Int32Array;
  readonly near: Int32Array;
  readonly far: Int32Array;
  /** What the lexicon says of the word, as one number. */
  readonly lexical: number;
  /** Article, proclitics and ending: what grammar says of how far a name reaches. */
  readonly form: number;
}

const enum Template {
  Surface = 1,
  Stem,
  Prefix,
  Suffix,
  Trigram,
  Length,
  Article,
  Sense,
  Lexical,
  Cluster,
}
const enum Local {
  Bias = 101,
  Cover,
  CoverBefore,
  CoverAfter,
  CoverPair,
  Loose,
  LooseBefore,
  LooseAfter,
  LexicalPairBefore,
  LexicalPairAfter,
  LexicalTriple,
  Quoted,
  QuotedLexical,
  Layer,
  LayerBefore,
  LayerAfter,
  LayerPair,
  LayerLexical,
  LayerFar,
  First,
  Form,
  FormPair,
  FormPairAfter,
  Opener,
  OpenerForm,
  OpenerLexical,
  OpenerForms,
}

/** Makes the features of word types. */
export function wordFeatures(gazetteer: Gazetteer, clusters: Clusters): WordMemo<WordFeatures> {
  const clusterOf = new Map<number, number>();
  clusters.keys.forEach((key, i) => clusterOf.set(key, clusters.ids[i]));
  return new WordMemo((word) => featuresOf(word, gazetteer, clusterOf));
}

function featuresOf(word: WordType, gazetteer: Gazetteer, clusterOf: ReadonlyMap<number, number>): WordFeatures {
  const { folded, readings } = word;
  const surface = mix(Template.Surface, hashOf(folded));
  const stems = readings.map((reading) => mix(Template.Stem, hashOf(reading.folded)));
  const clusters = clustersOf(word, clusterOf);
  const senses: number[] = [];
  readings.forEach((reading) => {
    for (const sense of gazetteer.senses(reading.folded)) {
      const code = mix(Template.Sense, mix(senseCode(sense), reading.length > 0 ? 1 : 0));
      if (!senses.includes(code)) senses.push(code);
    }
  });
  senses.sort((a, b) => a - b);
  let lexical = Template.Lexical as number;
  for (const code of senses) lexical = mix(lexical, code);
  const article = readings.some((reading) => reading.folded.startsWith('ال')) ? 1 : 0;
  const affixes: number[] = [];
  const inner = readings[readings.length - 1].folded;
  const stem = inner.length > 2 ? inner : folded;
  for (let n = 1; n <= 3; n++) {
    if (folded.length > n) affixes.push(mix(Template.Prefix, hashOf(folded, 0, n)));
    if (folded.length > n) affixes.push(mix(Template.Suffix, hashOf(folded, folded.length - n)));
  }
  if (article) affixes.push(mix(Template.Article, 1));
  const trigrams: number[] = [];
  const framed = `^${stem}$`;
  for (let i = 0; i + 3 <= Math.min(framed.length, 16); i++)
    trigrams.push(mix(Template.Trigram, hashOf(framed, i, i + 3)));
  const shape = mix(Template.Length, Math.min(folded.length, 9));
  const suffix = folded.length > 2 ? mix(Template.Suffix, hashOf(folded, folded.length - 2)) : 0;
  return {
    own: Int32Array.from([surface, ...stems, ...senses, ...affixes, ...trigrams, ...clusters, shape, lexical]),
    near: Int32Array.from([surface, ...stems, ...senses, ...clusters, suffix, lexical, mix(Template.Article, article)]),
    far: Int32Array.from([...stems, ...senses, ...clusters]),
    lexical,
    form: formOf(folded),
  };
}

/** The cluster of the word as it stands and, where it has proclitics, of what may follow them. */
function clustersOf({ readings }: WordType, clusterOf: ReadonlyMap<number, number>): number[] {
  const found = readings.flatMap(({ folded }, i) => {
    const cluster = clusterOf.get(hashOf(folded));
    return cluster === undefined ? [] : [mix(mix(Template.Cluster, i === 0 ? 0 : 1), cluster)];
  });
  return [...new Set(found)];
}

const OPENINGS = ['ال', 'لل', 'وال', 'بال', 'ولل', 'وبال', 'ب', 'ل', 'و', 'ف', 'ك'];
const ENDINGS = ['يه', 'ي', 'ه', 'ين', 'ون', 'ات', 'ا'];

function formOf(folded: string): number {
  const opening = OPENINGS.findIndex((each) => folded.length > each.length + 2 && folded.startsWith(each));
  const ending = ENDINGS.findIndex((each) => folded.length > each.length + 2 && folded.endsWith(each));
  return (opening + 1) * 16 + ending + 1;
}

/** The list and class of a sense, whether it is ambiguous, and its inflection: not the entry itself. */
function senseCode({ entry, ambiguous, inflection }: Sense): number {
  return mix(mix(hashOf(entry.list), hashOf(entry.kind)), mix(hashOf(inflection), ambiguous ? 1 : 0));
}

/** The features of the tokens that depend on more than one word. */
export interface Context {
  /** By token: which name of the lexicon covers it. 0 for none. */
  readonly cover: Int32Array;
  /** The same for names that are also ordinary words. */
  readonly loose: Int32Array;
  /** Whether the token stands between quotation marks: 0 no, 1 first word, 2 later word. */
  readonly quoted: Uint8Array;
  /** The last head noun or title before the token in its clause («وزارة»), as a number; 0 for none. */
  readonly opener: Int32Array;
  /** How many tokens back it is. */
  readonly distance: Uint8Array;
}

/** Reads the context features of a paragraph. */
export function contextOf(scan: Scan): Context {
  const count = scan.tokens.length;
  const quoted = new Uint8Array(count);
  for (const quotation of scan.paragraph.quotations) {
    const { openToken: open, closeToken: close } = quotation;
    // Names stand in short quotations; long ones are speech.
    if (open === null || close === null || close - open > 8) continue;
    for (let i = open + 1; i < close; i++) quoted[i] = i === open + 1 ? 1 : 2;
  }
  return { cover: coverOf(scan, isCertain), loose: coverOf(scan, isUncertain), quoted, ...openersOf(scan) };
}

const isName = (sense: Sense): boolean => sense.entry.type !== null && sense.entry.list !== 'head';
const isCertain = (sense: Sense): boolean => isName(sense) && !sense.ambiguous && sense.entry.list !== 'world-city';
const isUncertain = (sense: Sense): boolean =>
  (isName(sense) && !isCertain(sense)) ||
  sense.entry.list === 'title' ||
  sense.entry.list === 'head' ||
  sense.entry.list === 'portfolio';

/** Covers the tokens with the longest matches from left to right. */
function coverOf(scan: Scan, wanted: (sense: Sense) => boolean): Int32Array {
  const cover = new Int32Array(scan.tokens.length);
  for (let i = 0; i < scan.tokens.length;) {
    let best: Match | null = null;
    for (const match of scan.matches[i]) {
      if ((best === null || match.to > best.to) && match.senses.some(wanted)) best = match;
    }
    if (best === null) {
      i++;
      continue;
    }
    let code = best.to - best.from > 1 ? 7 : 3;
    for (const sense of best.senses)
      if (wanted(sense)) code = mix(code, mix(typeCode(sense.entry.type), hashOf(sense.entry.list)));
    for (let k = best.from; k < best.to; k++) cover[k] = mix(code, k === best.from ? 1 : 2);
    i = best.to;
  }
  return cover;
}

const typeCode = (type: EntityType | null): number => (type === null ? 99 : ENTITY_TYPES.indexOf(type));

/** How far behind a head noun a name can still be its. */
const REACH = 7;

function openersOf(scan: Scan): Pick<Context, 'opener' | 'distance'> {
  const count = scan.tokens.length;
  const opener = new Int32Array(count);
  const distance = new Uint8Array(count);
  let last = -1;
  let code = 0;
  for (let i = 0; i < count; i++) {
    const { kind } = scan.tokens[i];
    if (kind === 'punctuation') last = -1;
    if (last >= 0 && i - last <= REACH) {
      opener[i] = code;
      distance[i] = i - last;
    }
    let best: Match | null = null;
    for (const match of scan.matches[i]) {
      if (match.senses.some(isOpener) && (best === null || match.to > best.to)) best = match;
    }
    const sense = best?.senses.find(isOpener);
    if (best && sense) {
      last = best.to - 1;
      code = mix(hashOf(sense.entry.name), sense.inflection === 'definite' ? 1 : 0);
    }
  }
  return { opener, distance };
}

const isOpener = ({ entry }: Sense): boolean =>
  entry.list === 'head' || (entry.list === 'title' && entry.kind !== 'honorific');

/** Where the features of a token go. Groups that take few values come as those values, so that the tagger can keep their scores. */
export interface FeatureSink {
  add(...features: number[]): void;
  /** What an earlier step said of the token, the one before, the one after, and the one two before. */
  layer(index: number, own: number, prior: number, next: number, far: number): void;
  /** Which names of the lexicon, and which uncertain ones, cover the token and its neighbours. */
  covers(
    cover: number,
    coverBefore: number,
    coverAfter: number,
    loose: number,
    looseBefore: number,
    looseAfter: number,
  ): void;
}

export function layerFeatures(index: number, own: number, prior: number, next: number, far: number): number[] {
  const code = mix(Local.Layer, index);
  return [
    mix(code, own),
    mix(mix(code, Local.LayerBefore), prior),
    mix(mix(code, Local.LayerAfter), next),
    mix(mix(mix(code, Local.LayerPair), prior), mix(own, next)),
    mix(mix(mix(code, Local.LayerFar), far), own),
  ];
}

export function coverFeatures(
  cover: number,
  coverBefore: number,
  coverAfter: number,
  loose: number,
  looseBefore: number,
  looseAfter: number,
): number[] {
  return [
    mix(Local.Cover, cover),
    mix(Local.CoverBefore, coverBefore),
    mix(Local.CoverAfter, coverAfter),
    mix(mix(Local.CoverPair, coverBefore), cover),
    mix(Local.Loose, loose),
    mix(Local.LooseBefore, looseBefore),
    mix(Local.LooseAfter, looseAfter),
  ];
}

/** The features of token `t` beyond its window of words. */
export function localFeatures(
  scan: Scan,
  words: WordMemo<WordFeatures>,
  { cover, loose, quoted, opener, distance }: Context,
  layers: readonly Layer[],
  t: number,
  sink: FeatureSink,
): void {
  const { tokens } = scan;
  const last = tokens.length - 1;
  const { lexical: here, form } = words.of(tokens[t].word);
  const formBefore = t > 0 ? words.of(tokens[t - 1].word).form : -1;
  const formAfter = t < last ? words.of(tokens[t + 1].word).form : -1;
  const before = t > 0 ? words.of(tokens[t - 1].word).lexical : 1;
  const after = t < last ? words.of(tokens[t + 1].word).lexical : 2;
  const coverBefore = t > 0 ? cover[t - 1] : 1;
  const coverAfter = t < last ? cover[t + 1] : 1;
  sink.covers(cover[t], coverBefore, coverAfter, loose[t], t > 0 ? loose[t - 1] : 1, t < last ? loose[t + 1] : 1);
  sink.add(
    Local.Bias,
    mix(mix(Local.LexicalPairBefore, before), here),
    mix(mix(Local.LexicalPairAfter, here), after),
    mix(mix(mix(Local.LexicalTriple, before), here), after),
    mix(Local.Quoted, quoted[t]),
    mix(mix(Local.QuotedLexical, quoted[t]), t > 0 ? words.of(tokens[t - 1].word).own[0] : 0),
  );
  sink.add(
    mix(Local.Form, form),
    mix(mix(Local.FormPair, formBefore), form),
    mix(mix(Local.FormPairAfter, form), formAfter),
  );
  if (opener[t] !== 0) {
    const near = Math.min(distance[t], 4);
    sink.add(
      mix(mix(Local.Opener, opener[t]), near),
      mix(mix(Local.OpenerForm, opener[t]), form),
      mix(mix(Local.OpenerLexical, opener[t]), here),
      mix(mix(mix(Local.OpenerForms, near), formBefore), form),
    );
  }
  if (t === 0) sink.add(Local.First);
  for (let k = 0; k < layers.length; k++) {
    const layer = layers[k];
    const own = layer[t];
    sink.layer(k, own, t > 0 ? layer[t - 1] : 98, t < last ? layer[t + 1] : 99, t > 1 ? layer[t - 2] : 98);
    sink.add(mix(mix(mix(mix(Local.Layer, k), Local.LayerLexical), own), before));
  }
}
