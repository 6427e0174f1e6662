import { encliticReadings } from '../../text/clitics.ts';
import type { Token } from '../../text/tokens.ts';
import { paragraphTags } from '../../markup/paragraphTags.ts';
import { movedTo } from './movingTags.ts';
import { inEachParagraph, type TagRule } from './tagRule.ts';
import { nameOf } from './wording.ts';

export const cutWord: TagRule = {
  code: 'tag-cuts-word',
  severity: 'warning',
  enabled: true,
  message: { ar: 'الوسم «{tag}» يقطع كلمة «{word}»', en: 'The tag “{tag}” cuts the word “{word}”' },
  rationale: {
    ar: 'يقف الوسم على حدود الكلمات، أو بعد ما يسبق الكلمة من و وف وب ول وك وس، أو قبل الضمير المتصل بها. وما قطع كلمة لا يُنسب إليه شيء في التصدير.',
    en: 'A tag stands at the edge of a word, behind its proclitics or before the pronoun that hangs on it. Tokens cut elsewhere belong to nobody in an export.',
  },
  examples: {
    fires: ['وصل ⟦<شخص>⟧سامي نو</شخص>ر إلى تونس.', 'وصل سا⟦<شخص>⟧مي</شخص> أمس.'],
    silent: ['وصل و<شخص>سامي</شخص> أمس.', 'نشر <مقطع نوع="إسناد">قول</مقطع>ها إنه عائد.'],
  },
  check: inEachParagraph((paragraph) => {
    const { markup, text } = paragraph;
    return paragraphTags(markup).pairs.elements.flatMap((element) => {
      const [{ start, end }] = element.spans;
      const first = tokenAround(text.tokens, start);
      const last = tokenAround(text.tokens, end);
      const cutsFirst = first !== null && !isProcliticEdge(first, start);
      const cutsLast = last !== null && !isEncliticEdge(last, end);
      if (!cutsFirst && !cutsLast) return [];
      const word = (cutsFirst ? first : last)!.word.surface;
      const whole = { start: cutsFirst ? first.start : start, end: cutsLast ? last.end : end };
      return [
        {
          tag: element.open.tag,
          values: { tag: nameOf(element.open.tag), word },
          fixes: () => {
            const edits = movedTo(paragraph, element, whole);
            const title = { ar: 'مدّه إلى الكلمة كلها', en: 'Extend it to the whole word' };
            return edits.length > 0 ? [{ title, edits, sure: false }] : [];
          },
        },
      ];
    });
  }),
};

/** The token of letters or digits that has the place inside it. */
function tokenAround(tokens: readonly Token[], place: number): Token | null {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle].end <= place) low = middle + 1;
    else high = middle;
  }
  const token = tokens[low];
  const isWord = token?.kind === 'word' || token?.kind === 'latin' || token?.kind === 'number';
  return isWord && token.start < place ? token : null;
}

function isProcliticEdge({ start, word }: Token, place: number): boolean {
  return word.readings.some(({ length }) => length > 0 && start + length === place);
}

/** «قول|ها», and «و|سامي» where what ends is a proclitic with a tag of its own. */
function isEncliticEdge(token: Token, place: number): boolean {
  const rest = token.word.surface.slice(place - token.start);
  return isProcliticEdge(token, place) || encliticReadings(token.word.bare).some(({ pronoun }) => pronoun === rest);
}
