import type { Span } from '../../model.ts';
import type { ParagraphFacts } from '../facts.ts';
import type { ParagraphRule } from '../rule.ts';
import { headNoun, isIntroduced, mentionsAny, wordsOf } from '../sources.ts';

/** «يرى مراقبون»: people who are anybody and nobody. docs/findings/generic-source.md */
export const genericSource: ParagraphRule = {
  scope: 'paragraph',
  code: 'generic-source',
  severity: 'information',
  enabled: true,
  writersWords: true,
  message: {
    ar: 'من هم؟ «{source}» قد يكونون أي أحد',
    en: 'Who are they? “{source}” may be anybody',
  },
  rationale: {
    ar: 'وراء «مراقبون» و«خبراء» و«ناشطون» و«تقارير» قد لا يقف أحد غير الكاتب. تطلب رويترز أن يعرف القارئ من يتكلم وبأي صفة، وتعدّها أدلة الكتابة من الكلمات المراوغة. سمّ واحدا منهم على الأقل واذكر عمله، أو اذكر التقرير وصاحبه.',
    en: 'Behind “observers”, “experts”, “activists” and “reports” there may be nobody but the writer. Reuters wants the reader to know who speaks and in what capacity; style guides call such sources weasel words. Name at least one of them and what they do, or name the report and who wrote it.',
  },
  examples: {
    fires: ['ويرى ⟦مراقبون⟧ أن القرار جاء متأخرا.', 'وقال ⟦خبراء اقتصاديون⟧ إن الأسعار سترتفع.'],
    silent: ['وقال الخبير الاقتصادي سامي نور إن الأسعار سترتفع.', 'وقالت وزارة النقل إن الأسعار سترتفع.'],
  },
  check(paragraph) {
    const { generic } = paragraph.lexicon.desk.words;
    return paragraph.relations.flatMap((relation, index) => {
      const { source, explanation } = relation;
      if (source.spans.length === 0 || !paragraph.isProse) return [];
      if (explanation.pattern !== 'P9' && !isIntroduced(relation, paragraph)) return [];
      const [span] = source.spans;
      const noun = headNoun(span, paragraph);
      if (!noun || !generic.has(noun.noun) || noun.definite) return [];
      if (noun.number !== 'p' && noun.class !== 'crowd') return [];
      if (noun.class === 'crowd' && isOfThings(span, paragraph)) return [];
      if (mentionsAny(span, paragraph, 'PERS', 'ORG', 'EVENT', 'NUM', 'FAC')) return [];
      return [{ start: span.start, end: span.end, values: { source: wordsOf(span, paragraph) }, relations: [index] }];
    });
  },
  fixes: () => [
    {
      kind: 'insert',
      at: 'end',
      text: '، منهم [الاسم والصفة]،',
      title: { ar: 'سمّ واحدا: «، منهم [الاسم والصفة]،»', en: 'Name one of them: «، منهم [الاسم والصفة]،»' },
    },
  ],
};

/** «بعض الفروق»: some of what are no people and no papers. */
function isOfThings(span: Span, paragraph: ParagraphFacts): boolean {
  const [first, second] = paragraph.wordsIn(span);
  const { nouns, classes } = paragraph.lexicon.cues;
  const noun = second && nouns.of(second.word);
  // «تقديرات الوزارة» are the ministry's.
  if (noun?.class === 'institution' && noun.definite) return true;
  if (!second || !classes.of(first.word).has('quantifier')) return false;
  return (noun === null || noun?.class === 'document') && !/(ون|ين)$/.test(second.word.bare);
}
