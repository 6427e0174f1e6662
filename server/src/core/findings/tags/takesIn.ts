import { readingAt } from '../../entities/spans/boundaries.ts';
import { type Scan, scanWords } from '../../entities/scan.ts';
import { paragraphTags } from '../../markup/paragraphTags.ts';
import { isEntityType, typeOfElement } from '../../markup/tagTypes.ts';
import type { EntityType, Span } from '../../model.ts';
import { movedTo } from './movingTags.ts';
import { inEachParagraph, type TagRule } from './tagRule.ts';
import { nameOf } from './wording.ts';

export const takesIn: TagRule = {
  code: 'tag-takes-in',
  severity: 'warning',
  enabled: true,
  message: {
    ar: 'في الوسم «{tag}» ما ليس من الاسم: «{extra}»',
    en: 'The tag “{tag}” takes in what is no part of the name: “{extra}”',
  },
  rationale: {
    ar: 'الواو والفاء والباء واللام والكاف السابقة على الاسم خارج الوسم، وأداة التعريف داخله، والمسافات وعلامات الترقيم خارجه. وبغير ذلك يكون للاسم الواحد أشكال كثيرة.',
    en: 'The proclitics before a name stand outside its tag, the article inside, spaces and punctuation outside. Else one name has many forms, and none of the formats agrees with another.',
  },
  examples: {
    fires: ['وصل ⟦<مكان>⟧بالقاهرة</مكان> أمس.', 'وصل ⟦<شخص>⟧سامي نور،</شخص> أمس.', 'وصل ⟦<شخص>⟧ سامي</شخص> أمس.'],
    silent: ['وصل ب<مكان>القاهرة</مكان> أمس.', 'وصل <شخص>وائل</شخص> و<شخص>بشار</شخص> أمس.'],
  },
  check: inEachParagraph((paragraph, { knowledge }) => {
    const { markup, text } = paragraph;
    const names = paragraphTags(markup).pairs.elements.filter((element) => {
      const type = typeOfElement(element);
      return type !== null && (isEntityType(type) || type === 'source');
    });
    if (names.length === 0) return [];
    const scan = scanWords(text, knowledge.lexicon.gazetteer);
    return names.flatMap((element) => {
      const [span] = element.spans;
      const type = typeOfElement(element);
      const name = nameIn(scan, span, type !== null && isEntityType(type) ? type : 'OCC');
      const extra = text.text.slice(span.start, name.start) || text.text.slice(name.end, span.end);
      if (name.start >= name.end || extra === '') return [];
      return [
        {
          tag: element.open.tag,
          values: { tag: nameOf(element.open.tag), extra: extra.trim() === '' ? '␣' : extra.trim() },
          fixes: () => {
            const edits = movedTo(paragraph, element, name);
            const title = { ar: 'أخرجه من الوسم', en: 'Leave it out of the tag' };
            return edits.length > 0 ? [{ title, edits, sure: true }] : [];
          },
        },
      ];
    });
  }),
};

const OUTSIDE = /[\s،,؛;:.!?؟]/;

/** A tagged span without spaces and punctuation at its ends and without the proclitics of its first word. */
function nameIn(scan: Scan, { start, end }: Span, type: EntityType): Span {
  const { text } = scan.paragraph;
  let from = start;
  let to = end;
  while (from < to && OUTSIDE.test(text[from])) from++;
  // A full stop may belong to an abbreviation.
  while (to > from && OUTSIDE.test(text[to - 1]) && !(text[to - 1] === '.' && /\p{Script=Latin}/u.test(text[to - 2])))
    to--;
  const first = scan.tokens.findIndex((token) => token.start === from);
  if (first < 0) return { start: from, end: to };
  const length = procliticsOf(scan, first, to, type);
  return { start: from + length < to ? from + length : from, end: to };
}

/**
 * The length of the proclitics that a name surely starts with: those before the article («بالقاهرة»), and those without which the lexicon knows the words
 * and with which it does not («وباريس»). «وائل» and «بشار» may be names.
 */
function procliticsOf(scan: Scan, token: number, end: number, type: EntityType): number {
  const { readings } = scan.tokens[token].word;
  if (readings.length === 1) return 0;
  const last = scan.tokens.findLastIndex((each) => each.start < end);
  const whole = scan.matches[token].some(({ reading }) => reading.length === 0);
  if (whole) return 0;
  const reading = readingAt(scan, token, last + 1, type);
  const definite = reading.folded.startsWith('ال') && reading.folded.length > 4;
  const known = scan.matches[token].some((match) => match.reading === reading);
  return definite || known ? reading.length : 0;
}
