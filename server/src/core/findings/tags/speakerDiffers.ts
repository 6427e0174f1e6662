import type { Element } from '../../markup/elements.ts';
import { paragraphTags } from '../../markup/paragraphTags.ts';
import { idsInTag } from '../../markup/idPlaces.ts';
import type { Attribution, PlacedSpan } from '../../model.ts';
import { overlaps } from '../../text/span.ts';
import { relationOf } from './relationOf.ts';
import type { TagProblem, TaggedArticle, TagRule } from './tagRule.ts';

export const speakerDiffers: TagRule = {
  code: 'tag-speaker-differs',
  severity: 'information',
  enabled: true,
  message: {
    ar: 'القائل في الوسم «{id}»، والجملة تنسبه إلى «{other}»',
    en: 'The tag says that “{id}” speaks, the sentence says “{other}”',
  },
  rationale: {
    ar: 'الاسم الذي يسند إليه الفعل هذا القول موسوم بمعرّف آخر. صحح أحدهما؛ فإن كان الوسم هو الصواب فتجاهل الملاحظة.',
    en: 'The name to which the verb attributes these words is tagged with another id. Correct one of them; where the tag is right, ignore this.',
  },
  examples: {
    fires: [
      'قال <شخص مرجع="#سامي">سامي نور</شخص> أمس: <قول قائل="#⟦ليلى⟧">"لن نعود إلى هنا أبدا"</قول>. وغابت <شخص مرجع="#ليلى">ليلى</شخص>.',
    ],
    silent: ['قال <شخص مرجع="#سامي">سامي نور</شخص> أمس: <قول قائل="#سامي">"لن نعود إلى هنا أبدا"</قول>.'],
  },
  check(article) {
    const speech = article.elements.elements.filter(({ name, attributes }) => name === 'said' && attributes['who']);
    if (speech.length === 0) return [];
    return speech.flatMap((element) => problemsOf(element, article));
  },
};

function problemsOf(element: Element, article: TaggedArticle): TagProblem[] {
  const attribution = relationOf(element, article.attributions);
  const other = attribution && taggedSource(attribution, article);
  if (!other) return [];
  if (element.attributes['who'].split(/\s+/).some((pointer) => pointer.replace(/^#/, '') === other)) return [];
  const { paragraph, tag } = element.open;
  const raw = article.paragraphs[paragraph].markup.raw;
  const speakers = idsInTag(raw, tag).filter(({ attribute }) => attribute === 'who');
  if (speakers.length === 0) return [];
  const [{ id, span }] = speakers;
  return [
    {
      paragraph,
      tag: span,
      values: { id, other },
      fixes: () => [
        {
          title: { ar: `القائل: ${other}`, en: `The speaker is ${other}` },
          edits: [{ paragraph, ...span, text: other }],
          sure: false,
        },
      ],
    },
  ];
}

/** The id of the only name that is tagged in what the sentence names as the source. */
function taggedSource({ source }: Attribution, { paragraphs }: TaggedArticle): string | null {
  const ids = source.spans.flatMap((place: PlacedSpan) =>
    paragraphTags(paragraphs[place.paragraph].markup)
      .names.filter(({ element }) => element.name === 'persName' || element.name === 'rs')
      .filter(({ element }) => element.spans.some((span) => overlaps(span, place)))
      .map(({ id }) => id),
  );
  return new Set(ids).size === 1 ? ids[0] : null;
}
