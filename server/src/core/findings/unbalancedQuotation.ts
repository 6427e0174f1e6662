import { MARK_OF_WORD } from '../text/marks.ts';
import type { ParagraphText } from '../text/paragraphs.ts';
import type { Quotation } from '../text/quotations.ts';
import type { Token } from '../text/tokens.ts';
import type { Fix, Rule } from './rule.ts';
import { runningQuotations } from './runningQuotations.ts';

/** What mends a quotation: `text` in the place of `length` units at `offset`. */
interface Repair {
  readonly offset: number;
  readonly length: number;
  readonly text: string;
}

/** A quotation mark without a partner, or whose partner is of another style or faces the wrong way. docs/findings/unbalanced-quotation.md */
export const unbalancedQuotation: Rule = {
  code: 'unbalanced-quotation',
  severity: 'error',
  message: {
    ar: 'علامة التنصيص {mark} بلا قرين يقابلها',
    en: 'The quotation mark {mark} has no partner to match it',
  },
  rationale: {
    ar: 'بعلامة التنصيص يعرف القارئ أين تبدأ كلمات القائل وأين تنتهي. فإذا سقطت علامة أو انقلبت صار كلام الصحفي من كلام القائل أو العكس. أدلة الأسلوب كلها تطلب أن تُفتح كل علامة وتُغلق بقرينتها.',
    en: 'Quotation marks tell the reader where a speaker’s words begin and end. Where one is missing or turned round, the writer’s words become the speaker’s, or the other way about. Every style guide asks that a mark be opened and closed by its own partner.',
  },
  check({ paragraphs }) {
    const running = runningQuotations(paragraphs);
    return paragraphs.flatMap(({ text }, paragraph) =>
      text.quotations.flatMap((quotation) => {
        const wrong = wrongToken(quotation, text, running);
        if (!wrong) return [];
        const { start, end, word } = wrong;
        return [{ span: { paragraph, start, end }, values: { mark: word.surface }, attributions: [] }];
      }),
    );
  },
  fixes({ span }, { paragraphs }): readonly Fix[] {
    const { text } = paragraphs[span.paragraph];
    const running = runningQuotations(paragraphs);
    const quotation = text.quotations.find((candidate) => wrongToken(candidate, text, running)?.start === span.start);
    const repair = quotation && repairOf(quotation, text.tokens, running);
    if (!repair) return [];
    const { text: mark, length } = repair;
    const title =
      length === 0
        ? { ar: `أضف العلامة الناقصة ${mark}`, en: `Add the missing ${mark}` }
        : { ar: `اجعلها ${mark}`, en: `Change it to ${mark}` };
    return [{ kind: 'replace', ...repair, title }];
  },
};

/** The mark to be shown: the one that stands alone, or the one that does not match. Null where there is nothing wrong. */
function wrongToken(quotation: Quotation, { tokens }: ParagraphText, running: ReadonlySet<Quotation>): Token | null {
  const { broken, openToken, closeToken } = quotation;
  const open = openToken === null ? null : tokens[openToken];
  const close = closeToken === null ? null : tokens[closeToken];
  const opensWrong = isTurned(open, 'close');
  const closesWrong = isTurned(close, 'open');
  // A quotation over several paragraphs has both its marks; only their drawing can be wrong.
  if (running.has(quotation)) return opensWrong ? open : closesWrong ? close : null;
  switch (broken) {
    case null:
      return null;
    case 'unclosed':
      return open;
    case 'unopened':
    case 'mixed':
      return close;
    case 'reversed':
      // Where both are turned («”نعم“») that is how some newspapers set them.
      if (opensWrong === closesWrong) return null;
      return opensWrong ? open : close;
  }
}

/** Whether a mark is drawn as one that would stand at the other end. */
function isTurned(token: Token | null, side: 'open' | 'close'): boolean {
  return token !== null && MARK_OF_WORD.of(token.word)?.side === side;
}

function repairOf(quotation: Quotation, tokens: readonly Token[], running: ReadonlySet<Quotation>): Repair | null {
  const { broken, openToken, closeToken, inner } = quotation;
  const open = openToken === null ? null : tokens[openToken];
  const close = closeToken === null ? null : tokens[closeToken];
  const present = open ?? close;
  const style = present && MARK_OF_WORD.of(present.word)?.style;
  if (!style) return null;
  if (!running.has(quotation)) {
    if (broken === 'unclosed') return { offset: inner.end, length: 0, text: style.close };
    if (broken === 'unopened') return { offset: inner.start, length: 0, text: style.open };
  }
  const wrong = isTurned(open, 'close') ? open : close;
  if (!wrong) return null;
  return { offset: wrong.start, length: wrong.end - wrong.start, text: wrong === open ? style.open : style.close };
}
