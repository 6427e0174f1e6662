import type { Frame } from './frame.ts';
import type { NounPhrase } from './sources/nounPhrase.ts';
import { hasClass, type Passage } from './passage.ts';
import { isPersonal } from './sources/phraseRules.ts';

/**
 * Joins what is one relation: «بحسب M، قال S إن …», «قال S إن …، وفق M», «…، على حد قوله».
 * The frame of the verb keeps the relation; the other gives its cue, and its source as a mediator.
 */
export function combineFrames(passage: Passage, frames: readonly Frame[]): Frame[] {
  const combined: Frame[] = [];
  for (const frame of frames) {
    const last = combined.length - 1;
    const before = combined[last];
    if (before && opensFor(passage, before, frame)) combined[last] = withFraming(frame, before, before.from);
    else if (frame.introduction === 'before' && frame.pattern !== 'P17') {
      const host = hostOf(passage, combined, frame);
      if (host >= 0 && passesOn(combined[host], frame)) combined[host] = withOrigin(combined[host], frame);
      else if (host >= 0) combined[host] = withFraming(combined[host], frame, combined[host].from, frame.from);
      else combined.push(frame);
    } else combined.push(frame);
  }
  return combined;
}

/** «بحسب الموقع، قال مسؤولان إن …», «وفق ما نقلت الصحيفة، قال الوزير …»: the first frame is a preposition's, and the verb stands where its content would begin. */
function opensFor(passage: Passage, framing: Frame, verb: Frame): boolean {
  if (framing.introduction !== 'bare' || (framing.pattern !== 'P9' && framing.pattern !== 'P7')) return false;
  return (
    verb.from <= framing.contentFrom &&
    verb.cueAt < framing.limit &&
    verb.cueAt - framing.contentFrom <= 2 &&
    verb.missing?.search !== 'nobody' &&
    (isOutlet(framing) || !hasClass(passage, framing.contentFrom, 'complementiser')) &&
    (verb.sources.length === 0 || framing.sources.every(carries)) &&
    passage.inside[verb.cueAt] === passage.inside[framing.cueAt]
  );
}

function withFraming(frame: Frame, framing: Frame, from: number, limit?: number): Frame {
  const cues = [...frame.cues, ...framing.cues].sort((a, b) => a.span.start - b.span.start);
  const own = frame.sources.length > 0 || frame.missing !== null;
  return {
    ...frame,
    pattern: limit === undefined ? 'P8' : frame.pattern,
    cues,
    from: Math.min(from, frame.from),
    limit: limit ?? frame.limit,
    resume: limit === undefined ? frame.resume : framing.resume,
    mediators: own ? [...frame.mediators, ...framing.sources.filter(carries), ...framing.mediators] : frame.mediators,
  };
}

/** «ذكرت الصحيفة أن …، نقلا عن مسؤولين»: the outlet's words are those of the ones named last. */
function passesOn(frame: Frame, framing: Frame): boolean {
  return framing.lemma === 'نقلا عن' && framing.sources.length > 0 && frame.sources.every(carries);
}

function withOrigin(frame: Frame, framing: Frame): Frame {
  const joined = withFraming(frame, { ...framing, sources: [] }, frame.from, framing.from);
  return {
    ...joined,
    pattern: 'P6',
    sources: framing.sources,
    missing: null,
    mediators: [...frame.sources, ...joined.mediators],
  };
}

/** An outlet, a document and «المصدر» carry what others say; a person does not. */
function carries({ person, unknown, head }: NounPhrase): boolean {
  return person === null && unknown === null && (!isPersonal(head) || head?.noun === 'مصدر');
}

/** How many frames back a framing phrase finds its verb. */
const NEARBY = 24;

/** The frame whose content runs up to the framing phrase; -1 where the phrase has a content of its own. */
function hostOf(passage: Passage, frames: readonly Frame[], framing: Frame): number {
  for (let i = frames.length - 1; i >= Math.max(0, frames.length - NEARBY); i--) {
    const frame = frames[i];
    if (passage.sentenceFrom[frame.cueAt] !== passage.sentenceFrom[framing.cueAt]) return -1;
    if (frame.introduction === 'before' || frame.joins === 'nested') continue;
    if (frame.contentFrom < framing.from && frame.limit >= framing.from) return tellsOfSame(frame, framing) ? i : -1;
  }
  return -1;
}

/** «قال الوزير إن …، وفق رويترز» is one relation; «أعلن الوزير عن …، وفق ما أفاد مسؤولون» is one inside another: officials tell that he announced it. */
function tellsOfSame(frame: Frame, framing: Frame): boolean {
  if (passesOn(frame, framing)) return true;
  return framing.sources.length === 0 || frame.sources.length === 0 || isOutlet(framing) || isDocument(framing);
}

function isOutlet({ sources: [source] }: Frame): boolean {
  if (!source) return false;
  return (
    source.head?.class === 'outlet' || (source.head === null && source.person === null && source.first?.type === 'ORG')
  );
}

function isDocument({ sources: [source] }: Frame): boolean {
  return source?.head?.class === 'document';
}
