/** Writing an answer in the person's own editor, in a private file that is gone afterwards. */
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import { makeEditorFile } from '../disk/editor-file.ts';
import { copiedApart } from '../disk/last-resort.ts';
import type { Io } from '../io.ts';
import { ALL_THAT_FITS, acceptText } from '../model/accept-text.ts';
import { decodeUtf8 } from '../text/decoding.ts';
import { clauses } from '../text/language.ts';

/** The text as it was saved in the editor; or why the one that was there before is kept, as a sentence. */
export type EditorResult =
  | { readonly kind: 'edited'; readonly text: string }
  | { readonly kind: 'kept'; readonly why: string };

const kept = (why: string): EditorResult => ({ kind: 'kept', why });

/** How long an editor that is to end has for that, in milliseconds. */
const GRACE = 1000;

/** No file of the editor that is larger is read, in bytes: its text would be refused. */
const LARGEST_FILE = 10_000_000;

/** The editor that the person has set, as a program and its arguments; null for none. Quotes keep blanks together. */
export function editorOf(env: NodeJS.ProcessEnv): readonly [string, ...string[]] | null {
  const command = env['VISUAL']?.trim() || (isSetByNpm(env) ? '' : env['EDITOR']?.trim()) || '';
  const words = command.match(/(?:\\[\s"']|"[^"]*"|'[^']*'|[^\s"'])+/g) ?? [];
  const [program, ...args] = words.map((word) =>
    word.replace(/\\([\s"'])|"([^"]*)"|'([^']*)'/g, (_, ...parts) => parts.slice(0, 3).join('')),
  );
  return program === undefined ? null : [program, ...args];
}

/** npm names an editor to all that it starts, its own where the person has set none: nobody asked for that one. */
function isSetByNpm(env: NodeJS.ProcessEnv): boolean {
  return (
    /^npm\//.test(env['npm_config_user_agent'] ?? '') && /^(vi|.*\\notepad\.exe)$/i.test(env['EDITOR'] ?? '')
  );
}

/**
 * Opens a text in the person's editor, and waits until that is closed; nobody else may read from the terminal meanwhile.
 * A run that is told to end ends the editor too. What was saved in it until then counts: saving there is as deliberate
 * as going on is here.
 */
export async function editText(io: Io, text: string): Promise<EditorResult> {
  const editor = editorOf(io.env);
  if (!editor) return kept('No editor is set. VISUAL or EDITOR can name one.');
  const written = text === '' || text.endsWith('\n') ? text : `${text}\n`;
  const file = makeEditorFile(io, written);
  if (!file) return kept('The editor needs a file, and none could be made. Your text is as it was before.');
  try {
    const trouble = await runEditor(io, editor, file.path);
    const saved = readBack(file.path, written);
    if (saved.kind === 'edited' && (!trouble || io.ending.aborted)) return saved;
    const why = trouble ?? (saved.kind === 'kept' ? saved.why : '');
    if (!isWorthKeeping(file.path, written)) return kept(why);
    // A full disk has no room for a copy.
    const where = copiedApart(file.path) ?? file.keep();
    return kept(`${why} What you saved in the editor is in a file that only you can open: ${where}`);
  } finally {
    file.remove();
  }
}

/** Runs the editor until it is closed. Gives what went amiss, or null. */
async function runEditor(
  io: Io,
  [program, ...args]: readonly [string, ...string[]],
  file: string,
): Promise<string | null> {
  // The editor has the terminal, and what is pressed there is for it.
  const takeBack = io.leaveInterrupts();
  let grace: NodeJS.Timeout | undefined;
  let wasInterrupted = false;
  try {
    const child = spawn(program, [...args, file], { cwd: io.cwd, env: io.env, stdio: 'inherit' });
    const end = () => {
      child.kill('SIGTERM');
      grace = setTimeout(() => child.kill('SIGKILL'), GRACE);
    };
    const exit = new Promise<string | null>((resolve, reject) => {
      child.on('error', reject);
      child.once('exit', (code, signal) => {
        wasInterrupted = isInterrupt(code, signal);
        if (code === 0) resolve(null);
        else if (signal) resolve('The editor was ended. Your text is as it was before.');
        else resolve('The editor ended with an error. Your text is as it was before.');
      });
    });
    io.ending.addEventListener('abort', end);
    if (io.ending.aborted) end();
    try {
      return await exit;
    } finally {
      io.ending.removeEventListener('abort', end);
    }
  } catch {
    return `The editor could not be started: ${program}. Your text is as it was before. VISUAL or EDITOR says which editor it is.`;
  } finally {
    clearTimeout(grace);
    await takeBack(wasInterrupted);
  }
}

/** Whether Ctrl+C or Ctrl+\ ended the editor, or what a shell that started it ran. */
function isInterrupt(code: number | null, signal: NodeJS.Signals | null): boolean {
  return signal === 'SIGINT' || signal === 'SIGQUIT' || code === 130 || code === 131;
}

function isFarTooLarge(file: string): boolean {
  const seen = fs.statSync(file);
  return seen.isFile() && seen.size > LARGEST_FILE;
}

/** Whether the editor left something in its file that somebody may have written. */
function isWorthKeeping(file: string, before: string): boolean {
  try {
    if (isFarTooLarge(file)) return true;
    const text = fs.readFileSync(file, 'utf8');
    return text.trim() !== '' && text !== before;
  } catch {
    return false;
  }
}

/** What the editor has saved, through the same gate as all that claims to be an answer. */
function readBack(file: string, written: string): EditorResult {
  let bytes: Buffer;
  try {
    if (isFarTooLarge(file)) return kept(`Your text is as it was before. ${ALL_THAT_FITS}`);
    bytes = fs.readFileSync(file);
  } catch {
    return kept('The file that the editor had is gone. Your text is as it was before.');
  }
  let text: string;
  try {
    text = decodeUtf8(bytes).replace(/^\ufeff/, '');
  } catch {
    return kept('The editor did not save its text as UTF-8. Your text is as it was before.');
  }
  if (text === written) {
    return kept(
      'Nothing was changed in the editor. If it is still open, set VISUAL so that it waits, as in "code --wait".',
    );
  }
  const accepted = acceptText(text);
  if (!accepted.ok) {
    const what = clauses(accepted.misfits.map(({ message }) => message));
    return kept(`Your text is as it was before. The one from the editor ${what.replace(/\.$/, '')}.`);
  }
  if (accepted.answer === null) {
    return kept(
      'The editor left no text. Yours is as it was before; to clear it, delete it at the question itself.',
    );
  }
  return { kind: 'edited', text: accepted.answer };
}
