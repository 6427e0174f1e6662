import type { MarkStyle } from '../text/marks.ts';
import type { ParagraphFacts } from './facts.ts';
import { runningQuotations } from './runningQuotations.ts';
import { mentionsPaper } from './sources.ts';
import { holdsReport, sameSpeakers, type SpeakerForm, speakersIn } from './speakers.ts';
import { firstOverlap } from './spans.ts';

/** What the rest of the article has to do with a paragraph's findings: with its facts it is all that they depend on. A few small values, compared by value. */
export interface Surroundings {
  /** Whether nobody but the writer speaks in the whole article. */
  readonly isColumn: boolean;
  /** Whether it is the article's first paragraph of running text. */
  readonly isFirst: boolean;
  /** Whether the paragraph before ends with somebody's words: then this one may go on with them. */
  readonly followsReport: boolean;
  /** Whether a quotation at its start would go on with one of the paragraph before, or with its colon. */
  readonly followsQuotation: boolean;
  /** Whether somebody speaks in the next paragraph's first sentence: whose words this one ends with may be told there. */
  readonly beforeReport: boolean;
  /** The indexes of its quotations of which one end stands in another paragraph. */
  readonly running: readonly number[];
  /** The style of the quotation in which it stands from before its start to after its start; null for none. */
  readonly insideQuotation: MarkStyle | null;
  /** Whether one of the last few paragraphs before mentions a source without a name, a document or an outlet. */
  readonly papers: boolean;
  /** Whether a verb of saying stands in any paragraph before. */
  readonly spoken: boolean;
  /** Who spoke in the last sentence before in which anybody did. */
  readonly speakers: readonly SpeakerForm[];
}

/** From this number of tokens on an article has room for sources. */
const LONG = 450;
/** A report of so many tokens has at least one attribution to each. */
const TOKENS_TO_AN_ATTRIBUTION = 110;

/** Paragraphs with more blank lines between them have nothing to do with each other. */
const MOST_BLANK_LINES = 4;

/** So many paragraphs back a reader still knows which source was meant. */
const PAPER_REACH = 8;

/** The surroundings of each paragraph. Linear, with little work for each. */
export function surroundingsOf(paragraphs: readonly ParagraphFacts[], attributions: number): readonly Surroundings[] {
  const isColumn = isWritersOwn(paragraphs, attributions);
  const { running, inside } = runningQuotations(paragraphs);
  let first = true;
  let followsReport = false;
  let leads = false;
  let before = -1;
  let paper = -PAPER_REACH;
  let spoken = false;
  let speakers: readonly SpeakerForm[] = NOBODY;
  return paragraphs.map((facts, index): Surroundings => {
    const next = nextOf(paragraphs, index);
    const here = {
      isColumn,
      isFirst: first && facts.kind === 'body',
      followsReport,
      followsQuotation: leads && index - before <= MOST_BLANK_LINES,
      beforeReport: next !== null && tellings(next).beginsReport,
      running: running.get(index) ?? NO_QUOTATIONS,
      insideQuotation: inside.get(index) ?? null,
      papers: index - paper < PAPER_REACH,
      spoken,
      speakers,
    };
    if (facts.tokens.length > 0) {
      if (facts.kind === 'body') first = false;
      const told = tellings(facts);
      followsReport = told.endsReported;
      leads = told.leadsToQuotation;
      before = index;
      if (told.paper) paper = index;
      spoken ||= told.report;
      if (told.speakers.length > 0) speakers = told.speakers;
    }
    return here;
  });
}

export function sameSurroundings(a: Surroundings, b: Surroundings): boolean {
  return (
    a.isColumn === b.isColumn &&
    a.isFirst === b.isFirst &&
    a.followsReport === b.followsReport &&
    a.followsQuotation === b.followsQuotation &&
    a.beforeReport === b.beforeReport &&
    a.insideQuotation === b.insideQuotation &&
    a.papers === b.papers &&
    a.spoken === b.spoken &&
    sameItems(a.running, b.running) &&
    sameSpeakers(a.speakers, b.speakers)
  );
}

/** Whether the last word before the token `before` is somebody's. */
export function endsReported({ tokens, reported }: ParagraphFacts, before: number): boolean {
  let i = before - 1;
  while (i > 0 && (tokens[i].kind === 'punctuation' || tokens[i].kind === 'mark')) i--;
  return i >= 0 && firstOverlap(reported, tokens[i]) !== null;
}

const NOBODY: readonly SpeakerForm[] = [];
const NO_QUOTATIONS: readonly number[] = [];

/** A column, an essay or a review: long, and next to nobody but the writer speaks. What it says is the writer's, and readers know it. */
function isWritersOwn(paragraphs: readonly ParagraphFacts[], attributions: number): boolean {
  let tokens = 0;
  for (const facts of paragraphs) tokens += facts.tokens.length;
  return tokens >= LONG && attributions * TOKENS_TO_AN_ATTRIBUTION < tokens;
}

/** What a paragraph's facts tell those around it. Kept with them: an edit changes one or two. */
interface Tellings {
  readonly paper: boolean;
  readonly report: boolean;
  readonly endsReported: boolean;
  readonly leadsToQuotation: boolean;
  readonly beginsReport: boolean;
  readonly speakers: readonly SpeakerForm[];
}

const kept = new WeakMap<ParagraphFacts, Tellings>();

function tellings(facts: ParagraphFacts): Tellings {
  const known = kept.get(facts);
  if (known) return known;
  const end = facts.text.text.length;
  const told = {
    paper: facts.isProse && mentionsPaper(facts, end),
    report: facts.isProse && holdsReport(facts, end),
    endsReported: endsReported(facts, facts.tokens.length),
    leadsToQuotation: leadsToQuotation(facts),
    beginsReport: beginsReport(facts),
    speakers: speakersIn(facts),
  };
  kept.set(facts, told);
  return told;
}

/** The next paragraph with text; null where there is none near. */
function nextOf(paragraphs: readonly ParagraphFacts[], index: number): ParagraphFacts | null {
  for (let i = index + 1; i < paragraphs.length && i <= index + MOST_BLANK_LINES; i++) {
    if (paragraphs[i].tokens.length > 0) return paragraphs[i];
  }
  return null;
}

function beginsReport(facts: ParagraphFacts): boolean {
  if (facts.relations.length === 0) return false;
  const [{ cues }] = facts.relations;
  return cues.length > 0 && facts.sentenceOf(facts.tokenAt(cues[0].span.start)).from === 0;
}

function leadsToQuotation({ tokens, relations }: ParagraphFacts): boolean {
  return (
    tokens.at(-1)?.word.surface === ':' ||
    relations.some(({ type, contents }) => type !== 'indirect' && contents.length > 0)
  );
}

function sameItems(a: readonly number[], b: readonly number[]): boolean {
  return a === b || (a.length === b.length && a.every((item, i) => item === b[i]));
}
