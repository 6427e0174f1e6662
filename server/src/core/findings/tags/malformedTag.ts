import { spellElement, spellingOf } from '../../markup/vocabulary.ts';
import { readTagAt } from '../../markup/tagSyntax.ts';
import type { Span } from '../../model.ts';
import { inEachParagraph, type TagRule } from './tagRule.ts';

export const malformedTag: TagRule = {
  code: 'tag-malformed',
  severity: 'warning',
  enabled: true,
  message: { ar: 'لا يُقرأ «{tag}» وسما', en: 'This cannot be read as the tag “{tag}”' },
  rationale: {
    ar: 'يبدأ كالوسم ثم لا يستقيم: قيمة بلا علامتي تنصيص، أو وسم لم يُختم بـ«>» في سطره. فهو نص، ويبقى في المقال.',
    en: 'It begins like a tag and goes on like none: a value without quotation marks, or no “>” on its line. So it is text, and stays in the article.',
  },
  examples: {
    fires: ['قال: ⟦<قول⟧ قائل=#سامي>نعم.'],
    silent: ['قال: <قول قائل="#سامي">نعم</قول>'],
  },
  check: inEachParagraph(({ markup }) =>
    markup.suspects
      .filter(({ kind }) => kind === 'malformed')
      .map((suspect) => {
        const { raw } = markup;
        const { nameSpan, element } = suspect;
        const tag = spellElement(element, spellingOf(raw.slice(nameSpan.start, nameSpan.end)));
        const end = endOf(raw, suspect);
        return {
          tag: { start: suspect.start, end: suspect.end },
          values: { tag },
          fixes: () => [...quoting(raw, { start: suspect.start, end })],
        };
      }),
  ),
};

/** Where what was meant as a tag ends: at the next `>`, if one comes before another `<`. */
function endOf(raw: string, { start }: Span): number {
  const end = raw.indexOf('>', start);
  const next = raw.indexOf('<', start + 1);
  return end < 0 || (next >= 0 && next < end) ? start : end + 1;
}

/** Puts quotation marks around values, where that makes a tag of it. */
function quoting(raw: string, { start, end }: Span) {
  const written = raw.slice(start, end);
  const quoted = written.replace(/=\s*([^\s"'<>=]+)(?=[\s>])/g, '="$1"');
  const reading = readTagAt(quoted, 0);
  if (quoted === written || reading?.kind !== 'tag' || reading.tag.end !== quoted.length) return [];
  return [
    {
      title: { ar: 'ضع القيم بين علامتي تنصيص', en: 'Put the values in quotation marks' },
      edits: [{ start, end, text: quoted }],
      sure: true,
    },
  ];
}
