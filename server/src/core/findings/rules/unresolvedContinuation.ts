import { verbCue } from '../cues.ts';
import type { ParagraphFacts, Relation } from '../facts.ts';
import type { ParagraphRule } from '../rule.ts';
import { wordsOf } from '../sources.ts';
import { holdsReport } from '../speakers.ts';
import type { Surroundings } from '../surroundings.ts';

/** «وأضاف أن»: goes on with somebody's words, and it can't be told whose. docs/findings/unresolved-continuation.md */
export const unresolvedContinuation: ParagraphRule = {
  scope: 'paragraph',
  code: 'unresolved-continuation',
  severity: 'warning',
  // Where nobody is found before it, that is more often the reader's fault than the writer's.
  enabled: false,
  writersWords: true,
  message: {
    ar: '«{cue}»: من المتكلم هنا؟',
    en: '“{cue}”: who is speaking here?',
  },
  rationale: {
    ar: '«وأضاف» و«وتابع» تعتمد على ذاكرة القارئ. فإذا لم يُذكر قبلها متكلم، أو ذُكر أكثر من واحد تصلح لهم، نُسب الكلام إلى غير صاحبه. يطلب دليل أسوشيتد برس إعادة ذكر المصدر ما لم يكن واضحا تماما من المتكلم.',
    en: '“He added” leans on the reader’s memory. Where nobody has spoken before it, or more than one whom it would fit, the words are taken for another’s. AP: restate the attribution unless it is perfectly clear who speaks.',
  },
  examples: {
    fires: [
      'البلدية تفتح الحديقة\n⟦وأضاف⟧ أن الطريق سيفتح يوم الأحد.',
      'البلدية تفتح الحديقة\nقال الوزير سامي نور إن الطريق سيفتح، فيما قال المحافظ رامي حداد إن الجسر أغلق.\n⟦وأضاف⟧ أن الأشغال تنتهي قريبا.',
    ],
    silent: [
      'البلدية تفتح الحديقة\nقال الوزير سامي نور إن الطريق سيفتح.\nوأضاف أن الأشغال تنتهي قريبا.',
      'البلدية تفتح الحديقة\nقال الوزير سامي نور إن الطريق سيفتح، فيما قالت الوزيرة سلمى الخوري إن الجسر أغلق.\nوأضافت أن الأشغال تنتهي قريبا.',
    ],
  },
  check(paragraph, around) {
    if (!paragraph.isProse) return [];
    return paragraph.relations.flatMap((relation, index) => {
      if (relation.stance !== 'continue' || relation.parent !== null || relation.source.spans.length > 0) return [];
      const cue = verbCue(relation, paragraph);
      if (!cue || !isOpen(relation, index, paragraph, around)) return [];
      const span = { start: cue.token.start, end: cue.token.end };
      return [{ ...span, values: { cue: wordsOf(span, paragraph) }, relations: [index] }];
    });
  },
  fixes: () => [
    {
      kind: 'insert',
      at: 'end',
      text: ' [القائل]',
      title: { ar: 'اذكر القائل: «[القائل]»', en: 'Name the speaker: «[القائل]»' },
    },
  ],
};

/** Whether nobody has spoken before, or, at the start of a paragraph, two in the sentence before whom the verb's form fits. */
function isOpen(
  relation: Relation,
  index: number,
  paragraph: ParagraphFacts,
  { speakers, spoken }: Surroundings,
): boolean {
  if (relation.source.resolved === null)
    return index === 0 && !spoken && !holdsReport(paragraph, relation.cues[0].span.start);
  const cue = verbCue(relation, paragraph);
  if (index > 0 || !cue || paragraph.sentenceOf(cue.index).from > 0) return false;
  const { gender, number } = cue.readings[0].inflection;
  if (number !== 's') return false;
  return speakers.filter((speaker) => speaker.number === 's' && speaker.gender === gender).length > 1;
}
