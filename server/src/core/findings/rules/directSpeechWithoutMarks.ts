import type { Span } from '../../model.ts';
import { WordMemo } from '../../text/words.ts';
import { isFirstPerson } from '../firstPerson.ts';
import type { ParagraphFacts, Relation } from '../facts.ts';
import type { ParagraphRule } from '../rule.ts';

/** «قال الوزير: سنبني»: somebody’s own words after a colon, without quotation marks. docs/findings/direct-speech-without-marks.md */
export const directSpeechWithoutMarks: ParagraphRule = {
  scope: 'paragraph',
  code: 'direct-speech-without-marks',
  severity: 'warning',
  enabled: true,
  writersWords: false,
  message: {
    ar: 'كلام مباشر بلا علامتي تنصيص',
    en: 'Direct speech without quotation marks',
  },
  rationale: {
    ar: 'بلا علامتي التنصيص لا يعرف القارئ أين ينتهي كلام القائل ويبدأ كلام الصحفي، ولا هل الكلمات كلماته بعينها. أدلة أسوشيتد برس ورويترز وبي بي سي كلها تضع الكلام المنقول بنصه بين علامتين. ضعهما، أو انقل المعنى بصيغة الغائب.',
    en: 'Without marks the reader can’t tell where the speaker’s words end and the writer’s begin, nor whether they are the very words. AP, Reuters and the BBC all put words that are given as spoken between marks. Add them, or report the sense in the third person.',
  },
  examples: {
    fires: ['وقال الوزير سامي نور: ⟦لن نسمح لأحد بأن يغلق هذا الطريق أمام أهلنا⟧.'],
    silent: [
      'وقال الوزير سامي نور: "لن نسمح لأحد بأن يغلق هذا الطريق أمام أهلنا".',
      'وقال الوزير سامي نور إن الطريق مفتوح أمام الجميع.',
    ],
  },
  check(paragraph) {
    if (!paragraph.isProse) return [];
    return paragraph.relations.flatMap((relation, index) => {
      const content = afterColon(relation, paragraph);
      return content && speaksOfSelf(content, paragraph) ? [{ ...content, relations: [index] }] : [];
    });
  },
  fixes: ({ start, end }) => [
    {
      kind: 'replace',
      replacements: [
        { start, end: start, text: '«' },
        { start: end, end, text: '»' },
      ],
      title: { ar: 'ضعه بين علامتي تنصيص «…»', en: 'Put it between quotation marks «…»' },
    },
  ],
};

/** The content that follows a colon, where no quotation mark stands in it or beside it. */
function afterColon({ contents, type, source }: Relation, paragraph: ParagraphFacts): Span | null {
  if (type !== 'direct' || contents.length !== 1 || (source.spans.length === 0 && source.resolved === null))
    return null;
  const { from, to } = paragraph.tokensIn(contents[0]);
  const { tokens } = paragraph;
  if (tokens[from - 1]?.word.surface !== ':') return null;
  for (let i = from; i < Math.min(to + 1, tokens.length); i++) if (tokens[i].kind === 'mark') return null;
  return { start: contents[0].start, end: contents[0].end };
}

/** «أنا», «نحن», «لدينا», «إننا», «جنودنا», «نريد» after a particle: the speaker speaks of themselves. */
function speaksOfSelf(content: Span, paragraph: ParagraphFacts): boolean {
  const words = paragraph.wordsIn(content);
  const named = (at: Span): boolean => paragraph.mentionsIn(at).some(({ type }) => type !== 'NUM' && type !== 'DATE');
  return words.some(
    (token, i) =>
      (isFirstPerson(token.word) && !named(token)) ||
      (i > 0 && WE_DO.of(token.word) && PARTICLE.test(words[i - 1].word.bare)) ||
      WE_SHALL.of(token.word),
  );
}

const WE_DO = new WordMemo(({ bare }) => /^ن..{2,}$/.test(bare));
const PARTICLE = /^[وف]?(لن|لا|لم|سوف|أن|قد|ما|كي|حتى)$/;
const WE_SHALL = new WordMemo(({ bare }) => /^[وف]?س[نأ].{3,}$/.test(bare) && !/^[وف]?سن(ة|وات|تين|وي)/.test(bare));
