import type { CueLexicon, SourceNoun } from '../lexicon/cues.ts';
import type { Gender } from '../lexicon/morphology.ts';
import type { Knowledge } from '../knowledge.ts';
import type { Commitment, Cue, Mention, Pattern, QuotationType, SourceKind, Span, Stance } from '../model.ts';
import type { ParagraphText } from '../text/paragraphs.ts';
import { byPosition, contains } from '../text/span.ts';
import type { Token } from '../text/tokens.ts';
import { combineFrames } from './combine.ts';
import { confidenceOf } from './confidence.ts';
import { evidentialFrame } from './cues/evidential.ts';
import type { Agreement, Frame, MissingSpeaker, SettledFrame } from './frame.ts';
import { headlineFrame } from './cues/headline.ts';
import { kindOf } from './sources/kind.ts';
import type { NounPhrase } from './sources/nounPhrase.ts';
import { hasClass, isColon, type Passage, readPassage, verbReadings } from './passage.ts';
import { nominalFrame, pretextFrame } from './cues/nominal.ts';
import { postposedFrame } from './cues/postposed.ts';
import { postFrame } from './contents/posts.ts';
import { prepositionalFrame } from './cues/prepositional.ts';
import { withoutShared } from './sources/sharedSource.ts';
import { settleFrames } from './contents/settle.ts';
import { statedInFrame } from './cues/statedIn.ts';
import { topicOf } from './speakers/topic.ts';
import { transmissionFrame } from './cues/transmission.ts';
import { verbalFrame } from './cues/verbal.ts';

/** A source or mediator as its clause names it. */
export interface DraftParty extends Span {
  readonly kind: SourceKind;
  /** The person, organisation, place or office it names, where it is a mention. */
  readonly mention: Mention | null;
  /** The name in it that is no mention. */
  readonly unknown: Span | null;
  /** Its first noun where source-nouns.tsv knows it: what an anaphor such as «المصدر ذاته» is matched by. */
  readonly head: SourceNoun | null;
  readonly pronoun: boolean;
}

/** An attribution relation as far as its own paragraph tells: who speaks may still be open. Spans are relative to the paragraph. */
export interface AttributionDraft {
  /** Index of the draft inside whose content this one stands; null for none. */
  readonly parent: number | null;
  readonly pattern: Pattern;
  readonly type: QuotationType;
  readonly stance: Stance;
  readonly commitment: Commitment;
  readonly score: number;
  readonly cues: readonly Cue[];
  readonly sources: readonly DraftParty[];
  /** Null where a source is expressed. */
  readonly missing: MissingSpeaker | null;
  readonly agreement: Agreement;
  readonly contents: readonly Span[];
  readonly mediators: readonly DraftParty[];
  /** The first token of the sentence in which the first cue stands: equal for drafts of one sentence. */
  readonly sentence: number;
  /** Who the sentence is about, where nobody speaks in it before this cue: «وزار الوزير المصنع، مؤكدا …». */
  readonly topic: DraftParty | null;
}

/** The attribution relations of one paragraph, outer before inner, in the order of their first cues. Depends on its arguments alone. */
export function findAttributions(
  paragraph: ParagraphText,
  mentions: readonly Mention[],
  knowledge: Knowledge,
): readonly AttributionDraft[] {
  if (SILENT.has(paragraph.kind) && !isLink(paragraph)) return NO_DRAFTS;
  if (!holdsOpener(paragraph, knowledge.lexicon.cues)) return NO_DRAFTS;
  const passage = readPassage(paragraph, mentions, knowledge.lexicon);
  return toDrafts(passage, settleFrames(passage, framesIn(passage)));
}

const NO_DRAFTS: readonly AttributionDraft[] = [];

/** «رابط الخبر بصحيفة الأفق: الوزير: …»: a credit that repeats the headline. */
function isLink({ kind, tokens }: ParagraphText): boolean {
  return kind === 'credit' && tokens.length >= LINK;
}

/** A credit of so many tokens says more than who wrote. */
const LINK = 9;

/** The frames of a passage before it is settled how far their contents reach, in the order of their cues. */
export function framesIn(passage: Passage): readonly Frame[] {
  return withoutShared(combineFrames(passage, withoutInner(passage, findFrames(passage))));
}

/** How many frames before or after one can have to do with it. */
const NEARBY = 24;

/** Lines in which nobody says anything. */
const SILENT: ReadonlySet<string> = new Set(['credit', 'keywords', 'furniture', 'related-heading', 'dateline']);

function findFrames(passage: Passage): Frame[] {
  const frames: Frame[] = [];
  const used = new Set<number>();
  for (let i = 0; i < passage.tokens.length; i++) {
    if (!canOpen(passage.tokens[i], passage.cues) || used.has(i)) continue;
    const authorial = passage.cues.phrases.match(passage.tokens, i);
    if (authorial?.value.kind === 'authorial') {
      i = authorial.end - 1;
      continue;
    }
    const frame = frameAt(passage, i, used);
    if (!frame) continue;
    frames.push(frame);
    for (const cue of frame.cues) markUsed(passage, cue.span, frame.cueAt, used);
    if (isColon(passage, frame.contentFrom - 1)) used.add(frame.contentFrom - 1);
  }
  return frames;
}

