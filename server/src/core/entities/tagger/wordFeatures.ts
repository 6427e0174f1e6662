import type { Gazetteer } from '../../lexicon/gazetteer.ts';
import type { Reading, WordType } from '../../text/words.ts';
import { formFeature } from './features.ts';
import { hashOf, hashOfThree, mix } from '../hash.ts';
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

/** Where a word's features go, each of which has weights at all distances at which it counts. */
export interface WordFeatureSink {
  /** For the tokens up to two away: what the word may be when proclitics are split off, what the lexicon says of that, what company it keeps. */
  far(feature: number): void;
  /** For the token itself and its neighbours: the word, its article and ending. */
  near(feature: number): void;
  /** For the token itself. */
  own(feature: number): void;
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
  FinerCluster,
}

/** Trigrams are read up to here: what is longer is no word. */
const LONGEST = 16;

/** Takes word types apart. */
export class WordFeatureReader {
  private readonly clusterIndex: KeyIndex;

  constructor(
    private readonly gazetteer: Gazetteer,
    private readonly clusters: Clusters,
    private readonly senses: SenseReader,
  ) {
    this.clusterIndex = new KeyIndex(clusters.keys.length);
    for (const key of clusters.keys) this.clusterIndex.add(key);
  }

  /** Hands a word's features to `sink`, each once. */
  read({ folded, readings }: WordType, sink: WordFeatureSink): WordCodes {
    const clusters: number[] = [];
    const classes: number[] = [];
    let article = 0;
    for (let i = 0; i < readings.length; i++) {
      const stem = readings[i].folded;
      const hash = hashOf(stem);
      sink.far(mix(Template.Stem, hash));
      // The cluster of the word as it stands is another feature than that of what follows its proclitics.
      this.readClusters(hash, i > 0 ? 1 : 0, clusters, sink);
      this.addClasses(readings[i], classes);
      if (stem.startsWith('ال')) article = 1;
    }
    if (classes.length > 1) classes.sort((a, b) => a - b);
    let lexical = Template.Lexical as number;
    for (const code of classes) lexical = mix(lexical, code);
    for (const code of classes) sink.far(code);
    const surface = mix(Template.Surface, hashOf(folded));
    const { length } = folded;
    sink.near(surface);
    sink.near(lexical);
    sink.near(mix(Template.Suffix, length > 2 ? hashOf(folded, length - 2) : 0));
    sink.near(mix(Template.Article, article));
    const form = formOf(folded);
    sink.own(mix(Template.Length, Math.min(length, 9)));
    sink.own(formFeature(form));
    addAffixes(folded, sink);
    const inner = readings[readings.length - 1].folded;
    addTrigrams(inner.length > 2 ? inner : folded, sink);
    return { lexical, form, surface };
  }

  private readClusters(hash: number, split: number, found: number[], sink: WordFeatureSink): void {
    const { ids, finer } = this.clusters;
    const cluster = this.clusterIndex.find(keyOf(hash));
    if (cluster < 0) return;
    const coarse = mix(mix(Template.Cluster, split), ids[cluster]);
    const fine = mix(mix(Template.FinerCluster, split), finer[cluster]);
    if (addOnce(found, coarse)) sink.far(coarse);
    if (addOnce(found, fine)) sink.far(fine);
  }

  private addClasses({ folded, length }: Reading, found: number[]): void {
    const listed = this.gazetteer.senses(folded);
    if (listed.length === 0) return;
    const split = length > 0 ? 1 : 0;
    for (const each of this.senses.of(listed).classes) addOnce(found, mix(Template.Sense, mix(each, split)));
  }
}

/** Whether the feature was not yet in the list. */
function addOnce(list: number[], feature: number): boolean {
  const isNew = !list.includes(feature);
  if (isNew) list.push(feature);
  return isNew;
}

/** The word's first letters, one to three, and its last ones, but for the two that are its ending: never all of it. */
function addAffixes(folded: string, sink: WordFeatureSink): void {
  const { length } = folded;
  for (let n = 1; n <= 3 && n < length; n++) {
    sink.own(mix(Template.Prefix, hashOf(folded, 0, n)));
    if (n !== 2) sink.own(mix(Template.Suffix, hashOf(folded, length - n)));
  }
}

/** Three letters each, with a mark at either end of the word. */
function addTrigrams(stem: string, sink: WordFeatureSink): void {
  const [OPEN, CLOSE] = [0x5e, 0x24];
  const { length } = stem;
  let before = OPEN;
  let here = length > 0 ? stem.charCodeAt(0) : CLOSE;
  for (let i = 1; i <= Math.min(length, LONGEST - 2); i++) {
    const after = i < length ? stem.charCodeAt(i) : CLOSE;
    sink.own(mix(Template.Trigram, hashOfThree(before, here, after)));
    before = here;
    here = after;
  }
}

const OPENINGS = ['ال', 'لل', 'وال', 'بال', 'ولل', 'وبال', 'ب', 'ل', 'و', 'ف', 'ك'];
const ENDINGS = ['يه', 'ي', 'ه', 'ين', 'ون', 'ات', 'ا'];

function formOf(folded: string): number {
  return (openingOf(folded) + 1) * 16 + endingOf(folded) + 1;
}

function openingOf(folded: string): number {
  for (let i = 0; i < OPENINGS.length; i++)
    if (folded.length > OPENINGS[i].length + 2 && folded.startsWith(OPENINGS[i])) return i;
  return -1;
}

function endingOf(folded: string): number {
  for (let i = 0; i < ENDINGS.length; i++)
    if (folded.length > ENDINGS[i].length + 2 && folded.endsWith(ENDINGS[i])) return i;
  return -1;
}
