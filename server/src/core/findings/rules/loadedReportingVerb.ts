import { plainVerbFix, verbCue } from '../cues.ts';
import type { ParagraphFacts, Relation } from '../facts.ts';
import type { ParagraphRule } from '../rule.ts';
import { isIntroduced, wordsOf } from '../sources.ts';

/** «زعم», «اعترف»: a verb of saying by which the writer takes sides. docs/findings/loaded-reporting-verb.md */
export const loadedReportingVerb: ParagraphRule = {
  scope: 'paragraph',
  code: 'loaded-reporting-verb',
  severity: 'information',
  enabled: true,
  writersWords: true,
  message: {
    ar: 'الفعل «{verb}» حكم على القائل',
    en: 'The verb “{verb}” passes judgement on the speaker',
  },
  rationale: {
    ar: '«زعم» تكذيب، و«اعترف» و«أقرّ» إثبات تهمة، و«تباهى» سخرية. القارئ هو من يحكم. تنصح رويترز وأسوشيتد برس بالفعل «قال» لأنه لا ينحاز، ولا يُقال «اعترف» إلا أمام محكمة أو بذنب ثابت.',
    en: '“Claimed” calls somebody a liar, “admitted” finds them guilty, “boasted” mocks them. The judging is the reader’s. Reuters and AP advise “said”, which takes no side; “admitted” is for courts and for what is proven.',
  },
  examples: {
    fires: ['و⟦زعم⟧ الوزير سامي نور أن الطريق مفتوح.', 'و⟦أقرت⟧ الشرطة بأن المتهم هرب.'],
    silent: ['وقال الوزير سامي نور إن الطريق مفتوح.', 'وأقر البرلمان القانون مساء الأحد.'],
  },
  check(paragraph) {
    const { loaded } = paragraph.lexicon.desk.words;
    return paragraph.relations.flatMap((relation, index) => {
      if (relation.parent !== null || !loaded.has(relation.cues[0]?.lemma ?? '')) return [];
      const cue = verbCue(relation, paragraph);
      if (!cue || cue.readings[0].inflection.part === 'noun' || !isAdmission(relation, paragraph)) return [];
      return [{ ...cue.span, values: { verb: wordsOf(cue.span, paragraph) }, relations: [index] }];
    });
  },
  fixes: (problem, paragraph) => plainVerbFix(problem, paragraph, paragraph.lexicon.desk.words.loaded),
};

/** «اعترف بأن», «يعترف بنقص»; but «تعترف بدولة», «أقر القانون» are acts, and «يُزعم» has nobody. */
function isAdmission(relation: Relation, paragraph: ParagraphFacts): boolean {
  const { source, contents } = relation;
  if ((source.spans.length === 0 && source.resolved === null) || contents.length === 0) return false;
  if (isIntroduced(relation, paragraph)) return true;
  const at = paragraph.tokenAt(contents[0].start);
  const first = paragraph.tokens[at];
  const isThing = /^ب[^ا]/.test(first.word.bare) || paragraph.tokens[at - 1]?.word.bare === 'ب';
  return isThing && !paragraph.mentionsIn(first).length && !/^ب?(دول|حكوم|استقلال|سياد|حق|شرعي)/.test(first.word.bare);
}
