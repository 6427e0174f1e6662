import type { Span } from '../core/model.ts';
import { article, type Fact, own } from './markdown.ts';
import { messagesFor } from './messages/messages.ts';
import { typeName } from './operations/choices.ts';
import { say } from './operations/outcome.ts';
import { idUnder } from './operations/respelling.ts';
import type { Snapshot } from './snapshot.ts';

/** Who an id in a tag at a file offset stands for, by the article's tags and the folder's register. Null where there is no id. */
export function idFacts(snapshot: Snapshot, offset: number): { readonly span: Span; readonly facts: Fact[] } | null {
  const known = idUnder(snapshot, { start: offset, end: offset });
  if (!known) return null;
  const { hover } = messagesFor(snapshot.settings.locale);
  const { paragraphs } = snapshot.analysis;
  const place = known.places.find(({ paragraph, span: { start, end } }) => {
    const from = paragraphs[paragraph].start;
    return from + start - 1 <= offset && offset <= from + end;
  })!;
  const { start } = paragraphs[place.paragraph];
  const entry = snapshot.records.registry.content.entries.get(known.id);
  const name = entry?.name ?? known.name;
  const type = entry?.type ?? known.type;
  const facts: Fact[] = [{ label: type ? typeName(snapshot, type) : hover.id, values: [article(name ?? known.id)] }];
  if (entry) facts.push({ label: hover.register, values: [entry.note === null ? own(known.id) : article(entry.note)] });
  facts.push({ label: hover.idCount, values: [own(String(known.places.length))] });
  if (name === null && place.role === 'pointer' && !known.definition) {
    facts.push({ label: '', values: [own(say(snapshot, 'undefinedId'))] });
  }
  return { span: { start: start + place.span.start, end: start + place.span.end }, facts };
}
