/**
 * Lines of hover text. The hover's sanitiser takes `dir` away, but directional isolates stay: a right-to-left line stands in RLI … PDI.
 * What comes from an article is escaped, so that it can neither format nor link anything nor leave its isolate.
 */
import type { Language } from '../formats/message.ts';

export const RLI = '\u2067';
export const PDI = '\u2069';

/** How much of an article's text a hover shows in one piece, in UTF-16 units. */
const LONGEST = 240;

/** A fact: its label in the interface's language and what the article or the lexicon says. */
export interface Fact {
  readonly label: string;
  readonly values: readonly Value[];
}

/** `own`: a text of the interface; `article`: characters of the article or the lexicon, which may be anything. */
export type Value = { readonly own: string } | { readonly article: string };

export const own = (text: string): Value => ({ own: text });
export const article = (text: string): Value => ({ article: text });

/** One line `**label:** value value …`. */
export function markdownLine({ label, values }: Fact, locale: Language): string {
  const rest = values
    .map((value) => ('own' in value ? escapeMarkdown(value.own) : isolated(value.article, locale)))
    .join(' ');
  const line = label === '' ? rest : `**${escapeMarkdown(label)}:** ${rest}`;
  return locale === 'ar' ? `${RLI}${line}${PDI}` : line;
}

/** The same without Markdown, for clients that show plain text. */
export function plainLine({ label, values }: Fact): string {
  const rest = values.map((value) => ('own' in value ? value.own : tame(value.article))).join(' ');
  return label === '' ? rest : `${label}: ${rest}`;
}

/** A left-to-right line needs an isolate around each Arabic piece; a right-to-left line is one already. */
function isolated(text: string, locale: Language): string {
  const escaped = escapeMarkdown(tame(text));
  return locale === 'ar' ? escaped : `${RLI}${escaped}${PDI}`;
}

/** One line without control characters, lone surrogates and bidi controls, cut where a hover would grow too long. */
export function tame(text: string): string {
  return shortened(text, LONGEST);
}

/** The same, of at most about `longest` UTF-16 units, cut between words where there is a space. */
export function shortened(text: string, longest: number): string {
  const clean = text
    .slice(0, 2 * longest)
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]+/gu, (run) => (/[\n\r\t\u2028\u2029]/.test(run) ? ' ' : ''))
    .trim();
  if (clean.length <= longest) return clean;
  const cut = clean.lastIndexOf(' ', longest);
  return `${clean.slice(0, cut > longest / 2 ? cut : longest).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** CommonMark lets every ASCII punctuation mark be escaped; escaped it can start no emphasis, link, image, HTML, entity, autolink or icon. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[!-/:-@[-`{-~]/g, '\\$&');
}
