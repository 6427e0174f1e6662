import type { Annotation, Relation } from '../../eval/annotation.ts';
import { findAttributions } from '../../src/core/attribution/find.ts';
import { resolveAttributions } from '../../src/core/attribution/speakers/resolve.ts';
import { linkMentions } from '../../src/core/entities/linking/link.ts';
import type { Attribution, EntityType, Mention, PlacedSpan, Span } from '../../src/core/model.ts';
import { settleLineKinds } from '../../src/core/text/boilerplate.ts';
import { readParagraph } from '../../src/core/text/paragraphs.ts';
import { splitParagraphs } from '../../src/core/text/split.ts';
import { byPosition } from '../../src/core/text/span.ts';
import { Vocabulary } from '../../src/core/text/words.ts';
import { checkAttributions } from '../support/check.ts';
import { testKnowledge } from '../support/knowledge.ts';

/** The names in the examples. With them given, the tests say nothing of how well names are recognised. */
const NAMES: readonly (readonly [name: string, type: EntityType])[] = [
  ['وزير الصحة المصري', 'OCC'],
  ['مدير المستشفى', 'OCC'],
  ['مراسل قناة الجزيرة في باريس', 'OCC'],
  ['خالد عبد الغفار', 'PERS'],
  ['سامي الحداد', 'PERS'],
  ['ماكرون', 'PERS'],
  ['وزارة الداخلية الأردنية', 'ORG'],
  ['وزارة الداخلية المصرية', 'ORG'],
  ['وزارة الصحة الأردنية', 'ORG'],
  ['وزارة الاقتصاد اللبنانية', 'ORG'],
  ['وكالة الأناضول', 'ORG'],
  ['صحيفة الأهرام', 'ORG'],
  ['قناة الجزيرة', 'ORG'],
  ['حركة حماس', 'ORG'],
  ['حركة "حماس"', 'ORG'],
  ['رويترز', 'ORG'],
  ['تونس', 'GPE'],
  ['إيران', 'GPE'],
  ['مصر', 'GPE'],
  ['باريس', 'GPE'],
  ['اليوم الأحد', 'DATE'],
  ['الأربعاء', 'DATE'],
  ['أمس', 'DATE'],
  ['14%', 'NUM'],
  ['40', 'NUM'],
];

/** Checks the relations of an example in gold notation: the tags are the expectation, the text without them the input. */
export function checkRelations(marked: string): void {
  checkAttributions(marked, annotate);
}

function annotate(text: string): Annotation {
  const knowledge = testKnowledge();
  const vocabulary = new Vocabulary();
  const slots = splitParagraphs(text);
  const texts = slots.map(({ start, end }) => readParagraph(text.slice(start, end), vocabulary));
  const kinds = settleLineKinds(texts);
  const paragraphs = texts.map((paragraph, index) => {
    const mentions = mentionsIn(paragraph.text);
    const drafts = findAttributions(paragraph, mentions, knowledge);
    return { text: paragraph, kind: kinds[index], mentions, drafts };
  });
  const attributions = resolveAttributions(paragraphs, linkMentions(paragraphs, knowledge));
  const place = ({ paragraph, start, end }: PlacedSpan): Span => ({
    start: slots[paragraph].start + start,
    end: slots[paragraph].start + end,
  });
  return { text, entities: [], claims: [], relations: attributions.map((found) => relationOf(found, place)) };
}

function mentionsIn(text: string): Mention[] {
  const mentions: Mention[] = [];
  for (const [name, type] of NAMES) {
    for (let start = text.indexOf(name); start >= 0; start = text.indexOf(name, start + name.length)) {
      if (/^\p{L}/u.test(text.slice(start + name.length))) continue;
      mentions.push({ type, subtype: null, score: 1, origin: 'text', start, end: start + name.length });
    }
  }
  return mentions.sort(byPosition);
}

function relationOf(found: Attribution, place: (span: PlacedSpan) => Span): Relation {
  const { id, source, cues, contents, mediators, type } = found;
  return {
    id: id.slice(1),
    sources: source.spans.map(place),
    cues: cues.map(({ span }) => place(span)).sort(byPosition),
    contents: contents.map(place),
    mediators: mediators.map(({ span }) => place(span)),
    kind: source.spans.length > 0 ? source.kind : null,
    name: source.resolved ?? (source.text || null),
    type,
    anaphor: source.resolved !== null && source.resolved !== source.text,
    orphan: false,
  };
}
