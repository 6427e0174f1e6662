import type { Span } from '../../model.ts';
import type { ParagraphFacts } from '../facts.ts';
import type { ParagraphRule } from '../rule.ts';
import { mentionsPaper, wordsOf } from '../sources.ts';

/** «المصدر ذاته», where no «مصدر» was mentioned. docs/findings/dangling-same-source.md */
export const danglingSameSource: ParagraphRule = {
  scope: 'paragraph',
  code: 'dangling-same-source',
  severity: 'warning',
  enabled: true,
  writersWords: true,
  message: {
    ar: '«{source}»: أي مصدر؟ لم يُذكر قبله مصدر بهذا الاسم',
    en: '“{source}”: which one? No source was called so before',
  },
  rationale: {
    ar: 'تقول «المصدر ذاته» للقارئ إن مصدرا سبق ذكره، فيبحث عنه ولا يجده إلا جهة سُميت باسمها أو لا يجده البتة، فيبدو ما قالته جهة معلنة كأنه من مصدر خفي. يطلب دليل أسوشيتد برس إعادة ذكر المصدر صريحا. سمّ القائل باسمه.',
    en: '“The same source” sends the reader back for a source, and there is none, or one that was named outright: what an institution said openly then looks like a secret tip. AP wants the attribution restated in plain words. Call the speaker by name.',
  },
  examples: {
    fires: ['أعلن الجيش الإسرائيلي أنه سيوقف القتال يوم الأحد.\nوقال ⟦المصدر ذاته⟧ إن القرار نهائي.'],
    silent: [
      'قال مصدر أمني عراقي إن القتال سيتوقف يوم الأحد.\nوقال المصدر ذاته إن القرار نهائي.',
      'قال مصدر أمني عراقي إن القتال سيتوقف يوم الأحد.\nوأضاف المصدر أن القرار نهائي.',
    ],
  },
  check(paragraph, { papers }) {
    return paragraph.relations.flatMap(({ source }, index) => {
      const [span] = source.spans;
      if (!span || papers || !isSameSource(span, paragraph) || mentionsPaper(paragraph, span.start)) return [];
      return [{ start: span.start, end: span.end, values: { source: wordsOf(span, paragraph) }, relations: [index] }];
    });
  },
  fixes(problem, paragraph) {
    const relation = paragraph.relations.find(({ source }) => source.spans[0]?.start === problem.start);
    const name = relation?.source.resolved ?? null;
    if (name === null || name === wordsOf(problem, paragraph)) return [];
    const title = { ar: `سمّه: «${name}»`, en: `Name it: «${name}»` };
    return [{ kind: 'replace', replacements: [{ ...problem, text: name }], title }];
  },
};

/** «المصدر ذاته», «نفس المصدر», «المصدر المذكور». */
function isSameSource(span: Span, paragraph: ParagraphFacts): boolean {
  const { cues } = paragraph.lexicon;
  const words = paragraph.wordsIn(span);
  return (
    words.some(({ word }) => cues.classes.of(word).has('same')) &&
    words.some(({ word }) => cues.nouns.of(word)?.noun === SOURCE) &&
    words.length <= 3
  );
}

const SOURCE = 'مصدر';
