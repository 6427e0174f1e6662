import type { Attribution, PlacedSpan, Span } from '../model.ts';
import type { ParagraphText } from '../text/paragraphs.ts';
import { contains } from '../text/span.ts';

/** A quotation that runs on over more paragraphs, blank lines counted, is more likely one whose closing mark is missing. */
const LONGEST_RUN = 12;

/** What the pass asks of a paragraph. */
interface Paragraph {
  readonly text: ParagraphText;
}

/**
 * Joins quotations over several paragraphs (P21). What is never closed in its own paragraph goes on in the next ones up to the mark that closes it,
 * whether each of them is opened anew (“… ¶ “… ¶ “…”) or only the first. What is said inside hangs on the one who is quoted. Linear.
 */
export function withContinuations(
  paragraphs: readonly Paragraph[],
  attributions: readonly Attribution[],
): readonly Attribution[] {
  const continued = new Map<string, readonly PlacedSpan[]>();
  const hosts = new Map<number, { readonly host: Attribution; readonly span: Span }>();
  for (const attribution of attributions) {
    const last = attribution.contents.at(-1);
    if (!last || attribution.type === 'indirect' || !runsOn(paragraphs[last.paragraph].text, last)) continue;
    const spans = continuation(paragraphs, last.paragraph);
    if (spans.length > 0) continued.set(attribution.id, spans);
    for (const span of spans) hosts.set(span.paragraph, { host: attribution, span });
  }
  if (continued.size === 0) return attributions;
  return attributions.map((attribution) => {
    const spans = continued.get(attribution.id);
    const inside = hosts.get(attribution.cues.at(0)?.span.paragraph ?? -1);
    const hangs = inside && attribution.parent === null && contains(inside.span, attribution.cues[0].span);
    // The very object: what did not change need not be looked at again.
    if (!spans && !hangs) return attribution;
    return {
      ...attribution,
      contents: spans ? [...attribution.contents, ...spans] : attribution.contents,
      parent: hangs ? inside.host.id : attribution.parent,
      chain: hangs ? [...inside.host.chain, ...attribution.chain] : attribution.chain,
    };
  });
}

/** Whether a content ends its paragraph inside a quotation that is not closed there. */
function runsOn({ quotations, text }: ParagraphText, { end }: Span): boolean {
  return (
    /^[\s.…]*$/.test(text.slice(end)) &&
    quotations.some(({ broken, outer }) => broken === 'unclosed' && outer.end === end)
  );
}

/** The stretches of the following paragraphs up to the closing mark; none where there is none. */
function continuation(paragraphs: readonly Paragraph[], from: number): readonly PlacedSpan[] {
  const spans: PlacedSpan[] = [];
  for (let paragraph = from + 1; paragraph <= Math.min(from + LONGEST_RUN, paragraphs.length - 1); paragraph++) {
    const { text } = paragraphs[paragraph];
    if (text.tokens.length === 0) continue;
    if (text.kind !== 'body') return [];
    const { start } = text.tokens[0];
    const opening = text.quotations.find(({ outer }) => outer.start === start);
    const closes = opening?.closeToken !== null && opening?.closeToken !== undefined;
    if (closes && (opening.broken === 'unopened' || opening.outer.end >= lastWord(text)))
      return [...spans, { paragraph, start, end: opening.outer.end }];
    const sound = text.quotations.every((quotation) => quotation === opening || quotation.broken === null);
    if (!sound || closes) return [];
    spans.push({ paragraph, start, end: lastWord(text) });
  }
  return [];
}

/** The end of the last token that is no stop. */
function lastWord({ tokens }: ParagraphText): number {
  let last = tokens.length - 1;
  while (last > 0 && /^[.…]+$/.test(tokens[last].word.surface)) last--;
  return tokens[last].end;
}
