/** The other programs that are tried with this one: where each is, and whether it runs here. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/**
 * A program that `tests/others/install.ts` installs.
 * @public (the tests of formatters call it)
 */
export function fromRegistry(name: 'prettier' | 'remark'): string {
  return fileURLToPath(new URL(`../../.others/node_modules/.bin/${name}`, import.meta.url));
}

/**
 * Debian's Python, which has Debian's packages for it; another may come first in the path.
 * @public (the tests of YAML call it)
 */
export const PYTHON = '/usr/bin/python3';

/** A command line that ends well where the program is here, and what brings the program. */
export interface Needed {
  readonly command: readonly [string, ...string[]];
  readonly from: string;
}

function hasFont(pattern: string): Needed['command'] {
  return ['sh', '-c', `fc-list '${pattern}' | grep -q .`];
}

/** What the tests in this folder need. */
export const NEEDED: Readonly<Record<string, Needed>> = {
  prettier: { command: [fromRegistry('prettier'), '--version'], from: 'npx tsx tests/others/install.ts' },
  remark: { command: [fromRegistry('remark'), '--version'], from: 'npx tsx tests/others/install.ts' },
  git: { command: ['git', '--version'], from: 'apt-get install git' },
  strace: { command: ['strace', '--version'], from: 'apt-get install strace' },
  setfacl: { command: ['setfacl', '--version'], from: 'apt-get install acl' },
  setpriv: { command: ['setpriv', '--version'], from: 'apt-get install util-linux' },
  unshare: { command: ['unshare', '--version'], from: 'apt-get install util-linux' },
  'mkfs.vfat': { command: ['mkfs.vfat', '--help'], from: 'apt-get install dosfstools' },
  yasr: { command: ['sh', '-c', 'command -v yasr'], from: 'apt-get install yasr' },
  LibreOffice: { command: ['soffice', '--version'], from: 'apt-get install libreoffice-writer' },
  'LibreOffice for tables': {
    command: ['sh', '-c', 'dpkg -s libreoffice-calc'],
    from: 'apt-get install libreoffice-calc',
  },
  pdftotext: { command: ['pdftotext', '-v'], from: 'apt-get install poppler-utils' },
  'fonts with Chinese': { command: hasFont(':lang=zh'), from: 'apt-get install fonts-droid-fallback' },
  'pictures for signs': {
    command: hasFont('Noto Color Emoji'),
    from: 'apt-get install fonts-noto-color-emoji',
  },
  Ruby: { command: ['ruby', '-ryaml', '-e', 'YAML'], from: 'apt-get install ruby' },
  PyYAML: { command: [PYTHON, '-c', 'import yaml'], from: 'apt-get install python3-yaml' },
  yq: { command: ['yq', '--version'], from: 'apt-get install yq' },
  ruamel: { command: [PYTHON, '-c', 'import ruamel.yaml'], from: 'apt-get install python3-ruamel.yaml' },
};

/** Whether a program runs here. */
export function isHere({ command: [file, ...args] }: Needed): boolean {
  return spawnSync(file, args, { stdio: 'ignore' }).status === 0;
}
