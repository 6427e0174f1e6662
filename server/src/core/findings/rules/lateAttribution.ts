import type { Pattern, Span } from '../../model.ts';
import type { ParagraphFacts, Relation } from '../facts.ts';
import type { ParagraphRule } from '../rule.ts';

/** A long stretch of what somebody said, and only at its end who. docs/findings/late-attribution.md */
export const lateAttribution: ParagraphRule = {
  scope: 'paragraph',
  code: 'late-attribution',
  severity: 'information',
  enabled: true,
  writersWords: false,
  threshold: {
    usual: 30,
    lowest: 12,
    highest: 200,
    meaning: {
      ar: 'أقل عدد من الكلمات قبل ذكر القائل',
      en: 'The least number of words before the source is named',
    },
  },
  message: {
    ar: 'لا يُعرف القائل إلا بعد {words} كلمة',
    en: 'The source comes only after {words} words',
  },
  rationale: {
    ar: 'القارئ الذي لا يعرف القائل يقرأ الكلام كأنه خبر ثابت، حتى إذا بلغ آخره عاد فقرأه من جديد. يطلب دليل رويترز ألا يُترك القارئ جملتين أو ثلاثا قبل أن يعرف المصدر، ويطلب دليل أسوشيتد برس ذكره في الجملة نفسها قريبا من الكلام. قدّم القائل.',
    en: 'Without the source the reader takes the words for established fact, and has to read them again when it comes. Reuters does not want readers to plough through two or three sentences first, AP wants the source in the same sentence, close by. Move it to the front.',
  },
  examples: {
    fires: [
      'استأنف الوفدان المحادثات غير المباشرة صباح الثلاثاء في العاصمة برعاية عدد من الدول الصديقة، وبحث الجانبان سبل التوصل إلى اتفاق جديد يوقف القتال ويفتح المعابر أمام قوافل المساعدات قبل نهاية الشهر، ⟦وفقا لمصدر دبلوماسي مطلع⟧.',
    ],
    silent: [
      'وفقا لمصدر دبلوماسي مطلع، استأنف الوفدان المحادثات صباح الثلاثاء.',
      'استأنف الوفدان المحادثات صباح الثلاثاء، وفقا لمصدر دبلوماسي مطلع.',
    ],
  },
  check(paragraph) {
    if (!paragraph.isProse) return [];
    return paragraph.relations.flatMap((relation, index) => {
      const place = lateSource(relation);
      if (!place || !names(place, paragraph)) return [];
      const measure = wordsBefore(relation, place.start, paragraph);
      if (measure < lateAttribution.threshold!.lowest) return [];
      return [{ ...place, measure, values: { words: String(measure) }, relations: [index] }];
    });
  },
  fixes: () => [],
};

/** «C، وفقا لـ S», «C، حسبما ذكر S», «C، قال S». */
const AFTER: ReadonlySet<Pattern> = new Set(['P7', 'P9', 'P17']);

/** Cue and source, where all of what is said stands before them. */
function lateSource({ parent, cues, source, contents, explanation }: Relation) {
  if (!AFTER.has(explanation.pattern)) return null;
  const parts = [...cues.map(({ span }) => span), ...source.spans];
  if (parent !== null || source.spans.length === 0 || cues.length === 0 || contents.length === 0) return null;
  const start = Math.min(...parts.map((part) => part.start));
  if (contents.some((content) => content.end > start)) return null;
  return { start, end: Math.max(...parts.map((part) => part.end)) };
}

function wordsBefore({ contents }: Relation, end: number, paragraph: ParagraphFacts): number {
  return paragraph.wordsIn({ start: contents[0].start, end }).length;
}

/** Whether somebody answers for it: not «كما يسميها الناس», where the words are the writer's, and no law («طبقا للمادة 13»). */
function names(place: Span, paragraph: ParagraphFacts): boolean {
  const [first, second] = paragraph.wordsIn(place);
  const before = paragraph.tokens[paragraph.tokenAt(place.start) - 1];
  const asIs = AS.test(first?.word.bare ?? '') || AS.test(before?.word.bare ?? '');
  return (
    !asIs && !paragraph.mentionsIn(place).some(({ type }) => type === 'LAW') && !ARTICLE.test(second?.word.bare ?? '')
  );
}

const AS = /^[وف]?(كما|مثلما|وكما)$/;
const ARTICLE = /^(ل?ل?ال?|لل)?(مادة|فصل|قانون|دستور)/;
