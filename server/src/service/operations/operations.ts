import { moving } from './edges.ts';
import { changeType, markClaim, wrapSelection } from './marking.ts';
import { toUnattributed, toUntagged } from './navigation.ts';
import type { Operation, OperationName } from './operation.ts';
import { reject, restore } from './rejecting.ts';
import { convert, mergeEntities } from './respelling.ts';
import { setMediator, setSpeaker, toggleDirect } from './speech.ts';
import { accept, tagAll, tagMention, tagMentions, tagParagraph, tagQuotation } from './tagging.ts';
import { unwrapElement, untagAll, untagParagraph } from './unwrapping.ts';

/** What each operation does. */
export const operations: Readonly<Record<OperationName, Operation>> = {
  wrap: wrapSelection,
  unwrap: unwrapElement,
  'untag-paragraph': untagParagraph,
  'untag-all': untagAll,
  'change-type': changeType,
  'extend-start': moving('start', 'extend'),
  'extend-end': moving('end', 'extend'),
  'shrink-start': moving('start', 'shrink'),
  'shrink-end': moving('end', 'shrink'),
  'tag-mention': tagMention,
  'tag-mentions': tagMentions,
  'tag-paragraph': tagParagraph,
  'tag-all': tagAll,
  'tag-quotation': tagQuotation,
  'mark-claim': markClaim,
  'set-speaker': setSpeaker,
  'set-mediator': setMediator,
  'toggle-direct': toggleDirect,
  accept,
  reject,
  restore,
  'merge-entities': mergeEntities,
  'next-untagged': toUntagged(1),
  'previous-untagged': toUntagged(-1),
  'next-unattributed': toUnattributed(1),
  'previous-unattributed': toUnattributed(-1),
  'convert-spelling': convert,
};