/** A cue that stands in the source of the frame before it is none, «قالت تقارير عن …», unless a clause follows it directly: «قال الوزير الذي أكد أن …». */
function withoutInner(passage: Passage, frames: readonly Frame[]): Frame[] {
  return frames.filter((frame, index) => {
    const direct = frame.introduction === 'that' && frame.contentFrom <= frame.cueAt + 2;
    if (direct && frame.pattern !== 'P23' && frame.pattern !== 'P24') return true;
    const last = frames[index - 1];
    if (last && last.contentFrom === frame.contentFrom && isAside(passage, frame)) return false;
    const before = [last, frames[index + 1]];
    return !before.some((other) => other?.sources.some(({ from, to }) => frame.cueAt >= from && frame.cueAt < to));
  });
}

/** «تساءل الوزير وهو يرد على منتقديه: …», «المسؤول الذي تحدث للصحيفة إن …»: what follows is said by the verb before. */
function isAside(passage: Passage, { cueAt }: Frame): boolean {
  if (cueAt === 0) return false;
  const { bare } = passage.tokens[cueAt - 1].word;
  return /^و(?:هو|هي|هم)$/.test(bare) || (bare !== 'ما' && hasClass(passage, cueAt - 1, 'relative'));
}

/** Whether a frame can begin anywhere in a paragraph: in half of them none can, and nothing more is asked about them. */
function holdsOpener({ tokens }: ParagraphText, cues: CueLexicon): boolean {
  for (let i = 0; i < tokens.length; i++) if (canOpen(tokens[i], cues)) return true;
  return false;
}

/** Whether a frame can begin at a token at all: by the token alone. */
function canOpen({ kind, word }: Token, cues: CueLexicon): boolean {
  if (kind === 'word') return cues.openers.of(word);
  if (kind === 'punctuation') return word.surface.startsWith(':');
  return kind === 'handle' || kind === 'symbol';
}

function frameAt(passage: Passage, i: number, used: ReadonlySet<number>): Frame | null {
  if (isColon(passage, i)) return used.has(i - 1) ? null : headlineFrame(passage, i);
  if (passage.tokens[i].kind === 'handle' || passage.tokens[i].kind === 'symbol') return postFrame(passage, i);
  if (passage.tokens[i].kind !== 'word') return null;
  const framing =
    prepositionalFrame(passage, i) ??
    statedInFrame(passage, i) ??
    evidentialFrame(passage, i) ??
    pretextFrame(passage, i);
  if (framing) return framing;
  if (verbReadings(passage, i).length === 0) return null;
  return (
    transmissionFrame(passage, i) ?? verbalFrame(passage, i) ?? postposedFrame(passage, i) ?? nominalFrame(passage, i)
  );
}

/** The tokens of a cue, so that none of them is taken for another. */
function markUsed(passage: Passage, span: Span, from: number, used: Set<number>): void {
  for (let i = from; i < passage.tokens.length && passage.tokens[i].start < span.end; i++) {
    if (passage.tokens[i].end > span.start) used.add(i);
  }
}

function toDrafts(passage: Passage, frames: readonly SettledFrame[]): AttributionDraft[] {
  const ordered = [...frames].sort((a, b) => byPosition(a.cues[0].span, b.cues[0].span));
  return ordered.map((frame, index) => ({
    parent: parentOf(ordered, index),
    pattern: frame.pattern,
    type: frame.type,
    stance: frame.stance,
    commitment: frame.commitment,
    score: confidenceOf(frame),
    cues: frame.cues,
    sources: frame.sources.map((phrase) => partyOf(passage, phrase, frame.agreement.gender)),
    missing: frame.missing,
    agreement: frame.agreement,
    contents: frame.contents,
    mediators: frame.mediators.map((phrase) => partyOf(passage, phrase)),
    sentence: passage.sentenceFrom[frame.cueAt],
    topic: topicIn(passage, frame, ordered, index),
  }));
}

/** The innermost content before it that holds the cue. Contents nest, so the nearest one that does is it. */
function parentOf(frames: readonly SettledFrame[], index: number): number | null {
  const cue = frames[index].cues[0].span;
  for (let i = index - 1; i >= Math.max(0, index - NEARBY); i--) {
    if (frames[i].contents.some((content) => contains(content, cue))) return i;
  }
  return null;
}

/** Who the sentence, or the content around the cue, is about. */
function topicIn(
  passage: Passage,
  frame: SettledFrame,
  frames: readonly SettledFrame[],
  index: number,
): DraftParty | null {
  if (!frame.missing) return null;
  const parent = parentOf(frames, index);
  const from = parent === null ? passage.sentenceFrom[frame.cueAt] : frames[parent].contentFrom;
  const topic = topicOf(passage, frame, from);
  return topic && partyOf(passage, topic);
}

function partyOf(passage: Passage, phrase: NounPhrase, verb: Gender | null = null): DraftParty {
  return {
    start: phrase.start,
    end: phrase.end,
    kind: kindOf(passage, phrase, verb),
    mention: phrase.person ?? phrase.first,
    unknown: phrase.unknown,
    head: phrase.head,
    pronoun: phrase.pronoun,
  };
}
