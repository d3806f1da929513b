/** Files that the page itself reads and writes, where the browser lets somebody choose them for that. */
import { FORMAT_ENDINGS } from '../../models/format.ts';

/** A file that somebody chose. The page may have to ask before it writes. */
export interface PickedFile extends FileSystemFileHandle {
  requestPermission?(asked: { mode: 'readwrite' }): Promise<PermissionState>;
}

/** What some browsers have, and others have not. */
interface Pickers {
  showSaveFilePicker?(options: object): Promise<PickedFile>;
  showOpenFilePicker?(options: object): Promise<PickedFile[]>;
}

const pickers = (): Pickers => globalThis as Pickers;

/** Whether files can be chosen to be written into. */
export function canPickFiles(): boolean {
  return pickers().showSaveFilePicker !== undefined && pickers().showOpenFilePicker !== undefined;
}

/** Asks for the file to save into. Rejects where none is chosen, or none may be. */
export async function pickToSave(suggestedName: string): Promise<PickedFile> {
  const types = [{ description: 'Answers', accept: { 'text/yaml': FORMAT_ENDINGS.yaml } }];
  const picked = await pickers().showSaveFilePicker?.({ suggestedName, types });
  if (!picked) throw new DOMException('there is no way to choose a file', 'NotSupportedError');
  return picked;
}

/** A file that somebody chose to open, as it is now; where the page may write into it, by what it does so. */
export interface ChosenFile {
  readonly file: File;
  readonly picked: PickedFile | null;
}

/** Asks for the files to open, one or several; or `refused` where the browser does not ask or let them be read. None where somebody cancels. */
export async function pickToOpen(): Promise<ChosenFile[] | 'refused'> {
  const types = [{ description: 'Answers', accept: { 'text/plain': Object.values(FORMAT_ENDINGS).flat() } }];
  try {
    const all = await pickers().showOpenFilePicker?.({ types, multiple: true });
    if (!all || all.length === 0) return 'refused';
    return await Promise.all(all.map(async (picked) => ({ picked, file: await picked.getFile() })));
  } catch (error) {
    return error instanceof Error && error.name === 'AbortError' ? [] : 'refused';
  }
}

/** Whether the file holds this text and nothing else. Rejects where it cannot be read. */
export async function holds(picked: PickedFile, text: string): Promise<boolean> {
  const [expected, file] = [new TextEncoder().encode(text), await picked.getFile()];
  if (file.size !== expected.length) return false;
  const bytes = new Uint8Array(await file.arrayBuffer());
  return bytes.every((byte, index) => byte === expected[index]);
}

/** Lets the browser ask whether the page may write into the file. Where it may not, writing rejects. */
export async function askToWrite(picked: PickedFile): Promise<void> {
  await picked.requestPermission?.({ mode: 'readwrite' });
}

/** Writes the text into the file, in place of all that it held. Rejects where that is not done; the file is then as it was. */
export async function writeInto(picked: PickedFile, text: string): Promise<void> {
  const writing = await picked.createWritable();
  // What is written stands beside the file, and takes its place at the end.
  await new Blob([text]).stream().pipeTo(writing);
}
