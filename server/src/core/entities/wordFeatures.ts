import type { Gazetteer } from '../lexicon/gazetteer.ts';
import type { WordType } from '../text/words.ts';
import { hashOf, hashOfThree, mix } from './hash.ts';
import { KeyIndex } from './keyIndex.ts';
import { type Clusters, keyOf } from './modelFile.ts';
import type { SenseReader } from './senseCodes.ts';

/** What the features of a token's neighbours are made of. */
export interface WordCodes {
  /** What the lexicon says of the word. */
  readonly lexical: number;
  /** Article, proclitics and ending: what grammar says of how far a name reaches. */
  readonly form: number;
  /** The word itself. */
  readonly surface: number;
}

/** A word's features by distance: of the token itself, of its neighbours, and of theirs. */
export interface WordFeatures extends WordCodes {
  readonly own: readonly number[];
  readonly near: readonly number[];
  readonly far: readonly number[];
}

/** What the features of a word are made of. Many words share one part or another, so that its weights need not be looked up for each. */
export interface WordParts extends WordCodes {
  /** What it may be when proclitics are split off: features at all distances. */
  readonly stems: readonly number[];
  /** What the lexicon says of these, in order; `lexical` is made of them. At all distances. */
  readonly classes: readonly number[];
  /** What company they keep; at all distances. */
  readonly clusters: readonly number[];
  /** Its first letter, first two, and first three; its last ones: features of the token itself. */
  readonly prefixes: readonly number[];
  readonly suffixes: readonly number[];
  /** Of the token itself. */
  readonly trigrams: readonly number[];
  readonly length: number;
  /** Its last two letters, for the neighbours; 0 for a shorter word. */
  readonly ending: number;
  /** Whether it has the article: 0 or 1. */
  readonly article: number;
}

/** A word's features in the order in which the tagger is trained with them. */
export function windowFeatures(word: WordParts): WordFeatures {
  const { lexical, form, surface, stems, classes, clusters, prefixes, suffixes, trigrams, length, ending } = word;
  const article = articleFeature(word.article);
  const affixes = prefixes.flatMap((prefix, i) => [prefix, suffixes[i]]);
  const own = [surface, ...stems, ...classes, ...affixes, ...(word.article ? [article] : [])];
  own.push(...trigrams, ...clusters, length, lexical);
  const far = [...stems, ...classes, ...clusters];
  return { own, near: [surface, ...far, ending, lexical, article], far, lexical, form, surface };
}

export const articleFeature = (article: number): number => mix(Template.Article, article);

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
  FinerCluster,
}

/** Trigrams are read up to here: what is longer is no word. */
const LONGEST = 16;

/** Makes a function that takes a word type apart. */
export function wordParts(
  gazetteer: Gazetteer,
  clusters: Clusters,
  senses: SenseReader,
): (word: WordType) => WordParts {
  const clusterIndex = new KeyIndex(clusters.keys.length);
  for (const key of clusters.keys) clusterIndex.add(key);

  return ({ folded, readings }) => {
    const stems: number[] = [];
    const found: number[] = [];
    const classes: number[] = [];
    let article = 0;
    for (const reading of readings) {
      const hash = hashOf(reading.folded);
      stems.push(mix(Template.Stem, hash));
      const cluster = clusterIndex.find(keyOf(hash));
      if (cluster >= 0) {
        // The cluster of the word as it stands is another feature than that of what follows its proclitics.
        const split = stems.length > 1 ? 1 : 0;
        const codes = [
          mix(mix(Template.Cluster, split), clusters.ids[cluster]),
          mix(mix(Template.FinerCluster, split), clusters.finer[cluster]),
        ];
        for (const code of codes) if (!found.includes(code)) found.push(code);
      }
      const split = reading.length > 0 ? 1 : 0;
      const listed = gazetteer.senses(reading.folded);
      if (listed.length > 0) {
        for (const each of senses.of(listed).classes) {
          const code = mix(Template.Sense, mix(each, split));
          if (!classes.includes(code)) classes.push(code);
        }
      }
      if (reading.folded.startsWith('ال')) article = 1;
    }
    if (classes.length > 1) classes.sort((a, b) => a - b);
    let lexical = Template.Lexical as number;
    for (const code of classes) lexical = mix(lexical, code);
    const inner = readings[readings.length - 1].folded;
    return {
      lexical,
      form: formOf(folded),
      surface: mix(Template.Surface, hashOf(folded)),
      stems,
      classes,
      clusters: found,
      prefixes: affixes(folded, Template.Prefix),
      suffixes: affixes(folded, Template.Suffix),
      trigrams: trigramsOf(inner.length > 2 ? inner : folded),
      length: mix(Template.Length, Math.min(folded.length, 9)),
      ending: folded.length > 2 ? mix(Template.Suffix, hashOf(folded, folded.length - 2)) : 0,
      article,
    };
  };
}

/** The word's first or last letter, two, and three: never all of it. */
function affixes(folded: string, template: Template.Prefix | Template.Suffix): number[] {
  const { length } = folded;
  const found: number[] = [];
  for (let n = 1; n <= 3 && n < length; n++) {
    found.push(mix(template, template === Template.Prefix ? hashOf(folded, 0, n) : hashOf(folded, length - n)));
  }
  return found;
}

/** Three letters each, with a mark at either end of the word. */
function trigramsOf(stem: string): number[] {
  const found: number[] = [];
  const [OPEN, CLOSE] = [0x5e, 0x24];
  const { length } = stem;
  let before = OPEN;
  let here = length > 0 ? stem.charCodeAt(0) : CLOSE;
  for (let i = 1; i <= Math.min(length, LONGEST - 2); i++) {
    const after = i < length ? stem.charCodeAt(i) : CLOSE;
    found.push(mix(Template.Trigram, hashOfThree(before, here, after)));
    before = here;
    here = after;
  }
  return found;
}

const OPENINGS = ['ال', 'لل', 'وال', 'بال', 'ولل', 'وبال', 'ب', 'ل', 'و', 'ف', 'ك'];
const ENDINGS = ['يه', 'ي', 'ه', 'ين', 'ون', 'ات', 'ا'];

function formOf(folded: string): number {
  const opening = OPENINGS.findIndex((each) => folded.length > each.length + 2 && folded.startsWith(each));
  const ending = ENDINGS.findIndex((each) => folded.length > each.length + 2 && folded.endsWith(each));
  return (opening + 1) * 16 + ending + 1;
}
