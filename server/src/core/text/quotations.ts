import type { Span } from '../model.ts';
import { isLoneProclitic } from './clitics.ts';
import { closes, MarksAhead } from './markLean.ts';
import { type Mark, MARK_OF_WORD, type MarkStyle } from './marks.ts';
import { isSentenceStop } from './sentences.ts';
import type { Token } from './tokens.ts';

/**
 * A stretch between quotation marks, found in one paragraph.
 *
 * `outer` takes the marks in, `inner` is what stands between them without the space beside a mark. Of a stretch whose closing or
 * opening mark is missing, `outer` ends (or starts) where the quotation most likely does, and `broken` says so.
 */
export interface Quotation {
  readonly outer: Span;
  readonly inner: Span;
  /** Token indexes of the two marks; null for the one that is missing. */
  readonly openToken: number | null;
  readonly closeToken: number | null;
  /**
   * `null` for a well-formed pair; `reversed`: at least one mark faces the wrong way (`”ارفى“`, `لـ”ليبانون ديبايت”`); `mixed`: of two
   * styles; `unclosed`; `unopened`.
   */
  readonly broken: 'reversed' | 'mixed' | 'unclosed' | 'unopened' | null;
  /** The quotation inside which this one stands, as an index into the paragraph's quotations. */
  readonly parent: number | null;
}

/** A quotation before its parent is known. */
type Found = Omit<Quotation, 'parent'>;

/** What stands open while the tokens are read: the paragraph itself at the bottom, then the opened quotations. */
interface Level {
  /** The opening mark's token; -1 for the paragraph. */
  readonly open: number;
  readonly style: MarkStyle | null;
  readonly reversed: boolean;
  /** Whether a colon introduces it or the paragraph begins with it: speech, rather than a name. */
  readonly speech: boolean;
  /** The first stop or comma at this level, the last sentence stop and the last colon: token indexes, -1 where there was none. */
  firstBreak: number;
  lastStop: number;
  colon: number;
  /** The token after the last quotation at this level that was more than a name. */
  boundary: number;
  /** The sentence stop at which a never closed quotation was over, as another one of the same style follows. */
  cut: number;
}

/** From this number of tokens on a quotation is more than a name. */
const MORE_THAN_A_NAME = 5;

/**
 * Pairs the quotation marks of a paragraph, in text order, an outer quotation before those inside it. Linear.
 *
 * Which way a mark faces is decided from how it is drawn, what stands around it (markLean.ts) and what is open. What is never closed
 * is a name when a comma or stop follows soon, else speech to the paragraph's end or to the next speech. What was never opened starts
 * after the last colon or, in a paragraph that goes on with a quotation of the one before, at its start.
 */
export function findQuotations(tokens: readonly Token[]): readonly Quotation[] {
  const marks: number[] = [];
  for (let i = 0; i < tokens.length; i++) if (tokens[i].kind === 'mark') marks.push(i);
  return marks.length === 0 ? [] : withParents(new Pairing(tokens, marks).run());
}

