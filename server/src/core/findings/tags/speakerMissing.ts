import type { Element } from '../../markup/elements.ts';
import { identitiesOf } from '../../markup/identities.ts';
import { speechTies } from '../../markup/speechParts.ts';
import { openTag } from '../../markup/tagStrings.ts';
import { relationOf } from './relationOf.ts';
import type { TagFix, TagProblem, TaggedArticle, TagRule } from './tagRule.ts';

export const speakerMissing: TagRule = {
  code: 'tag-speaker-missing',
  severity: 'information',
  enabled: true,
  message: { ar: 'لم يُذكر قائل هذا القول الموسوم', en: 'This tagged speech does not say who speaks' },
  rationale: {
    ar: 'وسم القول بلا «قائل» لا يُنسب إلى أحد. عيّن القائل، أو اكتب «مباشر="لا_ينطبق"» لما ليس قول أحد.',
    en: 'Speech without “who” is attributed to nobody. Set the speaker, or write direct="inapplicable" for what is nobody’s speech.',
  },
  examples: {
    fires: ['⟦<قول>⟧"نعم"</قول>'],
    silent: ['<قول قائل="#سامي">"نعم"</قول> قال <شخص مرجع="#سامي">سامي</شخص>.', '<قول مباشر="لا_ينطبق">"نعم"</قول>'],
  },
  check: (article) => {
    const speech = article.elements.elements.filter(({ name }) => name === 'said');
    // Another part of the same speech may say who speaks.
    const partOf = speechTies(article.elements);
    return speech
      .filter((element) => isSilent(element) && partOf(element).every(isSilent))
      .map((element): TagProblem => ({
        paragraph: element.open.paragraph,
        tag: element.open.tag,
        fixes: () => naming(element, article),
      }));
  },
};

function isSilent({ attributes }: Element): boolean {
  return !attributes['who'] && attributes['direct'] !== 'inapplicable';
}

/** Names the speaker that the text itself names, where that one has an id in the article. */
function naming(element: Element, article: TaggedArticle): TagFix[] {
  const { open, attributes } = element;
  const attribution = relationOf(element, article.attributions);
  if (!attribution) return [];
  const { spelling } = open.tag;
  const who = identitiesOf(article, spelling).source(attribution);
  if (who === null || !article.ids.get(who.slice(1))?.name) return [];
  return [
    {
      title: { ar: `القائل: ${who.slice(1)}`, en: `The speaker is ${who.slice(1)}` },
      edits: [
        {
          paragraph: open.paragraph,
          start: open.tag.start,
          end: open.tag.end,
          text: openTag(element.name, { ...attributes, who }, spelling),
        },
      ],
      sure: false,
    },
  ];
}
