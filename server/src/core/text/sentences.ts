import type { Quotation } from './quotations.ts';
import type { Token, TokenRange } from './tokens.ts';
import { WordMemo } from './words.ts';

const STOPS: ReadonlySet<string> = new Set(['.', '!', '؟', '?', '…', '۔', '‼', '⁇', '⁈', '⁉', '。']);
const CLOSING_BRACKETS: ReadonlySet<string> = new Set([')', ']', '}', '))']);

/** A quotation of fewer tokens is a name or a phrase: a stop inside it («"م. أحمد"») ends no sentence. */
const SEVERAL_SENTENCES = 12;

/**
 * The sentences of a paragraph; together they cover all its tokens.
 *
 * A sentence ends after . ! ؟ ? … or a run of dots, with the closing marks and brackets that follow. Inside quotation marks
 *  - of a long quotation every stop ends a sentence, so a sentence can begin or end inside a quotation;
 *  - of a short one none does, save the stop right before the closing mark, when it is a full stop or the quotation follows a colon
 *    («قال: "هل نعود؟" وأضاف»; but «السؤال "هل نعود؟" يتكرر» is one sentence).
 */
export function findSentences(tokens: readonly Token[], quotations: readonly Quotation[]): readonly TokenRange[] {
  const sentences: TokenRange[] = [];
  const around = new EnclosingQuotation(tokens, quotations);
  let from = 0;
  for (let i = 0; i < tokens.length; i++) {
    if (!isSentenceStop(tokens, i, from)) continue;
    const quotation = around.at(i);
    if (quotation && !endsInside(tokens, i, quotation)) continue;
    let to = i + 1;
    while (to < tokens.length && (isStop(tokens[to]) || isCloser(tokens, to, around))) to++;
    sentences.push({ from, to });
    from = to;
    i = to - 1;
  }
  if (from < tokens.length) sentences.push({ from, to: tokens.length });
  return sentences;
}

function endsInside(tokens: readonly Token[], stop: number, quotation: Quotation): boolean {
  const open = quotation.openToken ?? 0;
  const close = quotation.closeToken ?? tokens.length;
  if (close - open > SEVERAL_SENTENCES) return true;
  if (close !== stop + 1) return false;
  return tokens[stop].word.surface.startsWith('.') || (open > 0 && tokens[open - 1].word.surface === ':');
}

function isCloser(tokens: readonly Token[], i: number, around: EnclosingQuotation): boolean {
  if (tokens[i].kind === 'mark') return around.closes(i);
  return !tokens[i].spaced && CLOSING_BRACKETS.has(tokens[i].word.surface);
}

const IS_STOP = new WordMemo(({ surface }) => STOPS.has(surface) || (surface.length > 1 && STOPS.has(surface[0])));

/** Whether the token is drawn as the end of a sentence; `isSentenceStop` says whether it is one. */
function isStop(token: Token): boolean {
  return token.kind === 'punctuation' && IS_STOP.of(token.word);
}

/**
 * Whether the token at `i` ends a sentence as far as the words beside it tell. A dot does not after an abbreviation (م. د. أ.د.),
 * inside one («إم.بي.سي») and after the number of a list item at the sentence's start; dots in brackets of their own, «(...)», leave something out.
 * @param from the token with which the sentence starts
 */
export function isSentenceStop(tokens: readonly Token[], i: number, from: number): boolean {
  const token = tokens[i];
  if (!isStop(token)) return false;
  if (i > 0 && tokens[i - 1].word.surface === '(') return false;
  if (token.word.surface !== '.' || i === from) return true;
  const before = tokens[i - 1];
  const after = tokens[i + 1];
  if (after === undefined || token.spaced) return true;
  if (before.kind === 'number') return i - 1 !== from;
  if (before.kind === 'latin') return before.end - before.start > 1;
  if (before.kind !== 'word') return true;
  // «2014م.»: after the year's م or هـ the dot is a full stop.
  if (before.word.bare.length === 1) return !before.spaced && i >= 2 && tokens[i - 2].kind === 'number';
  return after.spaced || after.kind !== 'word' || !isShort(before) || !isShort(after);
}

/** «إم.بي.سي»: the letters of an abbreviation by their names. */
function isShort(token: Token): boolean {
  return token.word.bare.length <= 3;
}

/** Looks up the innermost quotation around a token, for token indexes that never decrease. */
class EnclosingQuotation {
  private readonly closers = new Set<number>();
  private readonly open: Quotation[] = [];
  private next = 0;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly quotations: readonly Quotation[],
  ) {
    for (const { closeToken } of quotations) if (closeToken !== null) this.closers.add(closeToken);
  }

  closes(token: number): boolean {
    return this.closers.has(token);
  }

  at(token: number): Quotation | null {
    const { start } = this.tokens[token];
    for (; this.next < this.quotations.length && this.quotations[this.next].outer.start <= start; this.next++) {
      this.open.push(this.quotations[this.next]);
    }
    while (this.open.length > 0 && this.open[this.open.length - 1].outer.end <= start) this.open.pop();
    return this.open[this.open.length - 1] ?? null;
  }
}
