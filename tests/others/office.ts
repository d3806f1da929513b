/** What LibreOffice makes of files. */
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** How it is called beside what it is to make. */
export interface OfficeOptions {
  /** How files are read, as its own filters have it. */
  readonly infilter?: string;
  readonly env?: NodeJS.ProcessEnv;
}

/**
 * Converts files, into a folder of their own.
 * @param folder where it keeps what it needs
 */
export function convertByOffice(
  folder: string,
  files: readonly string[],
  to: string,
  into: string,
  { infilter, env = process.env }: OfficeOptions = {},
): void {
  // A profile of its own: where another runs, LibreOffice would hand the files over to that and end.
  const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, 'profile'))}`;
  const filter = infilter === undefined ? [] : [`--infilter=${infilter}`];
  const args = [profile, '--headless', ...filter, '--convert-to', to, '--outdir', into];
  execFileSync('soffice', [...args, ...files], { stdio: 'pipe', env });
}
