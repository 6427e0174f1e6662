import { claimsIn } from './claims/claims.ts';
import { isColumn, surroundings } from './claims/surroundings.ts';
import type { Rule } from './rule.ts';
import { taggedText } from './taggedText.ts';

/** A statement in the writer's own voice that a reader may doubt and that nobody answers for. docs/findings/unattributed-claim.md */
export const unattributedClaim: Rule = {
  code: 'unattributed-claim',
  severity: 'warning',
  message: {
    ar: 'من يقول هذا؟ ادعاء بلا مصدر',
    en: 'Who says so? A claim without a source',
  },
  rationale: {
    ar: 'ما يمكن أن يُجادَل فيه ولم يشهده المراسل ولم يتحقق منه يُنسب إلى من قاله: الأرقام والاتهامات والنيات والتوقعات والأحكام، وما جرى خلف الأبواب المغلقة. هكذا تقضي أدلة أسوشيتد برس ورويترز وبي بي سي. انسبه إلى مصدر، أو تحقق منه واذكر كيف عرفته، أو احذفه.',
    en: 'What can be disputed, and what the reporter neither witnessed nor confirmed, is credited to whoever says it: figures, accusations, motives, predictions, judgements, and what went on behind closed doors. So the guidelines of AP, Reuters and the BBC have it. Name the source, or confirm the claim and say how you know, or take it out.',
  },
  check(article) {
    if (isColumn(article)) return [];
    const marked = taggedText(article, ({ name, attributes }) => name === 'seg' && attributes['type'] === 'claim');
    const around = surroundings(article);
    return article.paragraphs.flatMap((paragraph, index) =>
      claimsIn(paragraph, around[index], article.knowledge.lexicon)
        .filter((span) => !marked.firstIn(index, span))
        .map((span) => ({ span: { paragraph: index, ...span }, values: {}, attributions: [] })),
    );
  },
  fixes() {
    return [
      { kind: 'mark-claim' },
      {
        kind: 'insert',
        at: 'end',
        text: '، بحسب [المصدر]',
        title: { ar: 'انسبه: «، بحسب [المصدر]»', en: 'Attribute it: «، بحسب [المصدر]»' },
      },
    ];
  },
};
