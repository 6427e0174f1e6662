import type { Span } from '../../model.ts';
import type { ParagraphText } from '../../text/paragraphs.ts';
import { contains } from '../../text/span.ts';
import type { ParagraphRelation } from '../relation.ts';
import type { Step } from '../speakers/resolve.ts';

/** A quotation that runs on over more paragraphs, blank lines counted, is more likely one whose closing mark is missing. */
const LONGEST_RUN = 12;

/** A stretch of a paragraph that somebody says who was announced in one before. */
export interface Continuation extends Span {
  readonly paragraph: number;
  /** The relation that goes on here. */
  readonly relation: ParagraphRelation;
  /** Its paragraph. */
  readonly home: number;
}

/** What goes on from one paragraph to others, in text order. */
export interface Continuations {
  /** What goes on in a paragraph. */
  readonly byParagraph: ReadonlyMap<number, readonly Continuation[]>;
  /** Where a relation goes on, by its number. */
  readonly byRelation: ReadonlyMap<number, readonly Continuation[]>;
}

/**
 * Finds the quotations that run over several paragraphs (P21). What is never closed in its own paragraph goes on in the next ones up to the mark that closes
 * it, whether each of them is opened anew (“… ¶ “… ¶ “…”) or only the first. What is said inside hangs on the one who is quoted. Linear.
 */
export function continuationsIn(steps: readonly Step[]): Continuations {
  const byParagraph = new Map<number, Continuation[]>();
  const byRelation = new Map<number, readonly Continuation[]>();
  for (let home = 0; home < steps.length; home++) {
    if (!steps[home].isOpen) continue;
    for (const parts of partsFrom(steps, home)) {
      byRelation.set(parts[0].relation.number, parts);
      for (const part of parts) {
        const others = byParagraph.get(part.paragraph);
        if (others) others.push(part);
        else byParagraph.set(part.paragraph, [part]);
      }
    }
  }
  return { byParagraph, byRelation };
}

/** What goes on from a paragraph, and the paragraphs behind it on which that depends. */
interface PartsFrom {
  readonly home: number;
  readonly following: readonly Step[];
  /** Of each relation that goes on; none is empty. */
  readonly parts: readonly (readonly Continuation[])[];
}

/** The last of each paragraph: an edit leaves nearly all as they were. */
const known = new WeakMap<Step, PartsFrom>();

function partsFrom(steps: readonly Step[], home: number): readonly (readonly Continuation[])[] {
  const step = steps[home];
  const count = Math.min(LONGEST_RUN, steps.length - 1 - home);
  const last = known.get(step);
  if (last?.home === home && last.following.length === count) {
    if (last.following.every((other, i) => other === steps[home + 1 + i])) return last.parts;
  }
  const quoted = step.relations.filter(({ type }) => type !== 'indirect');
  const parts = quoted.map((relation) => partsOf(steps, home, relation)).filter(({ length }) => length > 0);
  known.set(step, { home, following: steps.slice(home + 1, home + 1 + count), parts });
  return parts;
}

function partsOf(steps: readonly Step[], home: number, relation: ParagraphRelation): readonly Continuation[] {
  const last = relation.contents.at(-1);
  if (!last) return announcedParts(steps, home, relation);
  const { text } = steps[home].paragraph;
  return runsOn(text, last) ? continuation(steps, home, relation) : followingParts(steps, home, relation);
}

/** The relation whose words a relation of a paragraph stands in, if they were announced in a paragraph before; of several the last. */
export function hostOf({ parent, cues }: ParagraphRelation, here: readonly Continuation[]): Continuation | null {
  const last = here.at(-1);
  return last && parent === null && cues.length > 0 && contains(last, cues[0].span) ? last : null;
}

/** Whether a quotation of the paragraph is never closed in it, or ends it, or a colon does. */
export function isLeftOpen(text: ParagraphText): boolean {
  const last = text.tokens.length > 0 ? lastWord(text) : -1;
  return (
    endsWithColon(text) || text.quotations.some(({ broken, outer }) => broken === 'unclosed' || outer.end === last)
  );
}

/** Whether a content ends its paragraph inside a quotation that is not closed there. */
function runsOn({ quotations, text }: ParagraphText, { end }: Span): boolean {
  return (
    /^[\s.…]*$/.test(text.slice(end)) &&
    quotations.some(({ broken, outer }) => broken === 'unclosed' && outer.end === end)
  );
}

