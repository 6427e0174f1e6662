import { introducedSource, PLACE_FIX, reasonFix } from '../anonymousSources.ts';
import type { ParagraphRule } from '../rule.ts';
import { wordsOf } from '../sources.ts';

/** «قال مصدر إن»: an unnamed source of whom nothing at all is said. docs/findings/bare-anonymous-source.md */
export const bareAnonymousSource: ParagraphRule = {
  scope: 'paragraph',
  code: 'bare-anonymous-source',
  severity: 'error',
  enabled: true,
  writersWords: true,
  message: {
    ar: '«{source}» وحدها لا تكفي: من أي جهة، وكيف عرف؟',
    en: '“{source}” alone is not enough: from which side, and how does it know?',
  },
  rationale: {
    ar: 'كلمة «مصدر» بلا أي وصف تمنع القارئ من أن يزن الكلام، ولا تختلف عنده عن الإشاعة. يكاد دليل أسوشيتد برس يمنعها منعا تاما، ويطلب دليل رويترز وصف موقع المصدر من الخبر. صفه عند أول ذكر: الجهة، وصلته بما جرى، وسبب إخفاء اسمه.',
    en: 'A “source” without any description leaves the reader nothing to weigh the words by; it is no better than a rumour. AP prohibits it almost always, Reuters wants to hear how the source stands to the news. Describe it where it is first mentioned: its side, its part in the matter, and why it is not named.',
  },
  examples: {
    fires: ['قال ⟦مصدر⟧ إن الطريق سيفتح غدا.', 'نقلت صحيفة عكاظ عن ⟦مسؤولين⟧ قولهم إن القرار صدر.'],
    silent: [
      'قال مصدر في وزارة النقل إن الطريق سيفتح غدا. وأكد المصدر أن الأشغال انتهت.',
      'قال مصدر أمني إن الطريق سيفتح غدا.',
    ],
  },
  check(paragraph) {
    return paragraph.relations.flatMap((relation, index) => {
      const source = introducedSource(relation, paragraph);
      if (!source || source.rest.length > 0 || source.tells) return [];
      return [
        { start: source.start, end: source.end, values: { source: wordsOf(source, paragraph) }, relations: [index] },
      ];
    });
  },
  fixes: (problem, paragraph) => [PLACE_FIX, ...reasonFix(problem, paragraph)],
};
