/** Writing in the person's own editor: nothing is lost, whatever the editor does, and nothing is left behind. */
import { EventEmitter } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { assetsIn } from '../../src/assets.ts';
import { sweepEditorFiles } from '../../src/disk/editor-file.ts';
import { markOfThisRun } from '../../src/disk/run-mark.ts';
import { type EditorResult, editorOf, editText } from '../../src/interview/editor.ts';
import type { Io } from '../../src/io.ts';
import { endingOf } from '../../src/process/ending.ts';

/** A folder that is taken away after the test. */
function newFolder(): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'mentoring-model-'));
  onTestFinished(() => fs.rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A run with its own place for temporary files, in which the editor is a shell script; the file is its `$1`. */
function around(script: string, env: Record<string, string> = {}) {
  const folder = newFolder();
  const temporary = path.join(folder, 'temporary');
  fs.mkdirSync(temporary);
  const home = path.join(folder, 'home');
  fs.mkdirSync(home);
  vi.spyOn(os, 'homedir').mockReturnValue(home);
  onTestFinished(() => {
    vi.restoreAllMocks();
  });
  const editor = path.join(folder, 'editor');
  fs.writeFileSync(editor, `#!/bin/sh\n${script}\n`, { mode: 0o700 });
  const ending = new AbortController();
  const io: Io = {
    stdin: new PassThrough(),
    stdout: new PassThrough(),
    stderr: new PassThrough(),
    cwd: folder,
    env: { PATH: process.env['PATH'], TMPDIR: temporary, EDITOR: editor, ...env },
    assets: assetsIn('', false),
    ending: ending.signal,
    stops: () => ({ stop() {}, end() {} }),
    leaveInterrupts: () => async () => {},
    started: { program: 'mentoring-model', isWindows: false },
    now: () => new Date(0),
  };
  const wait = async (name: string) => {
    while (!fs.existsSync(path.join(folder, name))) await new Promise((resolve) => setTimeout(resolve, 5));
  };
  return {
    io,
    folder,
    editor,
    end: () => ending.abort(),
    /** Waits until the editor has made a file of this name in its folder. */
    wait,
    noted: (name: string) => fs.readFileSync(path.join(folder, name), 'utf8').trim(),
    left: () => fs.readdirSync(temporary),
  };
}

async function edited(script: string, text = 'One\ntwo'): Promise<EditorResult> {
  const { io, left } = around(script);
  const result = await editText(io, text);
  expect(left()).toEqual([]);
  return result;
}

const SECRET = 'Hummingbird';

describe('the editor that is set', () => {
  test.each<[string, NodeJS.ProcessEnv, readonly string[] | null]>([
    ['is none', {}, null],
    ['is none where the names are empty', { VISUAL: '', EDITOR: ' ' }, null],
    ['is none where npm named its own', { npm_config_user_agent: 'npm/11.19.1', EDITOR: 'vi' }, null],
    [
      'is none where npm named its own on Windows',
      { npm_config_user_agent: 'npm/10.9.0', EDITOR: 'C:\\WINDOWS\\notepad.exe' },
      null,
    ],
    ['is that of EDITOR under npm too', { npm_config_user_agent: 'npm/11.19.1', EDITOR: 'nano' }, ['nano']],
    [
      'is that of VISUAL under npm too',
      { npm_config_user_agent: 'npm/11.19.1', VISUAL: 'vi', EDITOR: 'vi' },
      ['vi'],
    ],
    ['is that of EDITOR', { EDITOR: 'vi' }, ['vi']],
    ['is that of VISUAL first', { VISUAL: 'code --wait', EDITOR: 'vi' }, ['code', '--wait']],
    ['is that of EDITOR where VISUAL is empty', { VISUAL: '', EDITOR: 'emacs  -nw' }, ['emacs', '-nw']],
    ['may have blanks in its path', { EDITOR: '"/opt/My Editor/edit" -w' }, ['/opt/My Editor/edit', '-w']],
    ['may have other quotes', { EDITOR: "'/opt/My Editor/edit' -w" }, ['/opt/My Editor/edit', '-w']],
    ['may have quotes within', { EDITOR: '/opt/"My Editor"/edit' }, ['/opt/My Editor/edit']],
    ['may have escaped blanks', { EDITOR: '/opt/My\\ Editor/edit -w' }, ['/opt/My Editor/edit', '-w']],
    ['may be a path of Windows', { EDITOR: '"C:\\My Editor\\e.exe" /w' }, ['C:\\My Editor\\e.exe', '/w']],
  ])('%s', (_, env, expected) => {
    expect(editorOf(env)).toEqual(expected);
  });

  test('gets its arguments, and the file behind them', async () => {
    const { io, noted, editor } = around('printf "%s|" "$@" > arguments; echo new > "$3"');
    const quoted = { ...io, env: { ...io.env, VISUAL: `"${editor}" -a "b c"` } };
    expect(await editText(quoted, 'old')).toEqual({ kind: 'edited', text: 'new' });
    expect(noted('arguments')).toMatch(/^-a\|b c\|.*\/answer\.txt\|$/);
  });
});

describe('a good edit', () => {
  test.each([
    ['a line more', 'echo three >> "$1"', 'One\ntwo\nthree'],
    ['line ends of Windows', String.raw`printf 'a\r\nb\r\n\r\nc\r\n' > "$1"`, 'a\nb\n\nc'],
    ['several line ends at its end', String.raw`printf 'a\n\n\n' > "$1"`, 'a'],
    ['no line end at its end', 'printf a > "$1"', 'a'],
    ['a byte order mark', String.raw`printf '\357\273\277a' > "$1"`, 'a'],
    ['letters of all kinds', 'echo "Café 你好 👨‍👩‍👧 שלום" > "$1"', 'Café 你好 👨‍👩‍👧 שלום'],
    ['another file in its place, as editors make it', 'echo new > "$1.new"; mv "$1.new" "$1"', 'new'],
  ])('%s', async (_, script, text) => {
    expect(await edited(script)).toEqual({ kind: 'edited', text });
  });

  test.each([
    ['', ''],
    ['One', 'One\n'],
    ['One\n', 'One\n'],
    ['\n  One\n\ntwo', '\n  One\n\ntwo\n'],
  ])('begins with the text as it was: %j', async (text, inFile) => {
    const { io, folder } = around('cp "$1" seen; echo new > "$1"');
    await editText(io, text);
    expect(fs.readFileSync(path.join(folder, 'seen'), 'utf8')).toBe(inFile);
  });
});

describe('the text that was there is kept, with the reason told,', () => {
  test.each([
    ['where the editor fails', 'echo new > "$1"; exit 1', /ended with an error/],
    ['where it is killed', 'echo new > "$1"; kill -9 $$', /was ended/],
    ['where it empties the file', ': > "$1"', /left no text/],
    ['where it leaves only blanks', String.raw`printf ' \n\t\n' > "$1"`, /left no text/],
    ['where it writes another encoding', String.raw`printf 'Caf\351' > "$1"`, /UTF-8/],
    ['where it removes the file', 'rm "$1"', /gone/],
    ['where it removes the folder', 'rm -r "$(dirname "$1")"', /gone/],
    ['where it puts a folder in its place', 'rm "$1"; mkdir "$1"', /gone/],
    [
      'where the gate refuses what it wrote',
      String.raw`printf 'a\nb\007' > "$1"`,
      /control character.* line 2/,
    ],
    ['where it changes nothing, as one that does not wait', 'true', /changed.*code --wait/],
  ])('%s', async (_, script, reason) => {
    const result = await edited(script, SECRET);
    expect(result).toEqual({ kind: 'kept', why: expect.stringMatching(reason) });
    expect(JSON.stringify(result)).not.toContain(SECRET);
  });

  test.each(['/none/such', '"" -w', '.'])('where it cannot be started: %s', async (EDITOR) => {
    const { io, left } = around('', { EDITOR });
    expect(await editText(io, 'One')).toEqual({ kind: 'kept', why: expect.stringMatching(/not be started/) });
    expect(left()).toEqual([]);
  });

  test('where there is no place for its file', async () => {
    const { io, folder } = around('echo new > "$1"', { TMPDIR: '/none/such' });
    expect(await editText(io, 'One')).toEqual({ kind: 'kept', why: expect.stringMatching(/file/) });
    expect(fs.readdirSync(folder)).toContain('editor');
  });

  test('where none is set', async () => {
    const { io } = around('', { EDITOR: '' });
    expect(await editText(io, 'One')).toEqual({
      kind: 'kept',
      why: expect.stringMatching(/VISUAL or EDITOR/),
    });
  });
});

describe('what was saved in the editor and cannot be taken is kept in a file of its own', () => {
  const LONG = `head -c 100001 /dev/zero | tr '\\0' a > "$1"`;
  test.each([
    ['where it is longer than an answer can be', LONG, 100_001, /100,000 characters/],
    ['where it is far larger', 'head -c 10000001 /dev/zero > "$1"', 10_000_001, /100,000 characters/],
    ['where it is in another encoding', String.raw`printf 'Caf\351' > "$1"`, 4, /UTF-8/],
    ['where it holds what no screen can show', String.raw`printf 'a\nb\007' > "$1"`, 4, /control/],
    ['where the editor failed after it', 'echo new > "$1"; exit 1', 4, /with an error/],
    ['where the editor was ended after it', 'echo new > "$1"; kill -9 $$', 4, /was ended/],
  ])('%s', async (_, script, size, why) => {
    const { io, left } = around(script);
    const result = await editText(io, 'One');
    if (result.kind !== 'kept') throw new Error('taken');
    expect(result.why).toMatch(why);
    const [, file = ''] = /only you can open: (\S+)$/.exec(result.why) ?? [];
    const { size: kept, mode } = fs.statSync(file);
    expect([kept, mode & 0o777]).toEqual([size, 0o600]);
    expect(fs.statSync(path.dirname(file)).mode & 0o777).toBe(0o700);
    expect(file.startsWith(`${os.homedir()}/`)).toBe(true);
    sweepEditorFiles({ ...io, now: () => new Date(Date.now() + 9e9) });
    expect([fs.existsSync(file), left()]).toEqual([true, []]);
  });

  test.each([
    ['it was not changed', 'exit 1'],
    ['nothing is in it', ': > "$1"; exit 1'],
    ['it is gone', 'rm "$1"; exit 1'],
  ])('but not where %s', async (_, script) => {
    const { io } = around(script);
    expect((await editText(io, 'One')).kind).toBe('kept');
    expect(fs.readdirSync(os.homedir())).toEqual([]);
  });

  test('also where no other place has room for it', async () => {
    const { io, left } = around('echo new > "$1"; exit 1');
    vi.spyOn(fs, 'copyFileSync').mockImplementation(() => {
      throw Object.assign(new Error(), { code: 'ENOSPC', errno: -28 });
    });
    const result = await editText(io, 'One');
    const [, file = ''] = /only you can open: (\S+)$/.exec(result.kind === 'kept' ? result.why : '') ?? [];
    expect(fs.readFileSync(file, 'utf8')).toBe('new\n');
    sweepEditorFiles({ ...io, now: () => new Date(Date.now() + 9e9) });
    expect([fs.existsSync(file), left().length]).toEqual([true, 1]);
  });
});

describe('what is written stays private', () => {
  test('the file and its folder are open to their owner alone, under a name that says text', async () => {
    const { io, noted } = around('ls -ln "$1" > looks; ls -ldn "$(dirname "$1")" >> looks; echo new > "$1"');
    const before = process.umask(0);
    await editText(io, SECRET).finally(() => process.umask(before));
    const [file = '', folder = ''] = noted('looks').split('\n');
    expect(file).toMatch(new RegExp(`^-rw-------\\S* +1 +${process.getuid?.()} .*\\.txt$`));
    expect(folder).toMatch(/^drwx------/);
  });

  test('the text is in no argument and in no variable', async () => {
    const { io, folder } = around(
      'env > seen; printf "%s\n" "$0" "$@" >> seen; ps -o args= -p $$,$PPID >> seen',
    );
    await editText(io, SECRET);
    expect(fs.readFileSync(path.join(folder, 'seen'), 'utf8')).toContain('answer.txt');
    expect(fs.readFileSync(path.join(folder, 'seen'), 'utf8')).not.toContain(SECRET);
  });

  test('what the editor put beside the file goes with it', async () => {
    await edited(
      'cp "$1" "$1~"; mkdir "$(dirname "$1")/more"; ln -s /etc "$(dirname "$1")/link"; echo new > "$1"',
    );
    expect(fs.existsSync('/etc/passwd')).toBe(true);
  });
});

describe('a run that is told to end while the editor is open', () => {
  test('ends the editor, and keeps the text that was there', async () => {
    const { io, end, wait, left } = around('touch open; exec sleep 60');
    const result = editText(io, 'One');
    await wait('open');
    end();
    expect((await result).kind).toBe('kept');
    expect(left()).toEqual([]);
  });

  test('keeps what was saved in the editor until then', async () => {
    const { io, end, wait, left } = around('echo saved > "$1"; touch open; exec sleep 60');
    const result = editText(io, 'One');
    await wait('open');
    end();
    expect(await result).toEqual({ kind: 'edited', text: 'saved' });
    expect(left()).toEqual([]);
  });

  test('waits for no editor that does not end', async () => {
    const { io, end, wait, left } = around('trap "" TERM; touch open; while :; do sleep 0.1; done');
    const result = editText(io, 'One');
    await wait('open');
    end();
    expect((await result).kind).toBe('kept');
    expect(left()).toEqual([]);
  });

  test('ends the editor also where it was told before that opened', async () => {
    const { io, end, left } = around('exec sleep 60');
    end();
    expect((await editText(io, 'One')).kind).toBe('kept');
    expect(left()).toEqual([]);
  });
});

test.each([
  ['SIGINT', 'while it is open', '; sleep 0.1'],
  ['SIGINT', 'as the last before it ends', ''],
  ['SIGQUIT', 'while it is open', '; sleep 0.1'],
  ['SIGQUIT', 'as the last before it ends', ''],
] as const)('%s %s is for the editor alone, and afterwards for us again', async (signal, _, after) => {
  const from = Object.assign(new EventEmitter(), { stdin: new PassThrough(), platform: 'win32' });
  const { signal: ending, leaveInterrupts } = endingOf(from as unknown as NodeJS.Process);
  const passOn = () => from.emit(signal);
  process.on(signal, passOn);
  onTestFinished(() => {
    process.off(signal, passOn);
  });
  const { io } = around(`echo new > "$1"; kill -${signal.slice(3)} $PPID${after}`);
  expect(await editText({ ...io, ending, leaveInterrupts }, 'One')).toEqual({ kind: 'edited', text: 'new' });
  expect(ending.aborted).toBe(false);
  passOn();
  expect(ending.aborted).toBe(true);
});

describe('what a run that was killed has left behind is swept', () => {
  const NAME = 'mentoring-model-edit-aB3xYz';
  /** The mark of a run of this computer before it was started anew. */
  const GONE = markOfThisRun().replace(/^(\S+) \S+/, '$1 another-start');

  async function swept(make: (temporary: string) => void, days = 0): Promise<string[]> {
    const { io, left } = around('');
    make(io.env['TMPDIR'] ?? '');
    await sweepEditorFiles({ ...io, now: () => new Date(Date.now() + days * 86_400_000) });
    return left();
  }

  test('with all that is in it', async () => {
    const left = await swept((temporary) => {
      const folder = path.join(temporary, NAME);
      fs.mkdirSync(path.join(folder, 'more'), { recursive: true });
      fs.writeFileSync(path.join(folder, '.made-by'), GONE);
      fs.writeFileSync(path.join(folder, 'answer.txt'), SECRET);
    });
    expect(left).toEqual([]);
  });

  test.each([
    ['of a run that goes on', NAME, markOfThisRun()],
    [
      'of a run on another computer or in another container, since somebody may be typing',
      NAME,
      'elsewhere - - 1 -',
    ],
    ['that says of no run', NAME, ''],
    ['of another name', `${NAME}-mine`, GONE],
    ['of another program', 'other-edit-aB3xYz', GONE],
  ])('but no folder %s', async (_, name, mark) => {
    const left = await swept((temporary) => {
      fs.mkdirSync(path.join(temporary, name));
      fs.writeFileSync(path.join(temporary, name, '.made-by'), mark);
    });
    expect(left).toEqual([name]);
  });

  test('of a run that cannot be asked, once it is a day old', async () => {
    const left = await swept((temporary) => fs.mkdirSync(path.join(temporary, NAME)), 1.1);
    expect(left).toEqual([]);
  });

  test('but no link, and nothing that a link leads to', async () => {
    const kept = newFolder();
    fs.writeFileSync(path.join(kept, 'mine'), SECRET);
    expect(await swept((temporary) => fs.symlinkSync(kept, path.join(temporary, NAME)))).toEqual([NAME]);
    await swept((temporary) => {
      fs.mkdirSync(path.join(temporary, NAME));
      fs.writeFileSync(path.join(temporary, NAME, '.made-by'), GONE);
      fs.symlinkSync(kept, path.join(temporary, NAME, 'link'));
    });
    expect(fs.readdirSync(kept)).toEqual(['mine']);
  });

  test('but no folder of another account', async () => {
    const ours = process.getuid?.() ?? 0;
    vi.spyOn(process, 'getuid').mockReturnValue(ours + 1);
    onTestFinished(() => {
      vi.restoreAllMocks();
    });
    expect(await swept((temporary) => fs.mkdirSync(path.join(temporary, NAME)))).toEqual([NAME]);
  });

  test('but no file of such a name', async () => {
    expect(await swept((temporary) => fs.writeFileSync(path.join(temporary, NAME), ''))).toEqual([NAME]);
  });

  test('and where there is no such place, nothing happens', async () => {
    const { io, folder } = around('', { TMPDIR: '/none/such' });
    await sweepEditorFiles(io);
    expect(fs.readdirSync(folder)).toContain('temporary');
  });
});
