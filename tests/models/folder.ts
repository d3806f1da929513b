/** A new folder for each test, taken away after it. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach } from 'vitest';

const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) fs.rmSync(folder, { recursive: true, force: true });
});

/** The path of a new, empty folder. */
export function newFolder(): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'safe-file-'));
  folders.push(folder);
  return folder;
}

/** What is in a folder: each file's name with its text, or where it points to. */
export function contents(folder: string): Record<string, string> {
  return Object.fromEntries(
    fs.readdirSync(folder).map((name) => [name, fs.readFileSync(path.join(folder, name), 'utf8')]),
  );
}

/** Who may do what with a file. */
export function modeOf(file: string): string {
  return (fs.statSync(file).mode & 0o777).toString(8);
}
