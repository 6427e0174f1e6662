import type { FilePlace } from '../../../src/service/workspaceSymbols.ts';
import type { Settings } from '../../../src/service/settings.ts';
import type { Progress, ServiceHost } from '../../../src/service/host.ts';
import { LineIndex } from '../../../src/core/text/lines.ts';
import { entriesOf, type InMemoryService, inMemoryService } from '../inMemory.ts';

export const FOLDER = 'file:///news';

export interface InMemoryWorkspace extends InMemoryService {
  /** The files that were read, in order, once for each time. */
  readonly read: string[];
  /** What was shown of long work. */
  readonly shown: ShownProgress[];
  uri(name: string): string;
  /** The words at a place of a file, with the file's name before them: `a.txt: القاهرة`. */
  words(place: FilePlace): string;
}

export interface ShownProgress {
  readonly title: string;
  readonly messages: string[];
  ended: boolean;
}

/** A folder with these files, none of them open. @param stopAfter at how many reports the user stops long work */
export function workspace(
  files: Readonly<Record<string, string>>,
  settings: Partial<Settings> = {},
  { stopAfter = Infinity, ...host }: Partial<ServiceHost> & { stopAfter?: number } = {},
): InMemoryWorkspace {
  const read: string[] = [];
  const shown: ShownProgress[] = [];
  const uri = (name: string): string => `${FOLDER}/${name}`;
  const progress = (title: string): Promise<Progress> => {
    const messages: string[] = [];
    const entry: ShownProgress = { title, messages, ended: false };
    shown.push(entry);
    return Promise.resolve({
      get isCancellationRequested() {
        return messages.length >= stopAfter;
      },
      report: (message) => void messages.push(message),
      end: () => void (entry.ended = true),
    });
  };
  const world = inMemoryService(settings, {
    progress,
    workspace: {
      folders: () => [FOLDER],
      folderOf: (file) => (file.startsWith(`${FOLDER}/`) ? FOLDER : null),
      listFolder: (folder) => Promise.resolve(entriesOf([...world.files.keys()], folder)),
      readFile: (file) => {
        read.push(file);
        return Promise.resolve(world.files.get(file) ?? null);
      },
      writeFile: () => Promise.resolve(false),
    },
    ...host,
  });
  for (const [name, text] of Object.entries(files)) world.files.set(uri(name), text);
  return Object.assign(world, {
    read,
    shown,
    uri,
    words({ uri: file, place }: FilePlace): string {
      const text = world.files.get(file)!;
      const start = LineIndex.of(text).offsetAt(place);
      return `${file.slice(FOLDER.length + 1)}: ${text.slice(start, start + place.length)}`;
    },
  });
}
