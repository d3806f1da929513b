import { describe, expect, test } from 'vitest';
import { commandLine, type Start, startedFrom } from '../src/command-to-type.ts';

const NPX = { npm_command: 'exec', npm_lifecycle_script: "'mentoring-model'" };
const COPY = '/home/ana/Our Project';

const installed: Start = {
  script: '/usr/local/bin/mentoring-model',
  root: '/usr/local/lib/node_modules/mentoring-model/',
  env: {},
  cwd: '/home/ana',
  isWindows: false,
};
const copy: Start = { ...installed, root: `${COPY}/`, cwd: COPY };
const windows = {
  isWindows: true,
  script: 'C:\\npm\\node_modules\\mentoring-model\\bin\\mentoring-model.cjs',
};

test.each<[string, Start, string]>([
  ['where it is installed', installed, 'mentoring-model'],
  ['where it is installed on Windows', { ...installed, ...windows }, 'mentoring-model'],
  [
    'by npx in its copy',
    { ...copy, env: { ...NPX, npm_package_name: 'mentoring-model' } },
    'npx mentoring-model',
  ],
  [
    'by npx in a project that has it',
    { ...installed, env: { ...NPX, npm_package_name: 'ours' } },
    'npx mentoring-model',
  ],
  ['by npx with the folder of the copy', { ...copy, env: NPX }, "npx '/home/ana/Our Project'"],
  [
    'from what npx started for another program',
    { ...installed, env: { ...NPX, npm_lifecycle_script: 'tmux' } },
    'mentoring-model',
  ],
  ['from what npm runs', { ...installed, env: { ...NPX, npm_command: 'run-script' } }, 'mentoring-model'],
  ['by its script', { ...copy, script: `${COPY}/bin/mentoring-model.cjs` }, 'node bin/mentoring-model.cjs'],
  [
    'by its script from elsewhere',
    { ...copy, cwd: '/tmp', script: `${COPY}/bin/mentoring-model.cjs` },
    "node '/home/ana/Our Project/bin/mentoring-model.cjs'",
  ],
  [
    'by its script in a folder that is gone',
    { ...copy, cwd: null, script: '/opt/bin/mentoring-model.cjs' },
    'node /opt/bin/mentoring-model.cjs',
  ],
])('the program is named as it was started: %s', (_, start, expected) => {
  expect(startedFrom(start).program).toBe(expected);
});

describe('the words of a command', () => {
  test.each([
    ['our-model.yaml', 'our-model.yaml', 'our-model.yaml'],
    ['our model.yaml', "'our model.yaml'", '"our model.yaml"'],
    ["Ana's.yaml", "'Ana'\\''s.yaml'", '"Ana\'s.yaml"'],
    ['C:\\ours\\m.yaml', "'C:\\ours\\m.yaml'", 'C:\\ours\\m.yaml'],
    ['$HOME.yaml', "'$HOME.yaml'", '"$HOME.yaml"'],
    ['', "''", '""'],
  ])('are quoted for the shell where that is needed: %j', (word, posix, windowsShell) => {
    const program = 'mentoring-model';
    expect(commandLine({ program, isWindows: false }, 'show', word)).toBe(`  mentoring-model show ${posix}`);
    expect(commandLine({ program, isWindows: true }, 'show', word)).toBe(
      `  mentoring-model show ${windowsShell}`,
    );
  });
});
