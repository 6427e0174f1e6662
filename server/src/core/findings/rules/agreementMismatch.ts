import type { Gender } from '../../lexicon/morphology.ts';
import { verbCue, type VerbCue } from '../cues.ts';
import type { ParagraphFacts, Relation } from '../facts.ts';
import type { ParagraphProblem, ParagraphRule } from '../rule.ts';
import { headNoun, isIntroduced, wordsOf } from '../sources.ts';

/** «قال الوزارة», «وأضاف المصدر …، مشيرة»: a verb or participle in another gender than the one who speaks. docs/findings/agreement-mismatch.md */
export const agreementMismatch: ParagraphRule = {
  scope: 'paragraph',
  code: 'agreement-mismatch',
  severity: 'warning',
  enabled: true,
  writersWords: true,
  message: {
    ar: '«{verb}» لا يطابق القائل «{source}»',
    en: '“{verb}” does not agree with the speaker, “{source}”',
  },
  rationale: {
    ar: 'الفعل واسم الفاعل يدلان القارئ على القائل حين لا يُذكر اسمه. فإذا خالفاه في التذكير والتأنيث لم يُعرف من المتكلم، وكثيرا ما يكون ذلك أثر جملة حُذف نصفها عند التحرير. لهذا تطلب أسوشيتد برس ورويترز إعادة ذكر المصدر كلما احتمل اللبس. طابق بينهما، أو أعد ذكر القائل.',
    en: 'Verb and participle tell the reader who speaks where the name is not repeated. In the wrong gender they point to somebody else, and often half a sentence was lost in editing. AP and Reuters want the source named again wherever there can be doubt. Make the two agree, or name the speaker again.',
  },
  examples: {
    fires: [
      'و⟦قال⟧ وزارة النقل إن الطريق مفتوح.',
      'وأضاف المسؤول العراقي أن الوفد عاد، ⟦مشيرة⟧ إلى أن المحادثات انتهت.',
    ],
    silent: [
      'وقالت وزارة النقل إن الطريق مفتوح.',
      'وأضاف المسؤول العراقي أن الوفد عاد، مشيرا إلى أن المحادثات انتهت.',
      'وقالت مصادر أمنية إن الطريق مفتوح.',
    ],
  },
  check(paragraph) {
    return paragraph.relations.flatMap((relation, index) => {
      const cue = verbCue(relation, paragraph);
      if (!cue) return [];
      const found =
        relation.source.spans.length > 0
          ? ofSubject(relation, cue, paragraph)
          : ofParticiple(relation, cue, index, paragraph);
      return found ? [{ ...found, relations: [index] }] : [];
    });
  },
  fixes: () => [],
};

/** «قال الوزارة»: a verb directly before a noun of the other gender. */
function ofSubject(relation: Relation, cue: VerbCue, paragraph: ParagraphFacts): ParagraphProblem | null {
  const [span] = relation.source.spans;
  if (relation.explanation.pattern !== 'P1' || paragraph.tokenAt(span.start) !== cue.index + 1) return null;
  if (!isIntroduced(relation, paragraph) || !beginsClause(cue, paragraph)) return null;
  const gender = genderOf(span.start, span.end, paragraph);
  const verb = genderOfVerb(cue);
  // A woman may hold an office whose name is masculine: «قالت المدير».
  return gender === 'f' && verb === 'm' ? problem(cue, wordsOf(span, paragraph), paragraph) : null;
}

/** «وقال», or at the start, after a comma or a conjunction: elsewhere «تعهد المقاومة» may be a noun. */
function beginsClause({ index, readings }: VerbCue, { tokens, lexicon }: ParagraphFacts): boolean {
  const before = tokens[index - 1];
  return (
    readings[0].proclitics !== '' ||
    before === undefined ||
    before.kind === 'punctuation' ||
    lexicon.cues.classes.of(before.word).has('subordinator')
  );
}

/** «وأضاف المصدر أن …، مشيرة إلى»: a participle that does not agree with the one who speaks in its sentence, nor with anybody else in it. */
function ofParticiple(
  relation: Relation,
  cue: VerbCue,
  index: number,
  paragraph: ParagraphFacts,
): ParagraphProblem | null {
  const { antecedent, pattern } = relation.explanation;
  if (
    pattern !== 'P19' ||
    antecedent === 'same-sentence' ||
    antecedent === 'clause-subject' ||
    antecedent === 'enclosing'
  )
    return null;
  if (cue.index === 0 || paragraph.tokens[cue.index - 1].kind !== 'punctuation' || !isIntroduced(relation, paragraph))
    return null;
  const participle = genderOfVerb(cue);
  const sentence = paragraph.sentenceOf(cue.index);
  const before = paragraph.relations[index - 1];
  if (!before || before.parent !== null || before.source.spans.length !== 1 || participle === null) return null;
  const [span] = before.source.spans;
  if (paragraph.tokenAt(span.start) < sentence.from) return null;
  const subject = verbCue(before, paragraph);
  const gender = genderOf(span.start, span.end, paragraph);
  if (!subject || gender === null || genderOfVerb(subject) !== gender || gender === participle) return null;
  return problem(cue, wordsOf(span, paragraph), paragraph);
}

function problem({ span }: VerbCue, source: string, paragraph: ParagraphFacts): ParagraphProblem {
  return { ...span, values: { verb: wordsOf(span, paragraph), source } };
}

/** The gender of a verb or participle in the singular; null where its spelling leaves it open, or where it is no singular. */
function genderOfVerb({ readings }: VerbCue): Gender | null {
  const forms = readings.filter(({ inflection }) => inflection.part !== 'noun' && !inflection.passive);
  const [first] = forms;
  if (
    !first ||
    forms.some(({ inflection }) => inflection.number !== 's' || inflection.gender !== first.inflection.gender)
  ) {
    return null;
  }
  return first.inflection.gender;
}

/** The gender that a source's noun asks of a verb before it, where noun and spelling agree on it; the plural of «مصدر» is feminine. */
function genderOf(start: number, end: number, paragraph: ParagraphFacts): Gender | null {
  const [first] = paragraph.wordsIn({ start, end });
  const noun = headNoun({ start, end }, paragraph);
  if (!first || !noun || paragraph.lexicon.cues.nouns.of(first.word) !== noun) return null;
  if (noun.number === 'p') return noun.noun === 'مصدر' ? 'f' : null;
  if (noun.number !== 's' || noun.proclitics !== '') return null;
  const looksFeminine = first.word.bare.endsWith('ة');
  return looksFeminine === (noun.gender === 'f') ? noun.gender : null;
}
