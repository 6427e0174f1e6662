import type { ClaimWordKind } from '../../lexicon/claimWords.ts';
import type { Quotation } from '../../text/quotations.ts';
import { overlaps } from '../../text/span.ts';
import type { ParagraphFacts } from '../facts.ts';
import type { ParagraphRule } from '../rule.ts';
import { firstOverlap } from '../spans.ts';

/** More words are speech: unattributed-quotation looks at them. */
const LONGEST = 4;

const JUDGING: ReadonlySet<ClaimWordKind> = new Set(['accusation', 'evaluation']);

/** A judging word or two between quotation marks, in the writer's own voice. docs/findings/scare-quote.md */
export const scareQuote: ParagraphRule = {
  scope: 'paragraph',
  code: 'scare-quote',
  severity: 'hint',
  // Half of what is found are terms and names.
  enabled: false,
  writersWords: false,
  message: {
    ar: 'من وصفه بهذا؟ تنصيص بلا قائل',
    en: 'Whose word is this? Quotation marks without a speaker',
  },
  rationale: {
    ar: 'علامتا التنصيص حول كلمة تقييم تقولان شيئين معا: إنها ليست كلمة الكاتب، وإنه لا يصدقها. فإن كانت لأحد فليُذكر، وإلا فهي سخرية تظهر رأي الكاتب. تنهى أسوشيتد برس وبي بي سي عن علامات التشكيك هذه. انسبها أو احذف العلامتين.',
    en: 'Marks around a judging word say two things at once: it is not the writer’s, and the writer does not believe it. If it is somebody’s, say whose; if not, the marks only show what the writer thinks. AP and the BBC advise against such scare quotes. Attribute the word or drop the marks.',
  },
  examples: {
    fires: ['البلدية تفتح الحديقة\nفتحت البلدية الحديقة صباح السبت.\nوانتهت المحادثات ⟦"الفاشلة"⟧ بعد ساعتين.'],
    silent: [
      'البلدية تفتح الحديقة\nفتحت البلدية الحديقة صباح السبت.\nووصف سامي نور المحادثات بأنها "فاشلة".',
      'البلدية تفتح الحديقة\nفتحت البلدية الحديقة صباح السبت.\nوزار الوفد متحف "الشمس" مساء الأحد.',
    ],
  },
  check(paragraph) {
    if (!paragraph.isProse) return [];
    return paragraph.text.quotations
      .filter(
        (quotation) =>
          isJudging(quotation, paragraph) &&
          !firstOverlap(paragraph.attributed, quotation.outer) &&
          !firstOverlap(paragraph.tagged.quotations, quotation.outer) &&
          !isNamed(quotation, paragraph) &&
          !isReported(quotation, paragraph),
      )
      .map(({ outer: { start, end } }) => ({ start, end }));
  },
  fixes(problem, { text: { quotations }, tokens }) {
    const quotation = quotations.find(({ outer }) => outer.start === problem.start);
    if (!quotation || quotation.openToken === null || quotation.closeToken === null) return [];
    const marks = [tokens[quotation.openToken], tokens[quotation.closeToken]];
    return [
      {
        kind: 'insert',
        at: 'end',
        text: '، على حد وصف [القائل]،',
        title: { ar: 'انسبه: «، على حد وصف [القائل]،»', en: 'Attribute it: «، على حد وصف [القائل]،»' },
      },
      {
        kind: 'replace',
        replacements: marks.map(({ start, end }) => ({ start, end, text: '' })),
        title: { ar: 'احذف العلامتين', en: 'Remove the marks' },
      },
    ];
  },
};

/** A few words, one of which praises or blames. */
function isJudging({ openToken, closeToken, parent }: Quotation, { tokens, lexicon }: ParagraphFacts): boolean {
  if (openToken === null || closeToken === null || parent !== null) return false;
  if (closeToken - openToken - 1 > LONGEST || closeToken === openToken + 1) return false;
  const inside = tokens.slice(openToken + 1, closeToken);
  return (
    inside.every(({ kind }) => kind === 'word') &&
    inside.some(({ word }) => lexicon.claims.kinds.of(word).some((kind) => JUDGING.has(kind)))
  );
}

/** A name or a title: «حزب "الأمة القوية"», «مبادرة "أقوى معا"»; or a word that is called so («ما يسمى "…"», «وصفه بـ"…"»). */
function isNamed({ outer, openToken }: Quotation, paragraph: ParagraphFacts): boolean {
  const { tokens, lexicon } = paragraph;
  if (openToken === null || paragraph.mentionsIn(outer).some((mention) => overlaps(mention, outer))) return true;
  for (let i = openToken - 1; i >= 0 && i >= openToken - 3; i--) {
    const { kind, word } = tokens[i];
    if (kind === 'punctuation') return word.surface === ':';
    if (kind !== 'word') return true;
    if (lexicon.claims.kinds.of(word).includes('title-noun') || lexicon.cues.verbs.of(word).length > 0) return true;
  }
  return false;
}

/** Whether somebody speaks in its sentence, or another quotation stands beside it, as in a list of titles. */
function isReported({ openToken, closeToken }: Quotation, paragraph: ParagraphFacts): boolean {
  if (openToken === null || closeToken === null) return true;
  const { from, to } = paragraph.sentenceOf(openToken);
  const { tokens } = paragraph;
  const sentence = { start: tokens[from].start, end: tokens[to - 1].end };
  if (firstOverlap(paragraph.attributed, sentence)) return true;
  for (let i = from; i < to; i++) if (tokens[i].kind === 'mark' && (i < openToken || i > closeToken)) return true;
  return false;
}
