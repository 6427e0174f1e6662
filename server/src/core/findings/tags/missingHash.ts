import { paragraphTags } from '../../markup/paragraphTags.ts';
import { inEachParagraph, type TagRule } from './tagRule.ts';

export const missingHash: TagRule = {
  code: 'tag-hash-missing',
  severity: 'warning',
  enabled: true,
  message: { ar: 'ينقص «#» قبل المعرّف «{id}»', en: 'The “#” before the id “{id}” is missing' },
  rationale: {
    ar: 'المعرّف بغير «#» يُقرأ في TEI عنوان ملف آخر، فلا يدل على أحد في المقال.',
    en: 'Without “#” TEI reads the id as the address of another file, so that it points at nobody in the article.',
  },
  examples: {
    fires: ['<قول قائل="⟦سامي⟧">"نعم"</قول> قال <شخص مرجع="#سامي">سامي</شخص>.'],
    silent: ['<شخص مرجع="http://www.wikidata.org/entity/Q1">سامي</شخص> عاد.'],
  },
  check: inEachParagraph(({ markup }) =>
    paragraphTags(markup)
      .ids.filter(({ role, hash }) => role !== 'element' && !hash)
      .map(({ id, span }) => ({
        tag: span,
        values: { id },
        fixes: () => [
          {
            title: { ar: 'أضف «#»', en: 'Add “#”' },
            edits: [{ start: span.start, end: span.start, text: '#' }],
            sure: true,
          },
        ],
      })),
  ),
};
