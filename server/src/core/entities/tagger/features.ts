import type { Context } from './context.ts';
import { mix } from '../hash.ts';
import type { Layer } from './layers.ts';
import type { WordCodes } from './wordFeatures.ts';

/**
 * What the tagger sees. Nearly all features of a token are features of a word at one of five places around it (`wordFeatures`), so that
 * they can be scored once per word type; those that depend on the context are listed here for each token.
 */

/** How far to either side words are looked at. */
export const WINDOW = 2;

/** How many places there are for a word around a token. */
export const PLACES = 2 * WINDOW + 1;

/** The number of the place of a word that stands so far behind the token (`featureKey`). */
export const placeAt = (distance: number): number => distance + WINDOW;

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
  QuotedSurface,
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
  Beyond,
}

/** Stands for a word beyond the ends of the text. */
export const BEYOND = mix(Local.Beyond, 0);

/**
 * Where the features of a token go. Those that come together come as the values that they are made of, so that a sink can keep what they add up to, and
 * can reckon with the plain case beforehand.
 */
export interface FeatureSink {
  add(feature: number): void;
  /** A feature of every token (`commonFeatures`). */
  known(feature: number): void;
  /** Which names of the lexicon cover the token and its neighbours: `coverFeatures`. */
  covers(at: number, before: number, after: number): void;
  /** Which uncertain ones do: `looseFeatures`. */
  loose(at: number, before: number, after: number): void;
  /** What the lexicon says of the token and its neighbours: `lexicalFeatures`. */
  lexicals(before: number, here: number, after: number): void;
  /** `quotedFeature`, and `quotedSurface` where the token is quoted. */
  quoted(quoted: number, surfaceBefore: number): void;
  /** The forms of the token and its neighbours: `formFeatures`. */
  forms(before: number, here: number, after: number): void;
  /**
   * What an earlier step said of the token, the one before, the one after, and the one two before, and what the lexicon says of the one
   * before: `layerFeatures`, `layerFar`, and `layerLexical` where it said something of the token.
   */
  layer(index: number, own: number, prior: number, next: number, far: number, lexicalBefore: number): void;
}

/** Where features are listed. */
export type FeatureList = Pick<FeatureSink, 'add'>;

export function coverFeatures(at: number, before: number, after: number, list: FeatureList): void {
  list.add(mix(Local.Cover, at));
  list.add(mix(Local.CoverBefore, before));
  list.add(mix(Local.CoverAfter, after));
  list.add(mix(mix(Local.CoverPair, before), at));
}

export function looseFeatures(at: number, before: number, after: number, list: FeatureList): void {
  list.add(mix(Local.Loose, at));
  list.add(mix(Local.LooseBefore, before));
  list.add(mix(Local.LooseAfter, after));
}

export function lexicalFeatures(before: number, here: number, after: number, list: FeatureList): void {
  list.add(mix(mix(Local.LexicalPairBefore, before), here));
  list.add(mix(mix(Local.LexicalPairAfter, here), after));
  list.add(mix(mix(mix(Local.LexicalTriple, before), here), after));
}

export function formFeatures(before: number, here: number, after: number, list: FeatureList): void {
  list.add(mix(mix(Local.FormPair, before), here));
  list.add(mix(mix(Local.FormPairAfter, here), after));
}

export function layerFeatures(index: number, own: number, prior: number, next: number, list: FeatureList): void {
  const code = mix(Local.Layer, index);
  list.add(mix(code, own));
  list.add(mix(mix(code, Local.LayerBefore), prior));
  list.add(mix(mix(code, Local.LayerAfter), next));
  list.add(mix(mix(mix(code, Local.LayerPair), prior), mix(own, next)));
}

export const layerLexical = (index: number, own: number, lexicalBefore: number): number =>
  mix(mix(mix(mix(Local.Layer, index), Local.LayerLexical), own), lexicalBefore);
export const layerFar = (index: number, own: number, far: number): number =>
  mix(mix(mix(mix(Local.Layer, index), Local.LayerFar), far), own);
export const quotedFeature = (quoted: number): number => mix(Local.Quoted, quoted);
export const quotedSurface = (quoted: number, surfaceBefore: number): number =>
  mix(mix(Local.QuotedSurface, quoted), surfaceBefore);
export const formFeature = (form: number): number => mix(Local.Form, form);
const BIAS = mix(Local.Bias, 0);
const FIRST = mix(Local.First, 0);

/** What a plain token has whatever its word is: one that no name covers, outside quotation marks and of which no layer says anything. */
export function commonFeatures(layers: number, list: FeatureList): void {
  list.add(BIAS);
  coverFeatures(0, 0, 0, list);
  looseFeatures(0, 0, 0, list);
  list.add(quotedFeature(0));
  for (let index = 0; index < layers; index++) {
    layerFeatures(index, 0, 0, 0, list);
    list.add(layerFar(index, 0, 0));
  }
}

/** What stands for the word before the first one. */
export const START: WordCodes = { lexical: 1, form: -1, surface: 0 };

/** The features of token `t` beyond its window of words and the layers. */
export function localFeatures(context: Context, t: number, sink: FeatureSink): void {
  const last = context.length - 1;
  const { lexical, form, cover, loose } = context;
  sink.known(BIAS);
  sink.covers(cover[t], t > 0 ? cover[t - 1] : 1, t < last ? cover[t + 1] : 1);
  sink.loose(loose[t], t > 0 ? loose[t - 1] : 1, t < last ? loose[t + 1] : 1);
  const here = lexical[t];
  sink.lexicals(t > 0 ? lexical[t - 1] : START.lexical, here, t < last ? lexical[t + 1] : 2);
  sink.quoted(context.quoted[t], t > 0 ? context.surface[t - 1] : START.surface);
  const formHere = form[t];
  const formBefore = t > 0 ? form[t - 1] : START.form;
  sink.forms(formBefore, formHere, t < last ? form[t + 1] : -1);
  const opener = context.opener[t];
  if (opener !== 0) {
    const near = Math.min(context.distance[t], 4);
    sink.add(mix(mix(Local.Opener, opener), near));
    sink.add(mix(mix(Local.OpenerForm, opener), formHere));
    sink.add(mix(mix(Local.OpenerLexical, opener), here));
    sink.add(mix(mix(mix(Local.OpenerForms, near), formBefore), formHere));
  }
  if (t === 0) sink.add(FIRST);
}

/** The features of token `t` that come of layer `index`. */
export function addLayerFeatures(context: Context, index: number, layer: Layer, t: number, sink: FeatureSink): void {
  const own = layer[t];
  const next = t < context.length - 1 ? layer[t + 1] : 99;
  const lexicalBefore = t > 0 ? context.lexical[t - 1] : START.lexical;
  sink.layer(index, own, t > 0 ? layer[t - 1] : 98, next, t > 1 ? layer[t - 2] : 98, lexicalBefore);
}
