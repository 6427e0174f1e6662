import { thatAfter, verbCue } from '../cues.ts';
import type { ParagraphFacts, Relation } from '../facts.ts';
import type { ParagraphRule } from '../rule.ts';

/** «قال أن» for «قال إن». docs/findings/qala-anna.md */
export const qalaAnna: ParagraphRule = {
  scope: 'paragraph',
  code: 'qala-anna',
  severity: 'hint',
  // Some authorities permit both.
  enabled: false,
  writersWords: true,
  message: {
    ar: 'بعد «قال» تُكسر همزة «إن»',
    en: 'After qala (“said”) it is inna, not anna',
  },
  rationale: {
    ar: 'ما بعد القول كلام محكيّ، فتُكسر همزة «إنّ» في أوله: «قال إن». هكذا تكتب أدلة الأسلوب في هيئة الإذاعة البريطانية والجزيرة. وأجاز مجمع اللغة العربية بالقاهرة الفتح، فالأمر أسلوب لا خطأ.',
    en: 'What follows “said” is told speech and begins with inna: so the style guides of BBC Arabic and Al Jazeera have it. The Academy in Cairo permits anna as well: a matter of style, not a mistake.',
  },
  examples: {
    fires: ['وقال الوزير سامي نور ⟦أن⟧ الطريق مفتوح.', 'وتقول الشرطة ⟦أنها⟧ أوقفت رجلين.'],
    silent: ['وقال الوزير سامي نور إن الطريق مفتوح.', 'وأكد الوزير سامي نور أن الطريق مفتوح.'],
  },
  check(paragraph) {
    return paragraph.relations.flatMap((relation, index) => {
      const that =
        relation.cues[0]?.lemma === 'قال' && verbCue(relation, paragraph) ? thatAfter(relation, paragraph) : null;
      if (!that || !isOpenHamza(relation, that.start, paragraph)) return [];
      return [{ start: that.start, end: that.end, relations: [index] }];
    });
  },
  fixes(problem, paragraph) {
    for (const relation of paragraph.relations) {
      const that = thatAfter(relation, paragraph);
      if (that?.start !== problem.start) continue;
      return [
        { kind: 'replace', replacements: [that], title: { ar: `اكتب «${that.text}»`, en: `Write «${that.text}»` } },
      ];
    }
    return [];
  },
};

/** Whether it is written «أن», right after the verb and its subject: «ان» leaves all hamzas out, and «قالت إدارة المهرجان ومفاده أن» is another verb's. */
function isOpenHamza(relation: Relation, start: number, paragraph: ParagraphFacts): boolean {
  const at = paragraph.tokenAt(start);
  const cue = verbCue(relation, paragraph);
  if (!cue || cue.readings[0].inflection.part !== 'verb' || !/^ب?أ/.test(paragraph.tokens[at].word.bare)) return false;
  for (let i = cue.index + 1; i < at; i++) {
    const { kind, word } = paragraph.tokens[i];
    if (kind === 'punctuation' && word.surface !== '،' && word.surface !== '-') return false;
    if (kind === 'word' && paragraph.lexicon.cues.classes.of(word).has('relative')) return false;
  }
  return at - cue.index <= FAR;
}

/** So many tokens has the longest subject, with its office. */
const FAR = 16;
