import { keyOf } from '../../entities/linking/nameKeys.ts';
import { type NameUse, paragraphTags } from '../../markup/paragraphTags.ts';
import type { PlacedId } from '../../markup/idSummary.ts';
import type { TagProblem, TagRule } from './tagRule.ts';

export const formOfTwo: TagRule = {
  code: 'tag-form-of-two',
  severity: 'information',
  enabled: true,
  message: {
    ar: '«{words}» هنا «{id}»، وفي سائر المقال «{other}»',
    en: '“{words}” is “{id}” here and “{other}” elsewhere in the article',
  },
  rationale: {
    ar: 'الاسم الواحد في المقال لواحد في الغالب، واختلاف المعرّف سهو. فإن كانا اثنين حقا فاجعل اسم كل منهما كاملا في أول ذكر، أو تجاهل الملاحظة.',
    en: 'One name in one article mostly means one person, and a second id is a slip. If they are two indeed, ignore this, and consider telling them apart for the reader too.',
  },
  examples: {
    fires: ['<شخص مرجع="#نور">نور</شخص> و<شخص مرجع="#نور">نور</شخص> و<شخص مرجع="#⟦نور_2⟧">نور</شخص>'],
    silent: [
      '<شخص مرجع="#نور">نور</شخص> و<شخص مرجع="#ليلى">ليلى</شخص>',
      '<إشارة مرجع="#م_1">مصدر</إشارة> و<إشارة مرجع="#م_2">مصدر</إشارة>',
    ],
  },
  check({ paragraphs }) {
    const forms = new Map<string, { readonly paragraph: number; readonly use: NameUse }[]>();
    /** Most names occur often: each is folded once. */
    const keys = new Map<string, string>();
    paragraphs.forEach(({ markup }, paragraph) => {
      if (markup.tags.length === 0) return;
      for (const use of paragraphTags(markup).names) {
        // Two sources may well be described in the same words, and an office changes hands.
        if (use.element.name === 'rs' || use.element.name === 'roleName') continue;
        let key = keys.get(use.words);
        if (key === undefined) keys.set(use.words, (key = keyOf(use.words)));
        const known = forms.get(key);
        if (known) known.push({ paragraph, use });
        else forms.set(key, [{ paragraph, use }]);
      }
    });
    return [...forms.values()].flatMap((uses): TagProblem[] => {
      if (uses.every(({ use }) => use.id === uses[0].use.id)) return [];
      const usual = mostUsed(uses.map(({ use }) => use.id));
      return uses
        .filter(({ use }) => use.id !== usual)
        .map(({ paragraph, use }) => {
          const { span } = placeOf(use, paragraphTags(paragraphs[paragraph].markup).ids);
          return {
            paragraph,
            tag: span,
            values: { words: use.words, id: use.id, other: usual },
            fixes: () => [
              {
                title: { ar: `هو «${usual}»`, en: `It is “${usual}”` },
                edits: [{ paragraph, ...span, text: usual }],
                sure: false,
              },
            ],
          };
        });
    });
  },
};

/** The first of those that occur most. */
function mostUsed(ids: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts].reduce((best, each) => (each[1] > best[1] ? each : best))[0];
}

function placeOf({ id, element }: NameUse, ids: readonly Omit<PlacedId, 'paragraph'>[]): Omit<PlacedId, 'paragraph'> {
  return ids.find((place) => place.tag === element.open.tag && place.role === 'name' && place.id === id)!;
}
