import type { ArticleLinks } from '../../entities/linking/link.ts';
import type { AttributionDraft, DraftParty } from '../find.ts';
import type { Tenure } from './officeHolders.ts';
import type { ParagraphDrafts } from './paragraphResolver.ts';

/** How many paragraphs may stand between the headline and the first one in which somebody speaks. */
const REACH = 4;

/**
 * «خبير اقتصادي: الأسعار سترتفع»: what the headline calls the one whom the article's first sentence with a source then names. A headline tells who speaks in
 * short, the first paragraph with role and name.
 */
export function headlineRole(paragraphs: readonly ParagraphDrafts[], links: ArticleLinks): Tenure | null {
  const headline = paragraphs[0];
  if (headline?.kind !== 'headline') return null;
  const described = headline.drafts.find(({ sources, parent }) => parent === null && sources.length === 1);
  if (!described || !isDescription(described.sources[0])) return null;
  for (let index = 1; index < Math.min(paragraphs.length, REACH + 1); index++) {
    const first = paragraphs[index].kind === 'headline' ? undefined : paragraphs[index].drafts.at(0);
    if (!first) continue;
    const [source] = first.sources;
    if (source?.mention?.type !== 'PERS' || first.sources.length > 1 || !isSameGender(described, first)) return null;
    const person = links.namingOf(index, source.mention);
    const { start, end } = described.sources[0];
    return person && { person, office: headline.text.text.slice(start, end) };
  }
  return null;
}

/** «خبير اقتصادي», «مقررة أممية»: one person, not named. */
function isDescription({ mention, head, kind }: DraftParty): boolean {
  const named = mention !== null && mention.type !== 'OCC' && mention.type !== 'NORP';
  return !named && head?.number === 's' && head.noun !== 'مصدر' && (kind === 'office' || kind === 'anonymous');
}

function isSameGender(a: AttributionDraft, b: AttributionDraft): boolean {
  const [first, second] = [a, b].map(({ agreement, sources }) => agreement.gender ?? sources[0].head?.gender ?? null);
  return first === null || second === null || first === second;
}
