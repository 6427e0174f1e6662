import type { KnownId, PlacedId } from '../../markup/idSummary.ts';
import type { TagFix, TagProblem, TagRule } from './tagRule.ts';

export const danglingId: TagRule = {
  code: 'tag-id-dangling',
  severity: 'warning',
  enabled: true,
  message: { ar: 'المعرّف «{id}» لا يعرّف أحدا في المقال', en: 'The id “{id}” is nobody’s in this article' },
  rationale: {
    ar: 'ما يشير إليه «قائل» و«ناقل» و«يقابل» و«سابق» و«تال» ينبغي أن يكون «مرجع» اسم أو وصف في المقال، أو «معرف» عنصر، أو في سجل المجلد ‎.isnad/entities.json‎.',
    en: 'What who, source, corresp, prev and next point at must be the ref of a name or a described source of the article, the id of an element, or stand in the folder’s register .isnad/entities.json.',
  },
  examples: {
    fires: ['<شخص مرجع="#سامي">سامي</شخص>: <قول قائل="#⟦سامى_نور⟧">"نعم"</قول>'],
    silent: ['<شخص مرجع="#سامي">سامي</شخص>: <قول قائل="#سامي">"نعم"</قول>'],
  },
  check: ({ ids }) =>
    [...ids.values()]
      .filter(({ places }) => places.every(({ role }) => role === 'pointer'))
      .flatMap(({ id, places }) =>
        places.map((place): TagProblem => ({
          paragraph: place.paragraph,
          tag: place.span,
          values: { id },
          fixes: () => fixes(place, ids),
        })),
      ),
};

function fixes(place: PlacedId, ids: ReadonlyMap<string, KnownId>): TagFix[] {
  const { id, paragraph, span } = place;
  const wantsElement = place.attribute === 'corresp' || place.attribute === 'prev' || place.attribute === 'next';
  const near = [...ids.values()].find(
    (known) =>
      (wantsElement ? known.places.some(({ role }) => role === 'element') : known.name !== null) &&
      isNear(known.id, id),
  );
  const replaced: TagFix[] = near
    ? [
        {
          title: { ar: `اكتب «${near.id}»`, en: `Write “${near.id}”` },
          edits: [{ paragraph, ...span, text: near.id }],
          sure: false,
        },
      ]
    : [];
  return [...replaced, withoutAttribute(place)];
}

/** Takes the whole attribute away. */
function withoutAttribute({ paragraph, tag, attribute }: PlacedId): TagFix {
  const site = tag.sites.find(({ name }) => name === attribute)!;
  return {
    title: { ar: 'احذف الإشارة إليه', en: 'Remove the pointer' },
    edits: [{ paragraph, start: site.nameSpan.start - 1, end: site.valueSpan.end + 1, text: '' }],
    sure: false,
  };
}

/** Equal but for hamza, ta marbuta and the like, or one within the other at a word's edge: `سامي` and `سامي_نور`. */
function isNear(a: string, b: string): boolean {
  const [x, y] = [folded(a), folded(b)];
  return x === y || x.startsWith(`${y}_`) || y.startsWith(`${x}_`) || x.endsWith(`_${y}`) || y.endsWith(`_${x}`);
}

function folded(id: string): string {
  return id.toLowerCase().replace(/[أإآ]/g, 'ا').replace(/ة/g, 'ه').replace(/ى/g, 'ي');
}
