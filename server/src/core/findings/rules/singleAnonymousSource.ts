import type { Span } from '../../model.ts';
import type { ParagraphFacts } from '../facts.ts';
import type { DocumentRule } from '../rule.ts';
import { headNoun } from '../sources.ts';

/** What somebody says in a paragraph. */
interface Statement extends Span {
  readonly index: number;
  /** The one who speaks. */
  readonly speaker: string;
  readonly unnamed: boolean;
}

/** A story in which nobody but one unnamed source speaks. docs/findings/single-anonymous-source.md */
export const singleAnonymousSource: DocumentRule<readonly Statement[]> = {
  scope: 'document',
  code: 'single-anonymous-source',
  severity: 'warning',
  enabled: true,
  threshold: {
    usual: 2,
    lowest: 1,
    highest: 50,
    meaning: {
      ar: 'أقل عدد من الأقوال المنسوبة إلى المصدر الوحيد',
      en: 'The least number of statements credited to the only source',
    },
  },
  message: {
    ar: 'الخبر كله عن مصدر واحد بلا اسم: «{source}»',
    en: 'The whole story rests on one source without a name: “{source}”',
  },
  rationale: {
    ar: 'المصدر الواحد المجهول لا يراجعه أحد: قد يخطئ وقد تكون له غاية. تقول رويترز إن مصدرين خير من واحد، وتطلب بي بي سي ألا يُعتمد على مصدر مجهول وحيد في ادعاء ذي شأن إلا بإذن من رئيس تحرير. ابحث عن مصدر ثان، أو قل صراحة إن الخبر لم يتأكد من جهة أخرى.',
    en: 'Nobody can check one source without a name: it may be wrong, and it may want something. Reuters holds two sources better than one; the BBC lets a serious claim rest on a single anonymous source only with a senior editor’s consent. Find a second source, or say plainly that the story has not been confirmed elsewhere.',
  },
  examples: {
    fires: [
      'قال ⟦مصدر أمني عراقي⟧ إن القتال سيتوقف يوم الأحد.\nوأضاف المصدر أن القرار نهائي.\nوأكد المصدر أن الجنود عادوا.',
    ],
    silent: [
      'قال مصدر أمني عراقي إن القتال سيتوقف يوم الأحد.\nوأكد الوزير سامي نور أن القرار نهائي.',
      'قالت وزارة النقل إن الطريق مفتوح.\nوأضافت الوزارة أن الأشغال انتهت.',
    ],
  },
  summarise(paragraph) {
    if (!paragraph.isProse || paragraph.relations.length === 0) return null;
    const statements = paragraph.relations.flatMap((_, index) => statementOf(index, paragraph));
    return statements.length > 0 ? statements : null;
  },
  conclude(summaries) {
    let only: string | null = null;
    let measure = 0;
    for (const { summary } of summaries) {
      for (const { speaker, unnamed } of summary) {
        if (!unnamed || (only !== null && only !== speaker)) return [];
        only = speaker;
        measure++;
      }
    }
    if (only === null) return [];
    const [{ paragraph, summary }] = summaries;
    const [{ start, end, index }] = summary;
    return [{ paragraph, start, end, measure, values: { source: only }, relations: [{ paragraph, index }] }];
  },
  fixes: () => [],
};

/** Nothing where it is left open who speaks: «من المتوقع أن». */
function statementOf(index: number, paragraph: ParagraphFacts): Statement[] {
  const { source, cues, contents } = paragraph.relations[index];
  const [first] = source.spans;
  // A part of a relation whose cue stands in another paragraph is counted there.
  if (source.resolved === null || contents.length === 0 || cues.length === 0) return [];
  const { start, end } = first ?? cues[0].span;
  const noun = first ? headNoun(first, paragraph) : null;
  const unnamed =
    source.kind === 'anonymous' && (!first || (noun !== null && paragraph.lexicon.desk.words.unnamed.has(noun.noun)));
  return [{ start, end, index, speaker: source.resolved, unnamed }];
}
