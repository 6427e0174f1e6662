import type { Token } from '../../text/tokens.ts';
import type { ParagraphRule } from '../rule.ts';

/** A paragraph inside a quotation that opens in one before it, and has no opening mark of its own. docs/findings/quote-continuation-gap.md */
export const quoteContinuationGap: ParagraphRule = {
  scope: 'paragraph',
  code: 'quote-continuation-gap',
  severity: 'hint',
  enabled: true,
  writersWords: false,
  message: {
    ar: 'فقرة في وسط اقتباس لا تبدأ بعلامة تنصيص',
    en: 'A paragraph inside a quotation does not begin with a quotation mark',
  },
  rationale: {
    ar: 'حين يمتد الاقتباس على عدة فقرات تُفتح علامته في أول كل فقرة وتُغلق في آخر الأخيرة وحدها، وإلا ظن القارئ أن كلام القائل انتهى. هكذا تكتب أسوشيتد برس ورويترز.',
    en: 'A quotation that runs over several paragraphs is opened again at the start of each and closed at the end of the last alone; without that the reader thinks the speaker has stopped. So AP and Reuters have it.',
  },
  examples: {
    fires: [
      'قال سامي نور: «لن يغلق الطريق أحد\n⟦وسنبقى هنا في بيوتنا.⟧\n⟦ولن نغادر المدينة حتى يعود كل الغائبين إلى أهلهم⟧».',
    ],
    silent: ['قال سامي نور: «لن يغلق الطريق أحد».\nوعاد إلى بيته.', 'قال سامي نور: «لن يغلق الطريق أحد\n«وسنبقى هنا».'],
  },
  check({ text: { quotations }, tokens }, { insideQuotation, running }) {
    if (!insideQuotation || tokens[0].kind === 'mark' || isVerse(tokens)) return [];
    // The last paragraph's part ends with its closing mark.
    const closing = running.map((index) => quotations[index]).find(({ broken }) => broken === 'unopened');
    const inner = closing?.inner ?? { start: tokens[0].start, end: tokens[tokens.length - 1].end };
    return [{ start: tokens[0].start, end: inner.end }];
  },
  fixes({ start }, _paragraph, { insideQuotation }) {
    if (!insideQuotation) return [];
    const mark = insideQuotation.open;
    return [
      {
        kind: 'replace',
        replacements: [{ start, end: start, text: mark }],
        title: { ar: `ابدأ الفقرة بالعلامة ${mark}`, en: `Begin the paragraph with ${mark}` },
      },
    ];
  },
};

/** A line of a poem: short, and without a stop at its end. */
function isVerse(tokens: readonly Token[]): boolean {
  if (tokens.length > LONGEST_VERSE) return false;
  const last = tokens.findLast(({ kind }) => kind !== 'mark');
  return last?.kind !== 'punctuation' && !tokens.some(({ word }) => STOPS.test(word.surface));
}

const LONGEST_VERSE = 9;
const STOPS = /^[.؟!?]/;
