import { spellElement, spellingOf } from '../../markup/vocabulary.ts';
import { inEachParagraph, type TagRule } from './tagRule.ts';

export const misspeltTag: TagRule = {
  code: 'tag-misspelt',
  severity: 'warning',
  enabled: true,
  message: { ar: 'أهو الوسم «{tag}»؟', en: 'Did you mean the tag “{tag}”?' },
  rationale: {
    ar: 'ليس هذا من أسماء الوسوم، ويختلف عن أحدها بحرف. وما ليس وسما نص كسائر نص المقال، فيبقى فيه.',
    en: 'The name is none of the tags’ but one letter away from one. What is no tag is text like any other and stays in the article.',
  },
  examples: {
    fires: ['وصل ⟦<شخس>⟧سامي نور.', 'وصل ⟦<persNam>⟧سامي نور.'],
    silent: ['الحرف <b> وسم لغيرنا، والرمز a < b نص.'],
  },
  check: inEachParagraph(({ markup }) =>
    markup.suspects
      .filter(({ kind }) => kind === 'misspelt')
      .map((suspect) => {
        const { nameSpan, element } = suspect;
        const written = markup.raw.slice(nameSpan.start, nameSpan.end);
        const name = spellElement(element, spellingOf(written));
        return {
          tag: suspect,
          values: { tag: name },
          fixes: () => [
            {
              title: { ar: `اكتب «${name}»`, en: `Write “${name}”` },
              edits: [{ ...nameSpan, text: name }],
              sure: true,
            },
          ],
        };
      }),
  ),
};
