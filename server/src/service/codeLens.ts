import { toFile } from '../core/analysis.ts';
import type { Span } from '../core/model.ts';
import { counted, messagesFor } from './messages/messages.ts';
import { speakerName } from './provenance.ts';
import type { Snapshot } from './snapshot.ts';

/** A line above a paragraph. */
export interface Lens {
  /** The paragraph. */
  readonly span: Span;
  readonly title: string;
  /** The places that are counted. */
  readonly places: readonly Span[];
}

/** How many sources speak in each paragraph and how many findings it has; nothing for paragraphs with neither. None where the setting is off. */
export function lensesOf(snapshot: Snapshot): Lens[] {
  const { analysis, findings, settings } = snapshot;
  if (!settings.codeLens) return [];
  const { lens } = messagesFor(settings.locale);
  /** By paragraph, where each source first speaks. */
  const sources = analysis.paragraphs.map(() => new Map<string, Span>());
  for (const attribution of analysis.attributions) {
    const name = speakerName(attribution);
    const [cue] = attribution.cues;
    const spoken = sources[cue.span.paragraph];
    if (name !== null && !spoken.has(name)) spoken.set(name, toFile(analysis, cue.span));
  }
  const problems = new Map<number, Span[]>();
  for (const { finding, span } of findings) {
    const { paragraph } = finding.span;
    problems.set(paragraph, [...(problems.get(paragraph) ?? []), span]);
  }
  return analysis.paragraphs.flatMap(({ start, end }, index) => {
    const lenses: Lens[] = [];
    const speaking = [...sources[index].values()];
    const found = problems.get(index) ?? [];
    if (speaking.length > 0)
      lenses.push({
        span: { start, end },
        title: counted(lens.sources, speaking.length, settings.locale),
        places: speaking,
      });
    if (found.length > 0)
      lenses.push({
        span: { start, end },
        title: counted(lens.findings, found.length, settings.locale),
        places: found,
      });
    return lenses;
  });
}