/** The state of one reading of a paragraph's tokens. */
class Pairing {
  private readonly found: Found[] = [];
  private readonly stack: Level[] = [newLevel(-1, null, false, false)];
  private readonly openOf = new Map<MarkStyle, number>();
  private readonly ahead: MarksAhead;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly marks: readonly number[],
  ) {
    this.ahead = new MarksAhead(tokens, marks);
  }

  run(): readonly Found[] {
    let nextMark = 0;
    for (let i = 0; i < this.tokens.length; i++) {
      if (i === this.marks[nextMark]) this.readMark(i, nextMark++);
      else if (this.tokens[i].kind === 'punctuation') this.readPunctuation(i);
    }
    this.abandon(0, this.tokens.length);
    return this.found;
  }

  private get top(): Level {
    return this.stack[this.stack.length - 1];
  }

  private readPunctuation(i: number): void {
    const level = this.top;
    const { surface } = this.tokens[i].word;
    if (surface === ':' && this.tokens[i - 1]?.kind !== 'number') level.colon = i;
    const stops = isSentenceStop(this.tokens, i, level.lastStop + 1);
    if (stops) level.lastStop = i;
    if (level.firstBreak < 0 && (stops || TRAILING.has(surface))) level.firstBreak = i;
  }

  private readMark(i: number, k: number): void {
    const mark = MARK_OF_WORD.of(this.tokens[i].word);
    if (!mark) return;
    this.ahead.passTo(k);
    if (this.opens(mark, k)) this.open(mark, i);
    else this.close(mark, i);
  }

  /** Whether the mark number `k` opens a quotation; else it closes one. */
  private opens(mark: Mark, k: number): boolean {
    const lean = this.ahead.leans[k];
    const isOpen = (this.openOf.get(mark.style) ?? 0) > 0;
    const next = this.ahead.next(mark.style);
    if (mark.side === 'neutral') {
      // «"نص "وقال "نص"»: a space on the wrong side makes the second mark lean to open, but then an opening one follows.
      if (isOpen) return lean === 'open' && next?.lean === 'close';
      if (lean === 'open') return true;
      if (this.closesOther(mark)) return false;
      // «قال" نص"» likewise.
      return lean === null || (mark.style.strict && next?.lean === 'close' && this.touchesWordAndGap(k));
    }
    if (mark.side === 'open') return lean !== 'close' || (!isOpen && this.touchesWordAndGap(k));
    if (lean === 'open') return !isOpen || isLoneProclitic(this.tokens[this.marks[k] - 1].word.bare);
    // «إن ” نص “»، «قائلة”نص"»
    return lean === null && !isOpen && (closes(next) || closes(this.ahead.following()));
  }

  /** «قال" نص»: a mark that would close, as the space is on its wrong side. */
  private touchesWordAndGap(k: number): boolean {
    const after = this.tokens[this.marks[k] + 1];
    return after?.spaced === true && after.kind !== 'punctuation';
  }

  private open(mark: Mark, i: number): void {
    const speech = i === 0 || this.tokens[i - 1].word.surface === ':';
    this.stack.push(newLevel(i, mark.style, mark.side === 'close', speech));
    this.openOf.set(mark.style, (this.openOf.get(mark.style) ?? 0) + 1);
  }

  private close(mark: Mark, i: number): void {
    if ((this.openOf.get(mark.style) ?? 0) > 0) {
      let depth = this.stack.length - 1;
      while (this.stack[depth].style !== mark.style) depth--;
      this.abandon(depth, i);
      this.closeTop(i, mark.side === 'open' || this.top.reversed ? 'reversed' : null);
    } else if (this.closesOther(mark)) {
      this.closeTop(i, 'mixed');
    } else if (mark.style.strict) {
      this.closeUnopened(i);
    }
  }

  /** Whether a mark whose style is not open closes what another style opened: «“نص"», «“M90″». */
  private closesOther(mark: Mark): boolean {
    const { style } = this.top;
    if (!style?.strict || !mark.style.closesOthers) return false;
    return !closes(this.ahead.next(style));
  }

  private closeTop(i: number, broken: Found['broken']): void {
    const level = this.pop();
    this.found.push(this.quotation(level.open, i, level.open + 1, i, broken));
    const parent = this.top;
    const isName = i - level.open <= MORE_THAN_A_NAME && !level.speech;
    if (!isName) parent.boundary = i + 1;
    if (parent.style === level.style && parent.cut < 0 && !(isName && parent.speech)) parent.cut = parent.lastStop;
  }

  /** The mark closes what was never opened: it starts after a colon, after the last long quotation, or with the level. */
  private closeUnopened(i: number): void {
    const level = this.top;
    const first = level.open + 1;
    let from = Math.max(first, level.boundary);
    if (level.colon >= from) from = level.colon + 1;
    else if (level.boundary > first && level.lastStop >= from && level.lastStop < i - 1) from = level.lastStop + 1;
    while (from < i - 1 && this.tokens[from].kind === 'punctuation') from++;
    if (from >= i) return;
    this.found.push(this.quotation(null, i, from, i, 'unopened'));
    level.boundary = i + 1;
  }

  /** Takes all levels above `depth` off the stack: nothing closes them before the token `bound`. */
  private abandon(depth: number, bound: number): void {
    while (this.stack.length - 1 > depth) {
      const level = this.pop();
      if (!level.style?.strict) continue;
      const isName = !level.speech && level.firstBreak >= 0 && level.firstBreak - level.open <= MORE_THAN_A_NAME;
      let to = isName ? level.firstBreak : level.cut >= 0 ? level.cut + 1 : bound;
      while (to > level.open + 1 && TRAILING.has(this.tokens[to - 1].word.surface)) to--;
      this.found.push(this.quotation(level.open, null, level.open + 1, to, 'unclosed'));
    }
  }

  private pop(): Level {
    const level = this.stack.pop()!;
    if (level.style) this.openOf.set(level.style, (this.openOf.get(level.style) ?? 0) - 1);
    return level;
  }

  /** @param from @param to the tokens between the marks */
  private quotation(
    open: number | null,
    close: number | null,
    from: number,
    to: number,
    broken: Found['broken'],
  ): Found {
    const { tokens } = this;
    const inner =
      from < to
        ? { start: tokens[from].start, end: tokens[to - 1].end }
        : { start: tokens[from - 1].end, end: tokens[from - 1].end };
    const outer = {
      start: open === null ? inner.start : tokens[open].start,
      end: close === null ? inner.end : tokens[close].end,
    };
    return { outer, inner, openToken: open, closeToken: close, broken };
  }
}

/** Punctuation that stands after a closing mark rather than before it. */
const TRAILING: ReadonlySet<string> = new Set(['.', '،', ',', '؛', ':']);

function newLevel(open: number, style: MarkStyle | null, reversed: boolean, speech: boolean): Level {
  return { open, style, reversed, speech, firstBreak: -1, lastStop: -1, colon: -1, boundary: open + 1, cut: -1 };
}

/** Text order, and the innermost quotation around each. */
function withParents(found: readonly Found[]): readonly Quotation[] {
  const sorted = [...found].sort((a, b) => a.outer.start - b.outer.start || b.outer.end - a.outer.end);
  const around: number[] = [];
  return sorted.map((quotation, index) => {
    while (around.length > 0 && sorted[around[around.length - 1]].outer.end < quotation.outer.end) around.pop();
    const parent = around.length > 0 ? around[around.length - 1] : null;
    around.push(index);
    const { outer, inner, openToken, closeToken, broken } = quotation;
    return { outer, inner, openToken, closeToken, broken, parent };
  });
}
