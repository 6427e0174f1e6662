import type { Gazetteer } from '../lexicon/gazetteer.ts';
import type { WordType } from '../text/words.ts';
import { hashOf, hashOfThree, mix } from './hash.ts';
import { KeyIndex } from './keyIndex.ts';
import type { Clusters } from './modelFile.ts';
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

/** Trigrams are read up to here: what is longer is no word. */
const LONGEST = 16;

/** Makes a function that lists the features of a word type. */
export function wordFeatures(
  gazetteer: Gazetteer,
  clusters: Clusters,
  senses: SenseReader,
): (word: WordType) => WordFeatures {
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
      const cluster = clusterIndex.find(hash);
      if (cluster >= 0) {
        // The cluster of the word as it stands is another feature than that of what follows its proclitics.
        const code = mix(mix(Template.Cluster, stems.length > 1 ? 1 : 0), clusters.ids[cluster]);
        if (!found.includes(code)) found.push(code);
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
    classes.sort((a, b) => a - b);
    let lexical = Template.Lexical as number;
    for (const code of classes) lexical = mix(lexical, code);
    const surface = mix(Template.Surface, hashOf(folded));
    const inner = readings[readings.length - 1].folded;
    const own = [surface, ...stems, ...classes];
    addAffixes(own, folded);
    if (article) own.push(mix(Template.Article, 1));
    addTrigrams(own, inner.length > 2 ? inner : folded);
    own.push(...found, mix(Template.Length, Math.min(folded.length, 9)), lexical);
    const far = [...stems, ...classes, ...found];
    const suffix = folded.length > 2 ? mix(Template.Suffix, hashOf(folded, folded.length - 2)) : 0;
    const near = [surface, ...far, suffix, lexical, mix(Template.Article, article)];
    return { own, near, far, lexical, form: formOf(folded), surface };
  };
}

function addAffixes(out: number[], folded: string): void {
  const { length } = folded;
  for (let n = 1; n <= 3 && n < length; n++) {
    out.push(mix(Template.Prefix, hashOf(folded, 0, n)), mix(Template.Suffix, hashOf(folded, length - n)));
  }
}

/** Three letters each, with a mark at either end of the word. */
function addTrigrams(out: number[], stem: string): void {
  const [OPEN, CLOSE] = [0x5e, 0x24];
  const { length } = stem;
  let before = OPEN;
  let here = length > 0 ? stem.charCodeAt(0) : CLOSE;
  for (let i = 1; i <= Math.min(length, LONGEST - 2); i++) {
    const after = i < length ? stem.charCodeAt(i) : CLOSE;
    out.push(mix(Template.Trigram, hashOfThree(before, here, after)));
    before = here;
    here = after;
  }
}

const OPENINGS = ['ال', 'لل', 'وال', 'بال', 'ولل', 'وبال', 'ب', 'ل', 'و', 'ف', 'ك'];
const ENDINGS = ['يه', 'ي', 'ه', 'ين', 'ون', 'ات', 'ا'];

function formOf(folded: string): number {
  const opening = OPENINGS.findIndex((each) => folded.length > each.length + 2 && folded.startsWith(each));
  const ending = ENDINGS.findIndex((each) => folded.length > each.length + 2 && folded.endsWith(each));
  return (opening + 1) * 16 + ending + 1;
}
