import { scanWords } from '../../core/entities/scan.ts';
import { type Edge, moveEdge, type Step, stepOf } from '../../core/markup/edges.ts';
import { isEntityType, typeOfElement } from '../../core/markup/tagTypes.ts';
import { Rewriting } from '../../core/markup/rewriting.ts';
import { spellElement } from '../../core/markup/vocabulary.ts';
import type { Operation } from './operation.ts';
import { changed, nothing } from './outcome.ts';
import { elementAt, inFile } from './places.ts';
import { nameStart } from './words.ts';

/** Moves an edge of the innermost element at the place by a word, or by a letter where the argument says `letter`. */
export function moving(edge: Edge, direction: 'extend' | 'shrink'): Operation {
  return (snapshot, { span: place, argument }) => {
    const step = argument ?? 'word';
    if (!isStep(step)) return nothing(snapshot, 'unknownArgument', { argument: step });
    const { analysis, knowledge, settings } = snapshot;
    const element = elementAt(snapshot, place);
    if (!element) return nothing(snapshot, 'noTag');
    const { paragraph } = edge === 'start' ? element.open : element.close;
    const { text } = analysis.paragraphs[paragraph];
    const span = element.spans.find((each) => each.paragraph === paragraph);
    if (!span) return nothing(snapshot, 'edge');
    const type = typeOfElement(element);
    const scan = type !== null && isEntityType(type) ? scanWords(text, knowledge.lexicon.gazetteer) : null;
    const startOf = (token: number): number =>
      scan && type !== null && isEntityType(type) ? nameStart(scan, token, type) : text.tokens[token].start;
    const to = stepOf(text, span, edge, direction, step, startOf);
    if (to === null) return nothing(snapshot, 'edge');
    const { edits, crosses } = moveEdge(analysis.paragraphs, element, edge, to);
    if (!edits) {
      return crosses
        ? nothing(snapshot, 'crosses', { tag: spellElement(crosses.element, settings.spelling) })
        : nothing(snapshot, 'edge');
    }
    const rewriting = new Rewriting(analysis.paragraphs);
    rewriting.apply(edits);
    const moved = edge === 'start' ? { ...span, start: to } : { ...span, end: to };
    return changed(edits, inFile(rewriting.paragraphs, moved));
  };
}

function isStep(argument: string): argument is Step {
  return argument === 'word' || argument === 'letter';
}
