import { isLoneProclitic } from './clitics.ts';
import { type Mark, MARK_OF_WORD, type MarkStyle } from './marks.ts';
import type { Token } from './tokens.ts';

/** Which way a quotation mark faces by what stands around it; null where that does not tell. */
type Lean = 'open' | 'close' | null;

/** What a mark touches on its left in reading order, that is before it. */
type Before = 'start' | 'gap' | 'proclitic' | 'word' | 'stop';
/** What it touches after it. `either` is punctuation that can begin a quotation as well as follow one: «"... ثم»، «نص"...». */
type After = 'end' | 'space' | 'word' | 'stop' | 'either';

/** Punctuation after which a quotation begins. */
const OPENERS: ReadonlySet<string> = new Set([':', '(', '[', '{', '-', '–', '—', 'ـ', '/', '|', '•']);
const EITHER: ReadonlySet<string> = new Set(['(', '[', '{', '-', '–', '—', '…', '/']);

/**
 * How each quotation mark of a paragraph leans: a mark with a gap (or a proclitic, «و"») before it and a word right after it opens;
 * one with a word right before it and a gap or punctuation after it closes. Marks that touch each other are taken as one.
 * @param marks token indexes of the marks, ascending
 */
function leansOf(tokens: readonly Token[], marks: readonly number[]): readonly Lean[] {
  const before: Before[] = [];
  marks.forEach((token, k) => {
    before.push(k > 0 && isChained(tokens, marks[k - 1], token) ? before[k - 1] : beforeOf(tokens, token));
  });
  const leans: Lean[] = new Array<Lean>(marks.length).fill(null);
  let after: After = 'end';
  for (let k = marks.length - 1; k >= 0; k--) {
    if (k + 1 === marks.length || !isChained(tokens, marks[k], marks[k + 1])) after = afterOf(tokens, marks[k]);
    leans[k] = lean(before[k], after);
  }
  return leans;
}

/** Whether two marks touch; an opening and a closing one with nothing between them («») do not count. */
function isChained(tokens: readonly Token[], first: number, second: number): boolean {
  if (second !== first + 1 || tokens[second].spaced) return false;
  return MARK_OF_WORD.of(tokens[first].word)?.side !== 'open' || MARK_OF_WORD.of(tokens[second].word)?.side !== 'close';
}

function beforeOf(tokens: readonly Token[], i: number): Before {
  if (i === 0) return 'start';
  if (tokens[i].spaced) return 'gap';
  const { kind, word } = tokens[i - 1];
  if (kind === 'punctuation') return OPENERS.has(word.surface) ? 'gap' : 'stop';
  return kind === 'word' && isLoneProclitic(word.bare) ? 'proclitic' : 'word';
}

function afterOf(tokens: readonly Token[], i: number): After {
  if (i + 1 === tokens.length) return 'end';
  const { kind, word, spaced } = tokens[i + 1];
  if (kind !== 'punctuation') return spaced ? 'space' : 'word';
  const { surface } = word;
  if (EITHER.has(surface) || (surface.length > 1 && surface.startsWith('.'))) return spaced ? 'space' : 'either';
  // A stop or comma belongs to what is before it, with a space between as well: «"نص" ،».
  return 'stop';
}

function lean(before: Before, after: After): Lean {
  switch (before) {
    case 'start':
      return after === 'stop' || after === 'end' ? null : 'open';
    case 'gap':
      if (after === 'space') return null;
      return after === 'stop' || after === 'end' ? 'close' : 'open';
    case 'proclitic':
      return after === 'stop' || after === 'end' ? 'close' : 'open';
    case 'word':
    case 'stop':
      return after === 'word' ? null : 'close';
  }
}

/** A mark, and which way it faces where it stands. */
export interface LeaningMark {
  readonly mark: Mark;
  readonly lean: Lean;
}

/** Whether a mark, if there is one, will close rather than open. */
export function closes(next: LeaningMark | null): boolean {
  if (!next || next.lean === 'open') return false;
  return next.lean === 'close' || next.mark.side !== 'open';
}

/** The marks of a paragraph as one reads on: how each leans, and which come next. */
export class MarksAhead {
  readonly leans: readonly Lean[];
  private readonly positions = new Map<MarkStyle, number[]>();
  private readonly cursors = new Map<MarkStyle, number>();
  private passed = -1;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly marks: readonly number[],
  ) {
    this.leans = leansOf(tokens, marks);
    marks.forEach((_, k) => {
      const { style } = this.markAt(k);
      const positions = this.positions.get(style);
      if (positions) positions.push(k);
      else this.positions.set(style, [k]);
    });
  }

  private markAt(k: number): Mark {
    return MARK_OF_WORD.of(this.tokens[this.marks[k]].word)!;
  }

  /** Moves on to the mark number `k`. */
  passTo(k: number): void {
    this.passed = k;
  }

  /** The next mark, if it is of a strict style. */
  following(): LeaningMark | null {
    const k = this.passed + 1;
    if (k >= this.marks.length) return null;
    const mark = this.markAt(k);
    return mark.style.strict ? { mark, lean: this.leans[k] } : null;
  }

  /** The next mark of a style after the one passed to. All calls together are linear. */
  next(style: MarkStyle): LeaningMark | null {
    const positions = this.positions.get(style) ?? [];
    let cursor = this.cursors.get(style) ?? 0;
    while (cursor < positions.length && positions[cursor] <= this.passed) cursor++;
    this.cursors.set(style, cursor);
    if (cursor === positions.length) return null;
    const k = positions[cursor];
    return { mark: this.markAt(k), lean: this.leans[k] };
  }
}
