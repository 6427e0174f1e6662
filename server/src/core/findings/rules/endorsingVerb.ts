import type { ClaimWordKind } from '../../lexicon/claimWords.ts';
import { plainVerbFix, verbCue } from '../cues.ts';
import type { ParagraphFacts, Relation } from '../facts.ts';
import type { ParagraphRule } from '../rule.ts';
import { wordsOf } from '../sources.ts';

/** What others would dispute: a verb that vouches for it takes their side of the matter away. */
const CONTESTED: ReadonlySet<ClaimWordKind> = new Set([
  'accusation',
  'evaluation',
  'elative',
  'casualty',
  'combat',
  'prediction',
  'motive',
]);

/** «أكد», «كشف», «أوضح» before what others dispute: the writer vouches for it. docs/findings/endorsing-verb.md */
export const endorsingVerb: ParagraphRule = {
  scope: 'paragraph',
  code: 'endorsing-verb',
  severity: 'hint',
  // Half of all news in Arabic is written with these verbs.
  enabled: false,
  writersWords: true,
  message: {
    ar: '«{verb}» يجعل كلام القائل حقيقة ثابتة',
    en: '“{verb}” turns what the speaker says into a fact',
  },
  rationale: {
    ar: '«أكد» و«كشف» و«أوضح» و«بيّن» تقول للقارئ إن ما بعدها صحيح، وصاحب الكلام طرف فيه. تنصح رويترز وأسوشيتد برس بالفعل «قال» في كل كلام لم يتحقق منه الصحفي، ويُترك «أكد» لما كان مشكوكا فيه ثم ثبت.',
    en: '“Confirmed”, “revealed”, “explained” tell the reader that what follows is true, and the speaker is a party to it. Reuters and AP advise “said” for whatever the reporter has not verified; “confirmed” is for what was in doubt and then proved true.',
  },
  examples: {
    fires: ['و⟦أكد⟧ الوزير سامي نور أن خصومه ارتكبوا جرائم خطيرة.'],
    silent: ['وقال الوزير سامي نور إن خصومه ارتكبوا جرائم خطيرة.', 'وأكد الوزير سامي نور أن الاجتماع يعقد يوم الأحد.'],
  },
  check(paragraph) {
    const { endorsing } = paragraph.lexicon.desk.words;
    return paragraph.relations.flatMap((relation, index) => {
      if (relation.parent !== null || !endorsing.has(relation.cues[0]?.lemma ?? '')) return [];
      const cue = isContested(relation, paragraph) ? verbCue(relation, paragraph) : null;
      return cue ? [{ ...cue.span, values: { verb: wordsOf(cue.span, paragraph) }, relations: [index] }] : [];
    });
  },
  fixes: (problem, paragraph) => plainVerbFix(problem, paragraph, paragraph.lexicon.desk.words.endorsing),
};

function isContested({ contents }: Relation, paragraph: ParagraphFacts): boolean {
  const { kinds } = paragraph.lexicon.claims;
  return contents.some((content) =>
    paragraph.wordsIn(content).some(({ word }) => kinds.of(word).some((kind) => CONTESTED.has(kind))),
  );
}
