import { contains } from '../../text/span.ts';
import type { Quotation } from '../../text/quotations.ts';
import type { ParagraphFacts } from '../facts.ts';
import type { ParagraphRule } from '../rule.ts';
import { firstOverlap } from '../spans.ts';
import type { Surroundings } from '../surroundings.ts';

/** Words in quotation marks that nobody is said to have said. docs/findings/unattributed-quotation.md */
export const unattributedQuotation: ParagraphRule = {
  scope: 'paragraph',
  code: 'unattributed-quotation',
  severity: 'error',
  enabled: true,
  writersWords: false,
  threshold: {
    // Fewer words between quotation marks are a name, a title or scare quotes more often than speech.
    usual: 6,
    lowest: 4,
    highest: 100,
    meaning: {
      ar: 'أقل عدد من الكلمات بين علامتي التنصيص',
      en: 'The least number of words between the quotation marks',
    },
  },
  message: {
    ar: 'من قال هذا؟ اقتباس بلا قائل',
    en: 'Who said this? A quotation without a speaker',
  },
  rationale: {
    ar: 'علامتا التنصيص تعنيان أن إنسانا قال هذه الكلمات بعينها، فلا بد أن يُعرف من هو في الجملة نفسها أو في الجملة المجاورة. دليلا أسوشيتد برس ورويترز يطلبان ذكر القائل مع كل اقتباس. اذكر القائل، أو احذف العلامتين إن لم يكن قولا.',
    en: 'Quotation marks say that somebody spoke these very words, so the same sentence or the next must say who. AP and Reuters ask for the speaker with every quotation. Name the speaker, or take the marks away where nobody spoke.',
  },
  examples: {
    fires: [
      'البلدية تفتح الحديقة\nامتلأت الشوارع منذ الفجر. ⟦"نريد أن نعود إلى بيوتنا قبل حلول الشتاء"⟧. ثم هدأت المدينة.',
    ],
    silent: [
      'البلدية تفتح الحديقة\nقال سامي نور: "نريد أن نعود إلى بيوتنا قبل حلول الشتاء".',
      'البلدية تفتح الحديقة\nانطلقت الحملة تحت شعار "معا نبني مدينة أفضل لجميع أبنائها".',
    ],
  },
  check(paragraph, around) {
    if (!paragraph.isProse || isPost(paragraph)) return [];
    return paragraph.text.quotations.flatMap((quotation) => {
      const measure = wordsOfSpeech(quotation, paragraph);
      if (
        measure === 0 ||
        firstOverlap(paragraph.attributed, quotation.outer) ||
        firstOverlap(paragraph.tagged.quotations, quotation.outer) ||
        continues(quotation, paragraph, around) ||
        !standsAlone(quotation, paragraph) ||
        isExplained(quotation, paragraph, around)
      ) {
        return [];
      }
      return [{ ...quotation.outer, measure }];
    });
  },
  fixes() {
    return [
      {
        kind: 'insert',
        at: 'start',
        text: 'قال [القائل]: ',
        title: { ar: 'اذكر القائل: «قال [القائل]:»', en: 'Name the speaker: «قال [القائل]:»' },
      },
      { kind: 'mark-claim' },
    ];
  },
};

/** A post of a social network, taken over with its signature, tags and links. */
function isPost({ tokens }: ParagraphFacts): boolean {
  return tokens.some(({ kind }) => kind === 'hashtag' || kind === 'handle' || kind === 'link');
}

/** The words of a well-formed quotation that is neither a title nor all one name; else 0. */
function wordsOfSpeech(quotation: Quotation, { tokens, mentions, lexicon }: ParagraphFacts): number {
  const { openToken, closeToken, inner, parent } = quotation;
  if (openToken === null || closeToken === null || parent !== null) return 0;
  let words = 0;
  for (let i = openToken + 1; i < closeToken; i++) if (tokens[i].kind === 'word') words++;
  if (words < unattributedQuotation.threshold!.lowest) return 0;
  // «تحت شعار "معا نبني غدا أفضل للجميع"», «كتاب "…"»; but after «كلمة:» comes speech.
  for (let i = openToken - 1; i >= 0 && i >= openToken - 2 && tokens[i].kind === 'word'; i--) {
    if (lexicon.claims.kinds.of(tokens[i].word).includes('title-noun')) return 0;
  }
  return mentions.some((mention) => contains(mention, inner)) ? 0 : words;
}

/** Whether the quotation goes on with what was said in the paragraph before, or follows on a line that ends with a colon. */
function continues({ outer }: Quotation, { tokens }: ParagraphFacts, around: Surroundings): boolean {
  return (around.followsQuotation || around.followsReport) && tokens[0]?.start === outer.start;
}

/**
 * Whether the quotation is a sentence of its own, or several, and nobody speaks right before it. Inside a longer sentence it is part of what the sentence says:
 * a title, a term, words of a document that the sentence names.
 */
function standsAlone({ openToken, closeToken }: Quotation, paragraph: ParagraphFacts): boolean {
  if (openToken === null || closeToken === null) return false;
  const { tokens } = paragraph;
  const first = paragraph.sentenceOf(openToken).from;
  const last = paragraph.sentenceOf(closeToken).to;
  for (let i = first; i < last; i++) {
    if ((i < openToken || i > closeToken) && tokens[i].kind !== 'punctuation') return false;
  }
  if (first === 0) return true;
  const before = paragraph.sentenceOf(first - 1);
  const sentence = { start: tokens[before.from].start, end: tokens[before.to - 1].end };
  return (
    !firstOverlap(paragraph.attributed, sentence) &&
    tokens[first - 1].kind !== 'mark' &&
    tokens[first - 1].word.surface !== ':'
  );
}

/** Whether what follows tells whose words they were: «"…". هكذا بدأ الوزير كلمته», or a sentence in which somebody speaks. */
function isExplained({ closeToken }: Quotation, paragraph: ParagraphFacts, { beforeReport }: Surroundings): boolean {
  if (closeToken === null) return false;
  const { tokens } = paragraph;
  const next = paragraph.sentenceOf(closeToken).to;
  if (next >= tokens.length) return beforeReport;
  const { from, to } = paragraph.sentenceOf(next);
  if (THUS.test(tokens[from].word.bare)) return true;
  return firstOverlap(paragraph.attributed, { start: tokens[from].start, end: tokens[to - 1].end }) !== null;
}

const THUS = /^[وف]?(هكذا|بهذه|بهذا|تلك|هذه|هذا)$/;
