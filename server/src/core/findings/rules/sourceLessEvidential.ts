import type { Pattern } from '../../model.ts';
import type { ParagraphFacts } from '../facts.ts';
import type { ParagraphRule } from '../rule.ts';
import { wordsOf } from '../sources.ts';

/** «من المتوقع أن»: expected, believed, rumoured, and nobody says by whom. docs/findings/source-less-evidential.md */
export const sourceLessEvidential: ParagraphRule = {
  scope: 'paragraph',
  code: 'source-less-evidential',
  severity: 'information',
  enabled: true,
  writersWords: true,
  message: {
    ar: '«{cue}»: عند من؟',
    en: '“{cue}”: by whom?',
  },
  rationale: {
    ar: 'البناء للمجهول يخفي صاحب الظن والتوقع، فيقرأ القارئ تقدير الكاتب كأنه رأي عام. تطلب أسوشيتد برس ورويترز نسبة التوقعات إلى من توقعها. قل من يتوقع أو يعتقد، أو احذف العبارة إن كان الموعد مؤكدا.',
    en: 'The passive hides who believes or expects, and the reader takes the writer’s guess for general opinion. AP and Reuters want predictions attributed to those who make them. Say who expects it, or drop the phrase where the thing is certain.',
  },
  examples: {
    fires: ['⟦من المتوقع⟧ أن ترتفع الأسعار في الشهر المقبل.', 'و⟦يُعتقد⟧ أن السفينة غرقت قبل أسبوع.'],
    silent: ['وتوقع البنك الدولي أن ترتفع الأسعار في الشهر المقبل.', 'وقال سامي نور إن من المتوقع أن ترتفع الأسعار.'],
  },
  check(paragraph) {
    if (!paragraph.isProse) return [];
    return paragraph.relations.flatMap(({ parent, source, cues, mediators, explanation }, index) => {
      const nobody = source.spans.length === 0 && source.resolved === null && mediators.length === 0;
      if (parent !== null || !nobody || cues.length === 0) return [];
      const [{ span }] = cues;
      const at = paragraph.tokenAt(span.start);
      if (!isEvidential(at, paragraph, explanation.pattern)) return [];
      return [{ start: span.start, end: span.end, values: { cue: wordsOf(span, paragraph) }, relations: [index] }];
    });
  },
  fixes: () => [
    {
      kind: 'insert',
      at: 'start',
      text: 'بحسب [المصدر]، ',
      title: { ar: 'انسبه: «بحسب [المصدر]،»', en: 'Attribute it: «بحسب [المصدر]،»' },
    },
  ],
};

/**
 * «من المتوقع», or a verb without a subject at the start of a clause, before أن: «ويُعتقد أن». A noun («مخاوف», «أنباء») says that there is a rumour, which is a
 * fact of its own.
 */
function isEvidential(at: number, { tokens, lexicon }: ParagraphFacts, pattern: Pattern): boolean {
  const { phrases, lists, classes } = lexicon.cues;
  const phrase = phrases.match(tokens, at);
  if (phrase?.value.kind === 'evidential') {
    const before = tokens[at - 1]?.word.bare ?? '';
    // «أعلى من المتوقع» compares.
    const says = (SAYS.test(phrase.value.lemma) && !COMPARED.test(before)) || before === 'غير';
    return says && phrases.match(tokens, phrase.end)?.value.kind !== 'according';
  }
  if (pattern === 'P23' || !lists.of(tokens[at].word).has('evidential-verb')) return false;
  if (TALE.test(tokens[at].word.bare)) return false;
  const joined = /^[وف]/.test(tokens[at].word.bare) || at === 0 || tokens[at - 1].kind === 'punctuation';
  const next = tokens[at + 1];
  return joined && next !== undefined && classes.of(next.word).has('complementiser');
}

/** «من المتوقع», «كان متوقعا»; «النمو المتوقع» is an adjective, and the beginning of a tale («يحكى أن») no claim. */
const SAYS = /^(من|كان) /;
const TALE = /^[وف]?ي(حكى|روى)$/;
const COMPARED = /^[وف]?أ[^ن]..$/;
