import type { Span } from '../../model.ts';
import { contains } from '../../text/span.ts';
import type { ParagraphFacts, Relation } from '../facts.ts';
import type { DocumentRule, Problem } from '../rule.ts';
import { isOutlet, mentionsAny, wordsOf } from '../sources.ts';

/** What an outlet is credited with in a paragraph. */
interface OutletReport extends Span {
  readonly index: number;
  /** The outlet's fullest name. */
  readonly outlet: string;
  /** Whether it is said where the outlet has it from, or the words are the outlet's own. */
  readonly sourced: boolean;
}

/** «ذكرت صحيفة …»: the chain ends at an outlet, and the outlet's own source is not given. docs/findings/missing-ultimate-source.md */
export const missingUltimateSource: DocumentRule<readonly OutletReport[]> = {
  scope: 'document',
  code: 'missing-ultimate-source',
  severity: 'warning',
  // A newspaper may well have seen for itself what it tells.
  enabled: false,
  message: {
    ar: 'ومن أين لـ«{outlet}» هذا الخبر؟',
    en: 'And where does “{outlet}” have this from?',
  },
  rationale: {
    ar: 'الصحيفة التي نقلتَ عنها لم تكن شاهدة: نقلت هي أيضا عن أحد، ومنه تُعرف قيمة الخبر. لا تقبل بي بي سي خبر وكالة إلا من وكالة معروفة أو بعد التحقق منه، وتطلب رويترز أن يُعرف المصدر الأول لا آخر من نقل. اذكر عمّن نقلت الوسيلة، أو قل إنها لم تذكر مصدرا.',
    en: 'The newspaper that you quote did not see it either: it has it from somebody, and the worth of the story hangs on whom. The BBC takes agency reports only from agencies of repute or once substantiated; Reuters wants the first source, not the last to pass it on. Say whom the outlet quotes, or say that it names no source.',
  },
  examples: {
    fires: ['وذكرت ⟦صحيفة معاريف الإسرائيلية⟧ أن الاجتماع تأجل.\nوأضافت الصحيفة أن الوفد عاد.'],
    silent: [
      'ونقلت صحيفة معاريف الإسرائيلية عن مسؤول أمني أن الاجتماع تأجل.',
      'وذكرت صحيفة معاريف الإسرائيلية أن الوزير سامي نور قال إن الاجتماع تأجل.',
    ],
  },
  summarise(paragraph) {
    if (!paragraph.isProse || paragraph.relations.length === 0) return null;
    const reports = paragraph.relations.flatMap((relation, index) => reportsOf(relation, index, paragraph));
    return reports.length > 0 ? reports : null;
  },
  conclude(summaries) {
    const first = new Map<string, Problem | null>();
    for (const { paragraph, summary } of summaries) {
      for (const { outlet, sourced, start, end, index } of summary) {
        if (sourced) first.set(outlet, null);
        else if (!first.has(outlet)) {
          first.set(outlet, { paragraph, start, end, values: { outlet }, relations: [{ paragraph, index }] });
        }
      }
    }
    return [...first.values()].filter((problem) => problem !== null);
  },
  fixes: () => [
    {
      kind: 'insert',
      at: 'end',
      text: '، نقلا عن [مصدرها]،',
      title: { ar: 'اذكر مصدرها: «، نقلا عن [مصدرها]،»', en: 'Give its source: «، نقلا عن [مصدرها]،»' },
    },
  ],
};

function reportsOf(relation: Relation, index: number, paragraph: ParagraphFacts): OutletReport[] {
  const reports = relation.mediators.map(({ span, text }) => ({ ...bounds(span), index, outlet: text, sourced: true }));
  const [span] = relation.source.spans;
  if (relation.parent !== null || !span || !isOutlet(span, paragraph) || mentionsAny(span, paragraph, 'PERS'))
    return reports;
  const outlet = relation.source.resolved ?? wordsOf(span, paragraph);
  return [
    ...reports,
    { ...bounds(span), index, outlet, sourced: relation.type === 'direct' || givesSource(relation, paragraph) },
  ];
}

function bounds({ start, end }: Span): Span {
  return { start, end };
}

/** Whether somebody speaks inside what the outlet reports, or one of its own people is said to have seen it. */
function givesSource({ contents, source, mediators, stance }: Relation, paragraph: ParagraphFacts): boolean {
  const own = source.spans[0];
  if (
    mediators.length > 0 ||
    passesOn(own.end, paragraph) ||
    stance === 'learn' ||
    stance === 'opinion' ||
    stance === 'comment' ||
    stance === 'evaluate'
  )
    return true;
  return paragraph.relations.some(({ cues, source: inner }) => {
    const speaks = inner.spans.length > 0 || inner.resolved !== null;
    return (
      speaks && inner.spans[0] !== own && cues.some(({ span }) => contents.some((content) => contains(content, span)))
    );
  });
}

/** «وفق ما نقلت صحيفة معاريف، عن دبلوماسي»: its source follows, though it was not found out with what it is credited. */
function passesOn(end: number, paragraph: ParagraphFacts): boolean {
  const at = paragraph.tokenAt(end);
  const next = paragraph.tokens.slice(at, at + 4);
  return next.some(({ word }) => word.bare === 'عن');
}
