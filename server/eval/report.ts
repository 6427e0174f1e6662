import type { Scores } from './score.ts';
import { rounded } from './tally.ts';

/** The scores as a table for people, a line each. */
export function formatScores({ figures, falseAlarmsPer1000Words, files, words }: Scores): string[] {
  const rows = Object.entries(figures).map(([name, figure]) => {
    const label = name.padEnd(16);
    if ('accuracy' in figure) return `${label} accuracy ${three(figure.accuracy)}   (${figure.gold} gold)`;
    const { p, r, f1, gold, found } = figure;
    const alarms = name === 'claim' ? `  false alarms/1000 words ${falseAlarmsPer1000Words}` : '';
    return `${label} P ${three(p)}  R ${three(r)}  F1 ${three(f1)}   (${gold} gold, ${found} found)${alarms}`;
  });
  return [`${files} files, ${words} words`, ...rows];
}

/** The figures by which one article is told from another, in one line. */
export function formatScoresOfFile(name: string, { figures, words }: Scores): string {
  const parts = ['entity/all', 'source', 'cue', 'content', 'relation', 'speaker', 'claim'].flatMap((key) => {
    const figure = figures[key];
    if (!figure) return [];
    return [`${key} ${three('accuracy' in figure ? figure.accuracy : figure.f1)}`];
  });
  return `${name.padEnd(24)} ${String(words).padStart(5)} words  ${parts.join('  ')}`;
}

function three(value: number): string {
  return rounded(value, 3).toFixed(3);
}
