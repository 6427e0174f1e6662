import { wordsOf } from '../core/analysis.ts';
import type { Mention } from '../core/model.ts';
import { article, type Fact, own, type Value } from './markdown.ts';
import { messagesFor } from './messages/messages.ts';
import type { Snapshot } from './snapshot.ts';

/** Type and fullest name, role, other names, how often in this article, English gloss. */
export function entityFacts(snapshot: Snapshot, paragraph: number, mention: Mention): Fact[] {
  const { analysis } = snapshot;
  const { hover, entityTypes, numberKinds } = messagesFor(snapshot.settings.locale);
  const referent = analysis.links.referentOf(paragraph, mention);
  const type = mention.subtype ? numberKinds[mention.subtype] : entityTypes[mention.type];
  const name = referent?.name ?? wordsOf(analysis, { ...mention, paragraph });
  const facts: Fact[] = [{ label: type, values: [article(name), ...tagged(mention, hover.tagged)] }];
  if (!referent) return facts;
  if (referent.role) facts.push({ label: hover.role, values: [article(referent.role)] });
  if (referent.aliases.length > 0) {
    facts.push({ label: hover.otherNames, values: [article(referent.aliases.join(hover.listSeparator))] });
  }
  if (referent.gloss) facts.push({ label: hover.gloss, values: [article(referent.gloss)] });
  facts.push({ label: hover.count, values: [own(String(referent.mentions.length))] });
  return facts;
}

function tagged(mention: Mention, word: string): Value[] {
  return mention.origin === 'tag' ? [own(`(${word})`)] : [];
}
