import type { Lexicon } from '../../lexicon/lexicon.ts';
import type { Mention, Span } from '../../model.ts';
import type { LineKind } from '../../text/boilerplate.ts';
import type { ParagraphText } from '../../text/paragraphs.ts';
import type { ArticleParagraph } from '../rule.ts';
import { candidatesIn } from './candidates.ts';
import { featuresOf } from './features.ts';
import { claimScore } from './score.ts';
import { sameSurroundings, type Surroundings } from './surroundings.ts';

/** What a paragraph's claims were found from, and the claims. */
interface Remembered {
  readonly lexicon: Lexicon;
  readonly mentions: readonly Mention[];
  readonly kind: LineKind;
  readonly surroundings: Surroundings;
  readonly claims: readonly Span[];
}

/** An edit changes one paragraph of a document; the claims of the others are those of the last time. */
const memory = new WeakMap<ParagraphText, Remembered>();

/** The claims of a paragraph that nobody is credited with. Depends on its arguments alone. */
export function claimsIn(paragraph: ArticleParagraph, around: Surroundings, lexicon: Lexicon): readonly Span[] {
  const { text, mentions, kind } = paragraph;
  const known = memory.get(text);
  if (
    known?.lexicon === lexicon &&
    known.mentions === mentions &&
    known.kind === kind &&
    sameSurroundings(known.surroundings, around)
  ) {
    return known.claims;
  }
  const claims = candidatesIn(paragraph, around, lexicon.cues)
    .filter((candidate) => claimScore(featuresOf(candidate, paragraph, around, lexicon), lexicon.claims.weights) > 0)
    .map(({ span }) => span);
  memory.set(text, { lexicon, mentions, kind, surroundings: around, claims });
  return claims;
}
