import { claimPlaces, SURENESS } from '../claims/claims.ts';
import { CLAIM_FIXES } from '../claims/fixes.ts';
import type { ParagraphRule } from '../rule.ts';

/** A statement in the writer's own voice that a reader may doubt and that nobody answers for. docs/findings/unattributed-claim.md */
export const unattributedClaim: ParagraphRule = {
  scope: 'paragraph',
  code: 'unattributed-claim',
  severity: 'warning',
  enabled: true,
  writersWords: false,
  threshold: {
    ...SURENESS,
    meaning: {
      ar: 'نسبة الثقة المئوية بأن الكلام ادعاء بلا مصدر',
      en: 'How sure it must be, in percent, that the words are a claim without a source',
    },
  },
  message: {
    ar: 'من يقول هذا؟ ادعاء بلا مصدر',
    en: 'Who says so? A claim without a source',
  },
  rationale: {
    ar: 'ما يمكن أن يُجادَل فيه ولم يشهده المراسل ولم يتحقق منه يُنسب إلى من قاله: الاتهامات والنيات والتوقعات والأحكام، وما جرى خلف الأبواب المغلقة. هكذا تقضي أدلة أسوشيتد برس ورويترز وبي بي سي. انسبه إلى مصدر، أو تحقق منه واذكر كيف عرفته، أو احذفه.',
    en: 'What can be disputed, and what the reporter neither witnessed nor confirmed, is credited to whoever says it: accusations, motives, predictions, judgements, and what went on behind closed doors. So the guidelines of AP, Reuters and the BBC have it. Name the source, or confirm the claim and say how you know, or take it out.',
  },
  examples: {
    fires: [
      'البلدية تفتح الحديقة\nفتحت البلدية الحديقة صباح السبت.\n⟦تعيش المدينة أسوأ أزمة مياه منذ عقود بسبب فشل البلدية⟧.',
      'الشركة تعرض أرباحها\nعقدت الشركة اجتماعها السنوي صباح السبت.\n⟦تتجاهل الشركة شكاوى السكان وتتلاعب بنتائج الفحوص لإخفاء فشلها في تنظيف النهر⟧.',
    ],
    silent: [
      'البلدية تفتح الحديقة\nفتحت البلدية الحديقة صباح السبت.\nقال سامي نور إن المدينة تعيش أسوأ أزمة مياه منذ عقود بسبب فشل البلدية.',
      'البلدية تفتح الحديقة\nفتحت البلدية الحديقة صباح السبت.\nوافتتح الوزير المعرض السنوي للكتاب في قاعة البلدية.',
    ],
  },
  check: (paragraph, around) => claimPlaces(paragraph, around, false),
  fixes: () => CLAIM_FIXES,
};
