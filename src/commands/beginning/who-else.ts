/** Who else may come to see what is kept in a folder: git publishes what it keeps, and sync programs carry it elsewhere. */
import fs from 'node:fs';
import path from 'node:path';
import { targetOf } from '../../disk/real-path.ts';

/** By what a folder of a sync program is known: its own name, or what the program has put into it. */
interface Marks {
  readonly program: string;
  readonly name: RegExp;
  readonly inside: readonly string[];
}

const SYNC_PROGRAMS: readonly Marks[] = [
  { program: 'Dropbox', name: /^Dropbox\b/i, inside: ['.dropbox', '.dropbox.cache'] },
  { program: 'OneDrive', name: /^OneDrive\b/i, inside: ['.849C9593-D756-4E56-8D6E-42412F2A707B'] },
  { program: 'iCloud', name: /^(?:iCloud ?Drive|com~apple~CloudDocs|Mobile Documents)$/i, inside: [] },
  {
    program: 'Google Drive',
    name: /^(?:Google ?Drive\b|My Drive$)/i,
    inside: ['.tmp.drivedownload', '.tmp.driveupload'],
  },
  { program: 'Box', name: /^Box(?: Sync|-Box)?$/, inside: [] },
  {
    program: 'Nextcloud',
    name: /^(?:Nextcloud|ownCloud)\b/i,
    inside: ['.owncloudsync.log', '.nextcloudsync.log'],
  },
  { program: 'Syncthing', name: /^Syncthing$/i, inside: ['.stfolder'] },
];

/** A line on who else may come to see a file that is yet to be made; null where nothing of the kind is seen. */
export function whoElseLine(file: string): string | null {
  for (let at = folderOf(file); ; at = path.dirname(at)) {
    const inside = (name: string) => fs.existsSync(path.join(at, name));
    if (inside('.git'))
      return `The folder ${at} is kept with git, and what git keeps can be published. ${BETTER}`;
    const sync = SYNC_PROGRAMS.find((one) => one.name.test(path.basename(at)) || one.inside.some(inside));
    if (sync)
      return `It seems that ${sync.program} copies the folder ${at} to other places, and maybe to other people. ${BETTER}`;
    if (at === path.dirname(at)) return null;
  }
}

/** Links lead to where the file will be; where the system does not say, the folder is taken as it is named. */
function folderOf(file: string): string {
  try {
    return path.dirname(targetOf(file).target);
  } catch {
    return path.dirname(file);
  }
}

const BETTER = 'A folder that only your team can open is a better place for a model.';
