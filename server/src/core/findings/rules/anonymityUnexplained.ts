import { introducedSource, isPraise, reasonFix } from '../anonymousSources.ts';
import type { ParagraphFacts } from '../facts.ts';
import type { ParagraphRule } from '../rule.ts';
import { wordsOf } from '../sources.ts';

/** An unnamed source, and no word about why it is not named. docs/findings/anonymity-unexplained.md */
export const anonymityUnexplained: ParagraphRule = {
  scope: 'paragraph',
  code: 'anonymity-unexplained',
  severity: 'information',
  enabled: true,
  writersWords: true,
  message: {
    ar: 'لماذا لم يُذكر اسم «{source}»؟',
    en: 'Why is “{source}” not named?',
  },
  rationale: {
    ar: 'من حق القارئ أن يعرف لماذا يتكلم المصدر بلا اسم: لأنه غير مخول بالتصريح، أو يخشى على نفسه، أو لأن المحادثات جارية. يطلب دليل أسوشيتد برس ذكر السبب في الخبر نفسه كلما أُخفي الاسم.',
    en: 'Readers may know why a source speaks without a name: it is not authorised to speak, it fears for itself, the talks are going on. AP asks that the story itself give the reason whenever a name is withheld.',
  },
  examples: {
    fires: ['قال ⟦مصدر أمني عراقي⟧ إن الطريق سيفتح غدا.', 'وذكر ⟦مسؤول في وزارة النقل⟧ أن الأشغال تأخرت.'],
    silent: [
      'قال مصدر أمني عراقي طلب عدم ذكر اسمه لأنه غير مخول بالتصريح إن الطريق سيفتح غدا.',
      'وأضاف المصدر أن الأشغال تأخرت.',
    ],
  },
  check(paragraph) {
    const { relations, lexicon } = paragraph;
    if (!paragraph.isProse) return [];
    let explained: boolean | null = null;
    return relations.flatMap((relation, index) => {
      const source = introducedSource(relation, paragraph);
      if (!source) return [];
      // What says nothing at all of its source, bare- and vague-anonymous-source report.
      if (!source.tells && source.rest.every((token) => isPraise(token, lexicon))) return [];
      explained ??= givesReason(paragraph);
      if (explained) return [];
      return [
        { start: source.start, end: source.end, values: { source: wordsOf(source, paragraph) }, relations: [index] },
      ];
    });
  },
  fixes: (problem, paragraph) => reasonFix(problem, paragraph),
};

/** Whether the paragraph says why somebody is not named. */
function givesReason({ tokens, lexicon }: ParagraphFacts): boolean {
  return tokens.some((_, i) => lexicon.desk.phrases.match(tokens, i)?.value === 'reason');
}
