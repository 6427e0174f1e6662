import { carriedOver, type ListChange, oldIndex, sameItems } from '../changes.ts';
import type { MarkStyle } from '../text/marks.ts';
import type { ParagraphFacts } from './facts.ts';
import { type HalfQuotation, halfQuotations, runningQuotations } from './runningQuotations.ts';
import { mentionsPaper } from './sources.ts';
import { holdsReport, sameSpeakers, type SpeakerForm, speakersIn } from './speakers.ts';
import { firstOverlap } from './spans.ts';

/** What the rest of the article has to do with a paragraph's findings: with its facts it is all that they depend on. A few small values, compared by value. */
export interface Surroundings {
  /** Whether nobody but the writer speaks in the whole article. */
  readonly isColumn: boolean;
  /** How long the article is. */
  readonly size: ArticleSize;
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

/** A brief, a news item, a report, a long read: what an editor expects of them differs. */
export type ArticleSize = 'brief' | 'item' | 'report' | 'long';

/** From how many tokens on an article is one of the longer kinds. */
const SIZES: readonly (readonly [size: ArticleSize, tokens: number])[] = [
  ['long', 600],
  ['report', 300],
  ['item', 150],
];

/** From this number of tokens on an article has room for sources. */
const LONG = 450;
/** A report of so many tokens has at least one attribution to each. */
const TOKENS_TO_AN_ATTRIBUTION = 110;

/** Paragraphs with more blank lines between them have nothing to do with each other. */
const MOST_BLANK_LINES = 4;

/** So many paragraphs back a reader still knows which source was meant. */
const PAPER_REACH = 8;

/**
 * The surroundings of each paragraph. Linear, with little work for each, and nothing made for those that are as they were.
 * @param tellings of each paragraph
 * @param known the surroundings before `change`: those that come out the same are the very same objects
 */
export function surroundingsOf(
  tellings: readonly Tellings[],
  attributions: number,
  change: ListChange,
  known: readonly Surroundings[],
): readonly Surroundings[] {
  let tokens = 0;
  for (const told of tellings) tokens += told.tokens;
  const isColumn = isWritersOwn(tokens, attributions);
  const size = SIZES.find(([, least]) => tokens >= least)?.[0] ?? 'brief';
  const { running, inside } = runningQuotations(tellings);
  let first = true;
  let followsReport = false;
  let leads = false;
  let before = -1;
  let paper = -PAPER_REACH;
  let spoken = false;
  let speakers: readonly SpeakerForm[] = NOBODY;
  const all = carriedOver(known, change, new Array<Surroundings>(change.newEnd - change.start).fill(BLANK));
  for (let index = 0; index < tellings.length; index++) {
    const told = tellings[index];
    if (told.tokens === 0) {
      all[index] = BLANK;
      continue;
    }
    const isFirst = first && told.isBody;
    const followsQuotation = leads && index - before <= MOST_BLANK_LINES;
    const beforeReport = nextOf(tellings, index)?.beginsReport ?? false;
    const ownRunning = running.get(index) ?? NO_QUOTATIONS;
    const insideQuotation = inside.get(index) ?? null;
    const papers = index - paper < PAPER_REACH;
    const old = oldIndex(change, index);
    const last = old < 0 ? BLANK : known[old];
    if (
      last !== BLANK &&
      last.isColumn === isColumn &&
      last.size === size &&
      last.isFirst === isFirst &&
      last.followsReport === followsReport &&
      last.followsQuotation === followsQuotation &&
      last.beforeReport === beforeReport &&
      last.insideQuotation === insideQuotation &&
      last.papers === papers &&
      last.spoken === spoken &&
      sameItems(last.running, ownRunning) &&
      sameSpeakers(last.speakers, speakers)
    ) {
      all[index] = last;
    } else {
      all[index] = {
        isColumn,
        size,
        isFirst,
        followsReport,
        followsQuotation,
        beforeReport,
        running: ownRunning,
        insideQuotation,
        papers,
        spoken,
        speakers,
      };
    }
    if (told.isBody) first = false;
    followsReport = told.endsReported;
    leads = told.leadsToQuotation;
    before = index;
    if (told.paper) paper = index;
    spoken ||= told.report;
    if (told.speakers.length > 0) speakers = told.speakers;
  }
  return all;
}

/** Whether the last word before the token `before` is somebody's. */
export function endsReported({ tokens, reported }: ParagraphFacts, before: number): boolean {
  let i = before - 1;
  while (i > 0 && (tokens[i].kind === 'punctuation' || tokens[i].kind === 'mark')) i--;
  return i >= 0 && firstOverlap(reported, tokens[i]) !== null;
}

const NOBODY: readonly SpeakerForm[] = [];
const NO_QUOTATIONS: readonly number[] = [];

/** Of a blank line: nothing is found in it. */
const BLANK: Surroundings = {
  isColumn: false,
  size: 'brief',
  isFirst: false,
  followsReport: false,
  followsQuotation: false,
  beforeReport: false,
  running: NO_QUOTATIONS,
  insideQuotation: null,
  papers: false,
  spoken: false,
  speakers: NOBODY,
};

/** A column, an essay or a review: long, and next to nobody but the writer speaks. What it says is the writer's, and readers know it. */
function isWritersOwn(tokens: number, attributions: number): boolean {
  return tokens >= LONG && attributions * TOKENS_TO_AN_ATTRIBUTION < tokens;
}

/** What a paragraph's facts tell those around it. */
export interface Tellings {
  /** How many there are; 0 for a blank line. */
  readonly tokens: number;
  /** Whether it is running text. */
  readonly isBody: boolean;
  /** The quotations that lack a mark. */
  readonly halves: readonly HalfQuotation[];
  readonly paper: boolean;
  readonly report: boolean;
  readonly endsReported: boolean;
  readonly leadsToQuotation: boolean;
  readonly beginsReport: boolean;
  readonly speakers: readonly SpeakerForm[];
}

/** Linear in the paragraph: to be kept with the facts. */
export function tellingsOf(facts: ParagraphFacts): Tellings {
  const end = facts.text.text.length;
  return {
    tokens: facts.tokens.length,
    isBody: facts.kind === 'body',
    halves: halfQuotations(facts.text),
    paper: facts.isProse && mentionsPaper(facts, end),
    report: facts.isProse && holdsReport(facts, end),
    endsReported: endsReported(facts, facts.tokens.length),
    leadsToQuotation: leadsToQuotation(facts),
    beginsReport: beginsReport(facts),
    speakers: speakersIn(facts),
  };
}

/** The next paragraph with text; null where there is none near. */
function nextOf(tellings: readonly Tellings[], index: number): Tellings | null {
  for (let i = index + 1; i < tellings.length && i <= index + MOST_BLANK_LINES; i++) {
    if (tellings[i].tokens > 0) return tellings[i];
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
