import { MARK_OF_WORD } from '../../text/marks.ts';
import type { Quotation } from '../../text/quotations.ts';
import type { Token } from '../../text/tokens.ts';
import type { ParagraphFacts } from '../facts.ts';
import type { ParagraphRule, Replacement } from '../rule.ts';

/** A quotation mark without a partner, or whose partner is of another style or faces the wrong way. docs/findings/unbalanced-quotation.md */
export const unbalancedQuotation: ParagraphRule = {
  scope: 'paragraph',
  code: 'unbalanced-quotation',
  severity: 'error',
  enabled: true,
  writersWords: false,
  message: {
    ar: 'علامة التنصيص {mark} بلا قرين يقابلها',
    en: 'The quotation mark {mark} has no partner to match it',
  },
  rationale: {
    ar: 'بعلامة التنصيص يعرف القارئ أين تبدأ كلمات القائل وأين تنتهي. فإذا سقطت علامة أو انقلبت صار كلام الصحفي من كلام القائل أو العكس. أدلة الأسلوب كلها تطلب أن تُفتح كل علامة وتُغلق بقرينتها.',
    en: 'Quotation marks tell the reader where a speaker’s words begin and end. Where one is missing or turned round, the writer’s words become the speaker’s, or the other way about. Every style guide asks that a mark be opened and closed by its own partner.',
  },
  examples: {
    fires: [
      'قال سامي: ⟦«⟧لن يغلق الطريق أحد',
      'قال سامي: لن يغلق الطريق أحد⟦»⟧',
      'قال سامي: “لن يغلق الطريق أحد⟦“⟧',
      'قال سامي: «لن يغلق الطريق أحد⟦"⟧',
    ],
    silent: [
      'قال سامي: «لن يغلق الطريق أحد» و"انتهى الأمر".',
      'قال سامي: ”لن يغلق الطريق أحد“.',
      'قال سامي: «لن يغلق الطريق أحد\nوسنبقى هنا\nحتى يعود الجميع».',
    ],
  },
  check({ text: { quotations }, tokens }, { running }) {
    return quotations.flatMap((quotation, index) => {
      const wrong = wrongToken(quotation, tokens, running.includes(index));
      return wrong ? [{ start: wrong.start, end: wrong.end, values: { mark: wrong.word.surface } }] : [];
    });
  },
  fixes({ start }, { text: { quotations }, tokens }: ParagraphFacts, { running }) {
    for (const [index, quotation] of quotations.entries()) {
      const runs = running.includes(index);
      if (wrongToken(quotation, tokens, runs)?.start !== start) continue;
      const repair = repairOf(quotation, tokens, runs);
      if (!repair) continue;
      const mark = repair.text;
      const title =
        repair.start === repair.end
          ? { ar: `أضف العلامة الناقصة ${mark}`, en: `Add the missing ${mark}` }
          : { ar: `اجعلها ${mark}`, en: `Change it to ${mark}` };
      return [{ kind: 'replace', replacements: [repair], title }];
    }
    return [];
  },
};

/**
 * The mark to be shown: the one that stands alone, or the one that does not match. Null where there is nothing wrong.
 * @param runs whether the quotation's other end is in another paragraph
 */
function wrongToken(
  { broken, openToken, closeToken }: Quotation,
  tokens: readonly Token[],
  runs: boolean,
): Token | null {
  const open = openToken === null ? null : tokens[openToken];
  const close = closeToken === null ? null : tokens[closeToken];
  const opensWrong = isTurned(open, 'close');
  const closesWrong = isTurned(close, 'open');
  // A quotation over several paragraphs has both its marks; only their drawing can be wrong.
  if (runs) return opensWrong ? open : closesWrong ? close : null;
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

function repairOf(
  { broken, openToken, closeToken, inner }: Quotation,
  tokens: readonly Token[],
  runs: boolean,
): Replacement | null {
  const open = openToken === null ? null : tokens[openToken];
  const close = closeToken === null ? null : tokens[closeToken];
  const present = open ?? close;
  const style = present && MARK_OF_WORD.of(present.word)?.style;
  if (!style) return null;
  if (!runs && broken === 'unclosed') return { start: inner.end, end: inner.end, text: style.close };
  if (!runs && broken === 'unopened') return { start: inner.start, end: inner.start, text: style.open };
  const wrong = isTurned(open, 'close') ? open : close;
  return wrong && { start: wrong.start, end: wrong.end, text: wrong === open ? style.open : style.close };
}
