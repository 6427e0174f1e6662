import { cpus, totalmem } from 'node:os';
import type { Peers } from './peers.ts';

/** A figure and what it is to reach. */
export interface Figure {
  readonly name: string;
  /** Null where the system does not tell. */
  readonly value: number | null;
  readonly unit: string;
  /** The figure is to be at least, or at most, this. */
  readonly aim: { readonly least: number } | { readonly most: number } | null;
  readonly note: string;
}

export interface Results {
  readonly machine: Machine;
  readonly text: string;
  readonly figures: readonly Figure[];
  readonly peers: Peers;
}

interface Machine {
  readonly processor: string;
  readonly cores: number;
  readonly memory: string;
  readonly system: string;
  readonly node: string;
}

export function thisMachine(): Machine {
  const processors = cpus();
  return {
    processor: processors[0]?.model.trim() ?? 'unknown',
    cores: processors.length,
    memory: `${Math.round(totalmem() / 2 ** 30)} GiB`,
    system: `${process.platform} ${process.arch}`,
    node: process.version,
  };
}

/** The name of the figure with which the peers are compared. */
export const SPEED = 'First analysis';

/** RESULTS.md: the figures with the machine and how they were measured. */
export function resultsPage({ machine, text, figures, peers }: Results): string {
  const rows = figures.map((figure) => {
    const { name, note } = figure;
    return `| ${name} | ${shown(figure)} | ${aimOf(figure)} | ${outcomeOf(figure)} | ${note} |`;
  });
  return `# Benchmark results

Written by \`npm run bench\`. ${machine.processor}, ${machine.cores} cores, ${machine.memory}, ${machine.system}, Node ${machine.node}.

Text: ${text}

| Figure | Measured | Aim | Reached | How |
| --- | ---: | ---: | --- | --- |
${rows.join('\n')}

## Beside tools that users know

${peerTable(peers, figures.find(({ name }) => name === SPEED)?.value ?? null)}
What each change to the speed bought is in [docs/performance.md](../../docs/performance.md).
`;
}

/** The same text, read in the same run. */
function peerTable({ results, problem }: Peers, speed: number | null): string {
  if (problem !== null) return `Not measured: ${problem}.\n`;
  const rows = results.map(({ name, version, does, megabytesPerSecond: other }) => {
    const ratio = other === null || speed === null ? '' : `${(speed / other).toFixed(1)} ×`;
    return `| ${name} ${version} | ${does} | ${other === null ? 'failed' : `${other.toFixed(2)} MB/s`} | ${ratio} |`;
  });
  return `| Tool | What it does with the text | Speed | Isnad against it |
| --- | --- | ---: | ---: |
${rows.join('\n')}
`;
}

/** Whether a figure reaches its aim; one without an aim always does, one that could not be measured never. */
export function isReached({ value, aim }: Figure): boolean {
  if (aim === null) return true;
  if (value === null) return false;
  return 'least' in aim ? value >= aim.least : value <= aim.most;
}

function outcomeOf(figure: Figure): string {
  if (figure.aim === null) return '';
  return isReached(figure) ? 'yes' : 'no';
}

function shown({ value, unit }: Figure): string {
  return value === null ? 'not measured' : `${value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0)} ${unit}`;
}

function aimOf({ aim, unit }: Figure): string {
  if (aim === null) return '';
  return 'least' in aim ? `≥ ${aim.least} ${unit}` : `≤ ${aim.most} ${unit}`;
}
