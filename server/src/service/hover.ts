import type { Span } from '../core/model.ts';
import { toFile } from '../core/analysis.ts';
import { attributionFacts } from './hoverAttribution.ts';
import { entityFacts } from './hoverEntity.ts';
import { findingFacts } from './hoverFinding.ts';
import { idFacts } from './hoverId.ts';
import { type Fact, markdownLine, plainLine } from './markdown.ts';
import type { Language } from '../formats/message.ts';
import { attributionsAt, findingsOver, mentionsAt, type Snapshot } from './snapshot.ts';

/** What stands at a place of an article: sections of facts, the nearest first. */
export interface HoverCard {
  /** The span of the file that the first section is about. */
  readonly span: Span;
  readonly sections: readonly (readonly Fact[])[];
}

/** What is known about the place at a file offset: the innermost entity, the innermost attribution, the findings. Null where there is nothing. */
export function hoverAt(snapshot: Snapshot, offset: number): HoverCard | null {
  const sections: { span: Span; facts: Fact[] }[] = [];
  const id = idFacts(snapshot, offset);
  if (id) sections.push(id);
  const entity = mentionsAt(snapshot, offset).at(0);
  if (entity) {
    const span = toFile(snapshot.analysis, { ...entity.mention, paragraph: entity.paragraph });
    sections.push({ span, facts: entityFacts(snapshot, entity.paragraph, entity.mention) });
  }
  const attribution = attributionsAt(snapshot, offset).at(0);
  if (attribution)
    sections.push({ span: attribution.span, facts: attributionFacts(snapshot, attribution.attribution) });
  for (const active of findingsOver(snapshot, { start: offset, end: offset })) {
    sections.push({ span: active.span, facts: findingFacts(snapshot, active) });
  }
  return sections.length > 0 ? { span: sections[0].span, sections: sections.map(({ facts }) => facts) } : null;
}

/**
 * A card as Markdown: a paragraph a fact, a rule between sections.
 * @param html whether the client shows HTML in Markdown: then Arabic lines stand at the right
 */
export function hoverMarkdown(card: HoverCard, locale: Language, html: boolean): string {
  const markdown = card.sections
    .map((facts) => facts.map((fact) => markdownLine(fact, locale)).join('\n\n'))
    .join('\n\n---\n\n');
  return html && locale === 'ar' ? `<div align="right">\n\n${markdown}\n\n</div>` : markdown;
}

/** A card for clients that show plain text. */
export function hoverPlainText(card: HoverCard): string {
  return card.sections.map((facts) => facts.map(plainLine).join('\n')).join('\n\n');
}
