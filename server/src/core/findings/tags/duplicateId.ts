import type { TagProblem, TagRule } from './tagRule.ts';

export const duplicateId: TagRule = {
  code: 'tag-id-duplicate',
  severity: 'error',
  enabled: true,
  message: { ar: 'المعرّف «{id}» لعنصرين', en: 'Two elements have the id “{id}”' },
  rationale: {
    ar: 'ما يشير إلى هذا المعرّف لا يُعرف أي العنصرين يعني، ولا تقبله XML.',
    en: 'Whatever points at this id could mean either element, and XML does not allow it.',
  },
  examples: {
    fires: ['<قول معرف="ق_1">"نعم"</قول> ثم <قول معرف="⟦ق_1⟧">"لا"</قول>'],
    silent: ['<قول معرف="ق_1">"نعم"</قول> ثم <قول معرف="ق_2">"لا"</قول>'],
  },
  check: ({ ids }) =>
    [...ids.values()].flatMap(({ id, places }) =>
      places
        .filter(({ role }) => role === 'element')
        .slice(1)
        .map(({ paragraph, span }, index): TagProblem => ({
          paragraph,
          tag: span,
          values: { id },
          fixes() {
            const free = freeId(ids, id, index);
            return [
              {
                title: { ar: `سمّه «${free}»`, en: `Call it “${free}”` },
                edits: [{ paragraph, ...span, text: free }],
                sure: false,
              },
            ];
          },
        })),
    ),
};

/** `ق_1` twice: the second gets the next free number. @param index how many others before it ask for one */
function freeId(ids: ReadonlyMap<string, unknown>, id: string, index: number): string {
  const [, stem, number] = /^(.*?)(?:_(\d+))?$/.exec(id) ?? [];
  let next = Number(number ?? 1) + 1;
  for (let skip = index; ids.has(`${stem}_${next}`) || skip-- > 0;) next++;
  return `${stem}_${next}`;
}
