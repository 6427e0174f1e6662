import type { Stance } from '../../model.ts';
import type { ParagraphFacts, Relation } from '../facts.ts';
import type { ParagraphRule } from '../rule.ts';
import { headNoun } from '../sources.ts';

/** Cues by which somebody judges rather than tells; each counts like a word that accuses. */
const JUDGING: ReadonlySet<Stance> = new Set(['opinion', 'evaluate', 'accuse', 'reject']);

/** An unnamed source that accuses or judges. docs/findings/anonymous-opinion.md */
export const anonymousOpinion: ParagraphRule = {
  scope: 'paragraph',
  code: 'anonymous-opinion',
  severity: 'warning',
  // What armed sides do to each other is told in words that accuse.
  enabled: false,
  writersWords: false,
  threshold: {
    usual: 2,
    lowest: 1,
    highest: 20,
    meaning: {
      ar: 'أقل عدد من كلمات الاتهام في كلام المصدر',
      en: 'The least number of accusing words in what the source says',
    },
  },
  message: {
    ar: 'رأي أو اتهام من مصدر بلا اسم',
    en: 'An opinion or accusation from a source without a name',
  },
  rationale: {
    ar: 'لا يُخفى الاسم إلا لأجل معلومة لا سبيل إليها بغير ذلك، لا لأجل رأي أو تكهن أو طعن في أحد. هذا نص دليل أسوشيتد برس، ويقصر دليل رويترز المصادر المجهولة على الوقائع ويمنع أن يهاجم أحد غيره من وراء ستار. انسب الرأي إلى من يعلن اسمه، أو احذفه.',
    en: 'A name is withheld for information that can’t be had otherwise, never for opinion, speculation or an attack on somebody: so AP; Reuters limits unnamed sources to facts and allows nobody to attack from cover. Let somebody with a name say it, or leave it out.',
  },
  examples: {
    fires: ['وقال مصدر أمني عراقي ⟦إن الوزير متورط في الفساد وإنه خدع ناخبيه⟧.'],
    silent: [
      'وقال مصدر أمني عراقي إن الطريق سيفتح غدا أمام السيارات.',
      'وقال الوزير سامي نور إن سلفه متورط في الفساد وإنه خدع ناخبيه.',
    ],
  },
  check(paragraph) {
    return paragraph.relations.flatMap((relation, index) => {
      if (relation.contents.length === 0 || !isUnnamed(relation, paragraph)) return [];
      const [content] = relation.contents;
      const measure = accusations(relation, paragraph);
      return measure === 0 ? [] : [{ start: content.start, end: content.end, measure, relations: [index] }];
    });
  },
  fixes: () => [],
};

/** Whether the one who speaks has no name: «مصدر», «مسؤولون»; or is taken up from one who has none («وأضاف المصدر»). */
function isUnnamed({ source, parent }: Relation, paragraph: ParagraphFacts): boolean {
  const { unnamed } = paragraph.lexicon.desk.words;
  const [span] = source.spans;
  const noun = span ? headNoun(span, paragraph) : null;
  return parent === null && source.kind === 'anonymous' && noun !== null && unnamed.has(noun.noun);
}

function accusations({ contents, stance }: Relation, paragraph: ParagraphFacts): number {
  const { kinds } = paragraph.lexicon.claims;
  let count = JUDGING.has(stance) ? 1 : 0;
  for (const content of contents) {
    for (const { word } of paragraph.wordsIn(content)) if (kinds.of(word).includes('accusation')) count++;
  }
  return count;
}