/** The stretches of the following paragraphs up to the closing mark; none where there is none. */
function continuation(steps: readonly Step[], home: number, relation: ParagraphRelation): readonly Continuation[] {
  const parts: Continuation[] = [];
  for (let paragraph = home + 1; paragraph <= Math.min(home + LONGEST_RUN, steps.length - 1); paragraph++) {
    const { text } = steps[paragraph].paragraph;
    if (text.tokens.length === 0) continue;
    if (text.kind !== 'body' || opensWithReport(steps[paragraph])) return [];
    const { start } = text.tokens[0];
    const opening = text.quotations.find(({ outer }) => outer.start === start);
    const closes = opening?.closeToken !== null && opening?.closeToken !== undefined;
    if (closes && (opening.broken === 'unopened' || opening.outer.end >= lastWord(text)))
      return [...parts, { paragraph, start, end: opening.outer.end, relation, home }];
    const sound = text.quotations.every((quotation) => quotation === opening || quotation.broken === null);
    if (!sound || closes) return [];
    parts.push({ paragraph, start, end: lastWord(text), relation, home });
  }
  return [];
}

/** «وقال المدير:»: what he says stands in the next paragraph, up to its closing mark if it is opened with one, else all of it. */
function announcedParts(steps: readonly Step[], home: number, relation: ParagraphRelation): readonly Continuation[] {
  if (!endsWithColon(steps[home].paragraph.text)) return [];
  let paragraph = home + 1;
  const last = Math.min(home + LONGEST_RUN, steps.length - 1);
  while (paragraph <= last && steps[paragraph].paragraph.text.tokens.length === 0) paragraph++;
  if (paragraph > last) return [];
  const { text } = steps[paragraph].paragraph;
  if (text.kind !== 'body') return [];
  const { start } = text.tokens.find(({ kind }) => kind !== 'punctuation' && kind !== 'symbol') ?? text.tokens[0];
  const opening = text.quotations.find(({ outer }) => outer.start === start);
  if (opening?.broken === 'unclosed') return continuation(steps, home, relation);
  if (!opening && opensWithReport(steps[paragraph])) return [];
  const first = { paragraph, start, end: opening?.outer.end ?? lastWord(text), relation, home };
  return opening && first.end === lastWord(text) ? [first, ...quotedParts(steps, paragraph, home, relation)] : [first];
}

function endsWithColon({ text, tokens }: ParagraphText): boolean {
  return tokens.length > 0 && /:[\s\-–—ـ.…]*$/.test(text.slice(tokens[Math.max(0, tokens.length - TRAIL)].start));
}

/** How many tokens at the end of a paragraph are looked at for a colon. */
const TRAIL = 4;

/** How far into a paragraph the cue of a report with which it opens can stand: «وقد قالت الوزارة إن …». */
const AT_ONCE = 12;

/** «وقالت الوزارة إن …»: the writer speaks, so that the quotation before must have been closed. */
function opensWithReport({ paragraph: { text }, relations }: Step): boolean {
  const { start } = text.tokens[0];
  return relations.some(
    ({ cues, source }) => source.spans.length > 0 && cues.length > 0 && cues[0].span.start - start < AT_ONCE,
  );
}

/** The paragraphs after a quotation that ends its own, as long as each is one quotation and nobody is said to speak in it. */
function followingParts(steps: readonly Step[], home: number, relation: ParagraphRelation): readonly Continuation[] {
  if (relation.parent !== null || !endsQuoted(steps[home].paragraph.text, relation.contents.at(-1))) return [];
  return quotedParts(steps, home, home, relation);
}

/** The paragraphs after one that ends with a quotation, as long as each is one quotation. */
function quotedParts(
  steps: readonly Step[],
  after: number,
  home: number,
  relation: ParagraphRelation,
): readonly Continuation[] {
  const parts: Continuation[] = [];
  for (let paragraph = after + 1; paragraph <= Math.min(home + LONGEST_RUN, steps.length - 1); paragraph++) {
    const { text } = steps[paragraph].paragraph;
    if (text.tokens.length === 0) continue;
    const { start } = text.tokens[0];
    const whole = text.quotations.find(({ outer }) => outer.start === start && outer.end >= lastWord(text));
    if (text.kind !== 'body' || !whole || whole.broken !== null || steps[paragraph].relations.length > 0) break;
    parts.push({ paragraph, start, end: whole.outer.end, relation, home });
  }
  return parts;
}

/** Whether the content is, or ends with, the quotation with which the paragraph ends. */
function endsQuoted(text: ParagraphText, content: Span | undefined): boolean {
  const { quotations } = text;
  return content?.end === lastWord(text) && quotations.some(({ outer }) => outer.end === content.end);
}

/** The end of the last token that is no stop. */
function lastWord({ tokens }: ParagraphText): number {
  let last = tokens.length - 1;
  while (last > 0 && /^[.…]+$/.test(tokens[last].word.surface)) last--;
  return tokens[last].end;
}
