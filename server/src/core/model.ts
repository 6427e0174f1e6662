/**
 * The plain data that every layer speaks: spans, mentions, attribution relations, findings.
 *
 * All offsets are UTF-16 code units, half-open. Inside the core an offset counts from the start of its *paragraph's base text*
 * (the paragraph with its annotation tags removed), so that a paragraph's analysis can be cached by content and moved about freely.
 * `DocumentAnalysis` (analysis.ts) places paragraphs in the file and converts.
 */

/** A stretch of text: `start` inclusive, `end` exclusive, in UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A span in the base text of the document's paragraph number `paragraph`. */
export interface PlacedSpan extends Span {
  readonly paragraph: number;
}

/** Entity types: the names of OntoNotes and Wojood; NUM joins their CARDINAL, MONEY, PERCENT and QUANTITY. */
export const ENTITY_TYPES = [
  'PERS',
  'ORG',
  'GPE',
  'LOC',
  'FAC',
  'NORP',
  'OCC',
  'EVENT',
  'LAW',
  'PRODUCT',
  'DATE',
  'TIME',
  'NUM',
] as const;
export type EntityType = (typeof ENTITY_TYPES)[number];

/** The finer kind of a NUM. */
export type NumberKind = 'cardinal' | 'money' | 'percent' | 'quantity';

/** One place where the text names an entity. Mentions nest and never cross. */
export interface Mention extends Span {
  readonly type: EntityType;
  readonly subtype: NumberKind | null;
  /** How sure the recogniser is, 0 to 1. What an annotator tagged has 1. */
  readonly score: number;
  /** `tag` when an annotator tagged it in the file, `text` when it was recognised. */
  readonly origin: 'text' | 'tag';
}

/** Who or what several mentions of one document stand for. */
export interface Referent {
  /** A letter for the type and a number by order of first mention: `p3`, `o1`. Unique in the document. */
  readonly id: string;
  readonly type: EntityType;
  /** The fullest name that the article gives. */
  readonly name: string;
  /** The office or role that stands beside the name somewhere in the article. */
  readonly role: string | null;
  /** Other forms used, in order of first use, the fullest name left out. */
  readonly aliases: readonly string[];
  readonly mentions: readonly MentionRef[];
  /** An English gloss from the lexicon, for the hover. */
  readonly gloss: string | null;
}

/** A mention and the paragraph it stands in. */
export interface MentionRef {
  readonly paragraph: number;
  readonly mention: Mention;
}

/** `direct`: the speaker's words; `indirect`: reported; `mixed`: reported with quoted wording inside. */
export type QuotationType = 'direct' | 'indirect' | 'mixed';

/** Who a source is, as far as the text says (eval/GUIDELINES.md section 2). */
export type SourceKind = 'named' | 'office' | 'institution' | 'anonymous' | 'generic';

/** What a cue does with its content. The groups of the reporting-verb lexicon, one name each. */
export type Stance =
  | 'neutral'
  | 'announce'
  | 'topic'
  | 'continue'
  | 'explain'
  | 'conclude'
  | 'assert'
  | 'evidence'
  | 'concede'
  | 'disclose'
  | 'claim'
  | 'accuse'
  | 'deny'
  | 'reject'
  | 'opinion'
  | 'belief'
  | 'evaluate'
  | 'predict'
  | 'warn'
  | 'threat'
  | 'call'
  | 'propose'
  | 'order'
  | 'decide'
  | 'commit'
  | 'intent'
  | 'express'
  | 'comment'
  | 'answer'
  | 'question'
  | 'transmit'
  | 'learn'
  | 'cause';

/** How far the writer stands behind the content by the choice of cue: 2 presupposes it, 0 neutral, -1 keeps a distance; null where none is asserted. */
export type Commitment = 2 | 1 | 0 | -1 | 'denied' | null;

/** The words that signal an attribution. */
export interface Cue<S extends Span = Span> {
  readonly span: S;
  readonly lemma: string;
}

/** A construction of attribution, by its code in docs/attribution.md. */
export type Pattern =
  'P1' | 'P2' | 'P3' | 'P4' | 'P5' | 'P6' | 'P7' | 'P8' | 'P9' | 'P11' | 'P17' | 'P19' | 'P20' | 'P22' | 'P23' | 'P24';

/** How the antecedent of a speaker that the clause does not name was chosen (docs/attribution.md, «Who speaks»). */
export type AntecedentRule =
  | 'enclosing'
  | 'same-sentence'
  | 'clause-subject'
  | 'last-speaker'
  | 'last-agreeing'
  | 'last'
  | 'pronoun'
  | 'office'
  | 'same-words'
  | 'same-office'
  | 'resumptive'
  | 'author'
  | 'latest-person'
  | 'latest-named'
  | 'tag';

/** What led to a relation, for the hover and for JSON: nothing here is needed to use the relation. */
export interface Explanation {
  readonly pattern: Pattern;
  /** Null where the clause itself says who speaks. */
  readonly antecedent: AntecedentRule | null;
  /** The relation in which the antecedent spoke, or passed words on, last; missing where they have only been named, and where there is no antecedent. */
  readonly from?: string;
}

/** One attribution relation: one source saying one content, by a cue, perhaps through a mediator. */
export interface Attribution {
  /** `a0`, `a1`, … in the order of the first cue. */
  readonly id: string;
  /** The relation inside whose content this one stands. */
  readonly parent: string | null;
  readonly type: QuotationType;
  readonly stance: Stance;
  readonly commitment: Commitment;
  readonly score: number;
  readonly source: Source;
  readonly cues: readonly Cue<PlacedSpan>[];
  /** In text order. Several when a cue interrupts the content or it runs on over sentences or paragraphs. */
  readonly contents: readonly PlacedSpan[];
  readonly mediators: readonly Mediator[];
  /** Ids from the writer's nearest (the outlet) to the one whose words they are: of referents, or `s1`, `s2`, … for those without a name. */
  readonly chain: readonly string[];
  readonly explanation: Explanation;
}

/** The source of an attribution relation. */
export interface Source {
  /** Empty where the clause does not express the source (`وأضاف`). */
  readonly spans: readonly PlacedSpan[];
  /** The words of `spans`; empty where there are none. */
  readonly text: string;
  readonly kind: SourceKind | null;
  /** The fullest name of the one who speaks: the antecedent's where the clause has none. Null where nobody is found. */
  readonly resolved: string | null;
  readonly referent: string | null;
}

/** The outlet or go-between that carries somebody else's words. */
export interface Mediator {
  readonly span: PlacedSpan;
  readonly text: string;
  readonly referent: string | null;
}

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** Where a finding stands. One that is about a tag and not about words says where the tag is, in the paragraph as it stands in the file. */
export interface FindingSpan extends PlacedSpan {
  readonly tag?: Span;
}

/** A problem that a rule found. What to say about it and how to mend it is the rule's own (findings/). */
export interface Finding {
  /** The rule's code: `unattributed-claim`. */
  readonly code: string;
  readonly severity: Severity;
  readonly span: FindingSpan;
  /** What the message's placeholders stand for. */
  readonly values: Readonly<Record<string, string>>;
  /** Ids of the attributions the finding is about. */
  readonly attributions: readonly string[];
  /** What the rule's threshold is compared with; null for a rule without one. */
  readonly measure: number | null;
}
