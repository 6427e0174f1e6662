import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Attribution, EntityType, PlacedSpan } from '../model.ts';
import { contains, overlaps } from '../text/span.ts';
import type { WordType } from '../text/words.ts';
import { SpansByParagraph } from './reportedText.ts';
import type { Article, ArticleParagraph, Rule } from './rule.ts';

/** Names that tell the reader where an unnamed source stands. */
const TELLING: ReadonlySet<EntityType> = new Set(['PERS', 'ORG', 'GPE', 'LOC', 'FAC', 'NORP', 'OCC', 'EVENT']);

/** «مصادر مطلعة»: an unnamed source of whom nothing is said that helps to weigh the words. docs/findings/vague-anonymous-source.md */
export const vagueAnonymousSource: Rule = {
  code: 'vague-anonymous-source',
  severity: 'warning',
  message: {
    ar: '«{source}» لا تقول للقارئ شيئا عن المصدر',
    en: '“{source}” tells the reader nothing about the source',
  },
  rationale: {
    ar: 'إن تعذر ذكر الاسم فليُوصف المصدر بأدق ما يمكن: من أي جهة هو، وكيف عرف ما يقول. «مطلع» و«رفيع المستوى» و«خاص» لا تقول شيئا من ذلك. يطلب دليل أسوشيتد برس أدق تعريف ممكن وسبب إخفاء الاسم، ويطلب دليل رويترز بيان قرب المصدر من الخبر.',
    en: 'Where a source can’t be named, describe it as closely as possible: which side it belongs to and how it knows. “Informed”, “senior” and “private” say neither. AP asks for the most specific identification possible and for the reason why the name is withheld; Reuters asks how close the source is to the news.',
  },
  check(article) {
    const quoted = new SpansByParagraph(
      article.attributions.filter(({ type }) => type === 'direct').flatMap(({ contents }) => contents),
    );
    return article.attributions.flatMap((attribution) =>
      isVague(attribution, article)
        ? attribution.source.spans
            .slice(0, 1)
            .filter((span) => !quoted.firstIn(span.paragraph, span))
            .map((span) => ({
              span,
              values: { source: attribution.source.text },
              attributions: [attribution.id],
            }))
        : [],
    );
  },
  fixes(finding, article) {
    const reason = `${askedNotToBeNamed(finding.span, article)} لـ[السبب]`;
    return [
      {
        kind: 'insert',
        at: 'end',
        text: ' في [الجهة]',
        title: { ar: 'اذكر الجهة: «في [الجهة]»', en: 'Say where it works: «في [الجهة]»' },
      },
      {
        kind: 'insert',
        at: 'end',
        text: `، ${reason}،`,
        title: { ar: `اذكر سبب إخفاء الاسم: «${reason}»`, en: `Say why it is not named: «${reason}»` },
      },
    ];
  },
};

/** Whether a source is anonymous and all that its words add to «مصدر» is praise. The source that was described before («المصدر», «المصدر ذاته») is not. */
function isVague({ source: { kind, spans } }: Attribution, { paragraphs, knowledge }: Article): boolean {
  if (kind !== 'anonymous' || spans.length === 0) return false;
  const [span] = spans;
  const paragraph = paragraphs[span.paragraph];
  if (paragraph.mentions.some((mention) => TELLING.has(mention.type) && overlaps(mention, span))) return false;
  const [head, ...rest] = wordsIn(paragraph, span);
  const noun = head && knowledge.lexicon.cues.nouns.of(head);
  if (!noun || noun.definite || noun.class !== 'official') return false;
  return rest.length > 0 && rest.every((word) => isEmpty(word, knowledge.lexicon));
}

function isEmpty(word: WordType, { claims }: Lexicon): boolean {
  return claims.kinds.of(word).includes('vague-source');
}

/** In the gender and number of the source; the plural of «مصدر» is feminine, as of all things. */
function askedNotToBeNamed(span: PlacedSpan, { paragraphs, knowledge }: Article): string {
  const [head] = wordsIn(paragraphs[span.paragraph], span);
  const noun = head && knowledge.lexicon.cues.nouns.of(head);
  if (noun?.number === 'd') return 'طلبا عدم ذكر اسميهما';
  if (noun?.number === 'p') return noun.noun === 'مصدر' ? 'طلبت عدم ذكر اسمها' : 'طلبوا عدم ذكر أسمائهم';
  return noun?.gender === 'f' ? 'طلبت عدم ذكر اسمها' : 'طلب عدم ذكر اسمه';
}

function wordsIn({ text }: ArticleParagraph, span: PlacedSpan): readonly WordType[] {
  return text.tokens.filter((token) => token.kind === 'word' && contains(span, token)).map(({ word }) => word);
}
