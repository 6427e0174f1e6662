import type { Span } from '../../model.ts';
import type { ParagraphFacts } from '../facts.ts';
import type { ParagraphProblem, ParagraphRule } from '../rule.ts';
import { isVagueOutlet, wordsOf } from '../sources.ts';

/** «وسائل إعلام»: media that nobody can look up. docs/findings/vague-outlet.md */
export const vagueOutlet: ParagraphRule = {
  scope: 'paragraph',
  code: 'vague-outlet',
  severity: 'warning',
  enabled: true,
  writersWords: true,
  message: {
    ar: 'أي وسيلة؟ «{source}» لا يمكن الرجوع إليها',
    en: 'Which outlet? “{source}” can’t be looked up',
  },
  rationale: {
    ar: 'من نشر الخبر أولا؟ القارئ لا يستطيع أن يرجع إلى «وسائل إعلام» أو «وكالات»، ولا أن يعرف أهي واحدة نقل عنها الجميع. تطلب بي بي سي نسبة ما تذكره الوكالات إلى وكالة بعينها معروفة، وتعدّ أسوشيتد برس ذكر صاحب السبق من حقه. سمّ الوسيلة وصل إليها.',
    en: 'Who had the story first? Nobody can turn to “media reports” or “agencies”, nor tell whether all of them repeat a single one. The BBC wants agency reports credited to an agency of repute by name, AP regards credit as the due of whoever had the story. Name the outlet and link to it.',
  },
  examples: {
    fires: [
      'وذكرت ⟦وسائل إعلام عبرية⟧ أن الاجتماع تأجل.',
      'البلدية تفتح الحديقة\nفتحت البلدية الحديقة صباح السبت.\nالمصدر: ⟦وكالات⟧',
    ],
    silent: ['وذكرت صحيفة معاريف الإسرائيلية أن الاجتماع تأجل.', 'وقالت صحيفة عكاظ إن المصنع أغلق.'],
  },
  check(paragraph) {
    if (paragraph.kind === 'credit') return creditedAgencies(paragraph);
    if (!paragraph.isProse) return [];
    return paragraph.relations.flatMap(({ parent, source, mediators }, index) =>
      [...(parent === null ? source.spans : []), ...mediators.map(({ span }) => span)]
        .filter((span) => isVagueOutlet(span, paragraph) && !namesSome(span, paragraph))
        .map((span) => problemOf(span, paragraph, index)),
    );
  },
  fixes: () => [
    {
      kind: 'insert',
      at: 'end',
      text: '، منها [اسم الوسيلة]،',
      title: { ar: 'سمّ إحداها: «، منها [اسم الوسيلة]،»', en: 'Name one of them: «، منها [اسم الوسيلة]،»' },
    },
  ],
};

/** «وسائل إعلام، من بينها وكالة رويترز» */
function namesSome({ end }: Span, paragraph: ParagraphFacts): boolean {
  const at = paragraph.tokenAt(end);
  return paragraph.tokens.slice(at, at + 3).some(({ word }) => AMONG.test(word.bare));
}

const AMONG = /^(بينها|منها|أبرزها|مثل)$/;

function problemOf(span: Span, paragraph: ParagraphFacts, index: number): ParagraphProblem {
  return { start: span.start, end: span.end, values: { source: wordsOf(span, paragraph) }, relations: [index] };
}

/** «المصدر: وكالات»: a credit line that names nobody. */
function creditedAgencies(paragraph: ParagraphFacts): readonly ParagraphProblem[] {
  const { tokens, lexicon } = paragraph;
  const colon = tokens.findIndex(({ word }) => word.surface === ':');
  if (colon < 0 || tokens.length - colon > 3) return [];
  return tokens.slice(colon + 1).flatMap(({ kind, word, start, end }) => {
    const noun = kind === 'word' ? lexicon.cues.nouns.of(word) : null;
    if (noun?.number !== 'p' || !lexicon.desk.words.outlets.has(noun.noun)) return [];
    return [{ start, end, values: { source: word.surface } }];
  });
}
