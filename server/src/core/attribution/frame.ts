import type { CueLemma } from '../lexicon/cues.ts';
import type { Gender, GrammaticalNumber } from '../lexicon/morphology.ts';
import type { Commitment, Cue, Pattern, QuotationType, Span, Stance } from '../model.ts';
import type { NounPhrase } from './sources/nounPhrase.ts';

/** What an unexpressed subject must agree with; null where the form does not say. */
export interface Agreement {
  readonly gender: Gender | null;
  readonly number: GrammaticalNumber | null;
}

/**
 * Where to look for a speaker that the clause does not express.
 * `previous`: who spoke last; `clause`: the subject of the clause that a participle belongs to, else who spoke last;
 * `enclosing`: who says the content in which this stands («قالت إنها ستعتبر …»); `nobody`: an evidential.
 */
export type SpeakerSearch = 'previous' | 'clause' | 'enclosing' | 'nobody';

export interface MissingSpeaker extends Agreement {
  readonly search: SpeakerSearch;
}

/**
 * What introduces a content: it decides where the content ends and whether it is direct. `before`: the cue follows it; `posted`: a signature does;
 * `announced`: a colon ends the paragraph, so that the content stands in the next one.
 */
export type Introduction = 'that' | 'colon' | 'quote' | 'preposition' | 'bare' | 'before' | 'posted' | 'announced';

/** A cue with its arguments, before it is settled where the content ends. Token indexes count in the paragraph. */
export interface Frame {
  /** The construction, P1 to P24 (docs/attribution.md). */
  readonly pattern: Pattern;
  readonly lemma: string;
  readonly stance: Stance;
  readonly commitment: Commitment;
  readonly cues: readonly Cue[];
  /** The first token of the frame's clause: what another content before it must not run into. */
  readonly from: number;
  /** The token of the (first) cue. */
  readonly cueAt: number;
  readonly sources: readonly NounPhrase[];
  /** Null where `sources` are expressed. */
  readonly missing: MissingSpeaker | null;
  readonly mediators: readonly NounPhrase[];
  readonly introduction: Introduction;
  /** The content's first token and offset, and the token at which it ends at the latest. */
  readonly contentFrom: number;
  readonly contentStart: number;
  readonly limit: number;
  /** Where the content goes on after a cue that interrupts it: «هذا التحرك، على حد تعبيره، ستسبقه …». */
  readonly resume: { readonly from: number; readonly limit: number } | null;
  /** Whether the frame ends the content of one before it («، مشيرا إلى»), or stands inside it («أن الوزير قال»). */
  readonly joins: 'sibling' | 'nested';
  /** Agreement of the cue's form with its subject: evidence of the gender of an expressed source. */
  readonly agreement: Agreement;
}

/** The agreement of a cue that agrees with nothing: a preposition, a noun, a colon. */
export const NO_AGREEMENT: Agreement = { gender: null, number: null };

/** What the clause of a verb or noun of saying with its complement gives a frame: the content, up to `limit` at most, which nothing interrupts. */
export function contentOf(
  { introduction, contentFrom, contentStart }: Pick<Frame, 'introduction' | 'contentFrom' | 'contentStart'>,
  limit: number,
): Pick<Frame, 'introduction' | 'contentFrom' | 'contentStart' | 'limit' | 'resume'> {
  return { introduction, contentFrom, contentStart, limit, resume: null };
}

/** What a verb says of how its content is said, whatever its form. */
export function meaningOf({ lemma, stance, commitment }: CueLemma): Pick<Frame, 'lemma' | 'stance' | 'commitment'> {
  return { lemma, stance, commitment };
}

/** A frame whose content is settled. */
export interface SettledFrame extends Frame {
  /** The token before which the (first) content ends. */
  readonly contentTo: number;
  readonly contents: readonly Span[];
  readonly type: QuotationType;
}
