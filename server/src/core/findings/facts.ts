import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Attribution, Cue, Explanation, Mediator, Mention, Source, Span } from '../model.ts';
import type { LineKind } from '../text/boilerplate.ts';
import type { ParagraphText } from '../text/paragraphs.ts';
import { overlaps } from '../text/span.ts';
import { firstEndingAfter, type Token, type TokenRange } from '../text/tokens.ts';
import { firstOverlap, joined } from './spans.ts';

/**
 * An attribution as the rules see it: its spans count in the paragraph. Of `parent` only whether there is one may be used: what it is changes when another
 * attribution is found before this one.
 */
export interface Relation extends Pick<Attribution, 'type' | 'stance' | 'commitment' | 'score'> {
  readonly parent: string | number | null;
  readonly source: Omit<Source, 'spans'> & { readonly spans: readonly Span[] };
  readonly cues: readonly Cue[];
  readonly contents: readonly Span[];
  readonly mediators: readonly (Pick<Mediator, 'text' | 'referent'> & { readonly span: Span })[];
  readonly explanation: Pick<Explanation, 'pattern' | 'antecedent'>;
}

/** No mention is longer, in UTF-16 units. */
const LONGEST_MENTION = 300;

/** What an annotator has tagged in a paragraph: rules have nothing to say about it. In text order, disjoint. */
export interface TaggedSpans {
  readonly claims: readonly Span[];
  readonly quotations: readonly Span[];
}

/** What a paragraph's facts are made of. */
export interface FactsInput {
  readonly text: ParagraphText;
  /** Its kind with the lines around it taken into account. */
  readonly kind: LineKind;
  readonly mentions: readonly Mention[];
  /** The relations of which a part stands here, in the order of the document. */
  readonly relations: readonly Relation[];
  readonly tagged: TaggedSpans;
  readonly lexicon: Lexicon;
}

/**
 * What the rules may know of a paragraph. The same object for as long as its input is the same, whatever happens in the rest of the document; what
 * several rules need is worked out when the first one asks.
 */
export class ParagraphFacts {
  readonly text: ParagraphText;
  readonly kind: LineKind;
  readonly mentions: readonly Mention[];
  readonly relations: readonly Relation[];
  readonly tagged: TaggedSpans;
  readonly lexicon: Lexicon;
  private wordSigns?: Uint16Array;
  private reportedSpans?: readonly Span[];
  private attributedSpans?: readonly Span[];
  private quotedSpans?: readonly Span[];

  constructor({ text, kind, mentions, relations, tagged, lexicon }: FactsInput) {
    this.text = text;
    this.kind = kind;
    this.mentions = mentions;
    this.relations = relations;
    this.tagged = tagged;
    this.lexicon = lexicon;
  }

  get tokens(): readonly Token[] {
    return this.text.tokens;
  }

  /** Running text: neither headline nor credit, link or list of other articles. */
  get isProse(): boolean {
    return this.kind === 'body' || this.kind === 'dateline';
  }

  /**
   * What the desk's rules ask of each token's word (`SIGN`); 0 for what is no word. Read in one walk, as several rules ask: each word lies elsewhere in memory.
   */
  get signs(): Uint16Array {
    return (this.wordSigns ??= this.readSigns());
  }

  /** What somebody is credited with; in text order, disjoint, as are the other two. */
  get reported(): readonly Span[] {
    return (this.reportedSpans ??= joined(this.relations.flatMap(({ contents }) => contents)));
  }

  /** All the words of attributions: what is said, by whom, through whom, and the cues. */
  get attributed(): readonly Span[] {
    return (this.attributedSpans ??= joined(
      this.relations.flatMap(({ contents, source, cues, mediators }) => [
        ...contents,
        ...source.spans,
        ...cues.map(({ span }) => span),
        ...mediators.map(({ span }) => span),
      ]),
    ));
  }

  /** Somebody's own words: what stands between quotation marks (a name does too: no rule about wording has to do with it), or is quoted without them. */
  get quoted(): readonly Span[] {
    return (this.quotedSpans ??= joined([
      ...this.text.quotations.map(({ outer }) => outer),
      ...this.relations.filter(({ type }) => type === 'direct').flatMap(({ contents }) => contents),
    ]));
  }

  private readSigns(): Uint16Array {
    const { tokens, lexicon } = this;
    const signs = new Uint16Array(tokens.length);
    for (let i = 0; i < tokens.length; i++) if (tokens[i].kind === 'word') signs[i] = lexicon.signs.of(tokens[i].word);
    return signs;
  }

  /** The index of the first token that ends after `offset`. */
  tokenAt(offset: number): number {
    return firstEndingAfter(this.tokens, offset);
  }

  /** The tokens of which a part stands in the span. */
  tokensIn({ start, end }: Span): TokenRange {
    const from = this.tokenAt(start);
    let to = from;
    while (to < this.tokens.length && this.tokens[to].start < end) to++;
    return { from, to };
  }

  /** The words of a span: names and grammatical words, no figures and marks. */
  wordsIn(span: Span): readonly Token[] {
    const { from, to } = this.tokensIn(span);
    return this.tokens.slice(from, to).filter(({ kind }) => kind === 'word');
  }

  /** The sentence of a token. By binary search. */
  sentenceOf(token: number): TokenRange {
    const { sentences } = this.text;
    let low = 0;
    let high = sentences.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (sentences[middle].from <= token) low = middle;
      else high = middle - 1;
    }
    return sentences[low];
  }

  /** Whether a part of the span is somebody's own words. */
  isQuoted(span: Span): boolean {
    return firstOverlap(this.quoted, span) !== null;
  }

  /** The mentions of which a part stands in the span, in text order. By binary search. */
  mentionsIn(span: Span): readonly Mention[] {
    const { mentions } = this;
    let low = 0;
    let high = mentions.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (mentions[middle].start < span.start - LONGEST_MENTION) low = middle + 1;
      else high = middle;
    }
    const found: Mention[] = [];
    for (; low < mentions.length && mentions[low].start < span.end; low++) {
      if (overlaps(mentions[low], span)) found.push(mentions[low]);
    }
    return found;
  }
}
