import { introducedSource, isPraise, PLACE_FIX, reasonFix } from '../anonymousSources.ts';
import type { ParagraphRule } from '../rule.ts';

/** «مصادر مطلعة»: an unnamed source of whom nothing is said that helps to weigh the words. docs/findings/vague-anonymous-source.md */
export const vagueAnonymousSource: ParagraphRule = {
  scope: 'paragraph',
  code: 'vague-anonymous-source',
  severity: 'warning',
  enabled: true,
  writersWords: true,
  message: {
    ar: '«{source}» لا تقول للقارئ شيئا عن المصدر',
    en: '“{source}” tells the reader nothing about the source',
  },
  rationale: {
    ar: 'إن تعذر ذكر الاسم فليُوصف المصدر بأدق ما يمكن: من أي جهة هو، وكيف عرف ما يقول. «مطلع» و«رفيع المستوى» و«خاص» لا تقول شيئا من ذلك. يطلب دليل أسوشيتد برس أدق تعريف ممكن وسبب إخفاء الاسم، ويطلب دليل رويترز بيان قرب المصدر من الخبر.',
    en: 'Where a source can’t be named, describe it as closely as possible: which side it belongs to and how it knows. “Informed”, “senior” and “private” say neither. AP asks for the most specific identification possible and for the reason why the name is withheld; Reuters asks how close the source is to the news.',
  },
  examples: {
    fires: ['قالت ⟦مصادر مطلعة⟧ إن الطريق سيفتح غدا.', 'ذكر ⟦مصدر رفيع المستوى⟧ أن الاجتماع تأجل.'],
    silent: [
      'قال مصدر مطلع في وزارة النقل إن الطريق مغلق.',
      'قال مسؤول تونسي كبير إن الطريق مغلق.',
      'قال مصدر مشارك في المفاوضات إنها تعثرت.',
    ],
  },
  check(paragraph) {
    return paragraph.relations.flatMap((relation, index) => {
      const source = introducedSource(relation, paragraph);
      if (!source || source.tells || source.rest.length === 0) return [];
      // All that its words add to «مصدر» is praise.
      if (!source.rest.every((token) => isPraise(token, paragraph.lexicon))) return [];
      return [
        {
          start: source.start,
          end: source.end,
          values: { source: paragraph.text.text.slice(source.start, source.end) },
          relations: [index],
        },
      ];
    });
  },
  fixes: (problem, paragraph) => [PLACE_FIX, ...reasonFix(problem, paragraph)],
};
