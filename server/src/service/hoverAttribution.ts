import { wordsOf } from '../core/analysis.ts';
import type { Attribution } from '../core/model.ts';
import { article, type Fact, own, type Value } from './markdown.ts';
import { type Messages, messagesFor } from './messages/messages.ts';
import { chainOf, speakerName } from './provenance.ts';
import type { Snapshot } from './snapshot.ts';

/** From which score on the hover calls a reading very or fairly sure. */
const HIGH = 0.85;
const MEDIUM = 0.6;

/** Who says it, through whom, by which words and with what stance, in which form, how sure that is and why. */
export function attributionFacts(snapshot: Snapshot, attribution: Attribution): Fact[] {
  const { analysis, settings } = snapshot;
  const messages = messagesFor(settings.locale);
  const { hover } = messages;
  const facts: Fact[] = [
    { label: hover.source, values: [speaker(attribution, messages), ...kind(attribution, messages)] },
  ];
  const chain = chainOf(analysis, attribution).map(({ name }) => name);
  if (chain.length > 1) facts.push({ label: hover.chain, values: joined(chain, hover.chainLink) });
  const cue = attribution.cues.map(({ span }) => wordsOf(analysis, span)).join(' … ');
  facts.push({
    label: hover.cue,
    values: [article(cue), own(`(${stance(attribution, messages).join(hover.listSeparator)})`)],
  });
  facts.push({ label: hover.quotationType, values: [own(messages.quotationTypes[attribution.type])] });
  facts.push({ label: hover.certainty, values: [own(certainty(attribution.score, hover))] });
  const { pattern, antecedent, from } = attribution.explanation;
  facts.push({ label: hover.pattern, values: [own(messages.patterns[pattern])] });
  if (antecedent) {
    const before = from === undefined ? null : spokenBefore(snapshot, from, messages);
    facts.push({ label: hover.antecedent, values: [own(messages.antecedents[antecedent]), ...(before ?? [])] });
  }
  return facts;
}

/** The cue with which the antecedent spoke last, and who that was in the words of that place: «قال الوزير». */
function spokenBefore({ analysis }: Snapshot, id: string, { hover }: Messages): Value[] | null {
  const before = analysis.attributions.find((attribution) => attribution.id === id);
  if (!before) return null;
  const words = [...before.cues.slice(0, 1).map(({ span }) => span), ...before.source.spans.slice(0, 1)];
  return [own(hover.spokenBefore), article(words.map((span) => wordsOf(analysis, span)).join(' '))];
}

function speaker(attribution: Attribution, { hover }: Messages): Value {
  const name = speakerName(attribution);
  return name === null ? own(hover.unknownSource) : article(name);
}

function kind({ source }: Attribution, messages: Messages): Value[] {
  return source.kind ? [own(`(${messages.sourceKinds[source.kind]})`)] : [];
}

function stance({ stance, commitment }: Attribution, messages: Messages): string[] {
  const named = [messages.stances[stance]];
  if (commitment !== null) named.push(messages.commitments[`${commitment}`]);
  return named;
}

function joined(names: readonly string[], link: string): Value[] {
  return names.flatMap((name, index) => (index === 0 ? [article(name)] : [own(link), article(name)]));
}

function certainty(score: number, hover: Messages['hover']): string {
  const word = score >= HIGH ? hover.certaintyHigh : score >= MEDIUM ? hover.certaintyMedium : hover.certaintyLow;
  return `${word} (${Math.round(score * 100)}%)`;
}
