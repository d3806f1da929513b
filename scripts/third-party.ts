/** The page that names the packages inside the program, each with its licence. */
import fs from 'node:fs';
import path from 'node:path';

interface Package {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly text: string;
}

/**
 * The page.
 * @param inputs the files that went into the bundle, from the folder `root`
 */
export function thirdParty(root: string, inputs: readonly string[]): string {
  const folders = new Set(
    inputs.flatMap((file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? []),
  );
  const packages = [...folders]
    .map((folder) => packageIn(path.join(root, folder)))
    .sort((a, b) => a.name.localeCompare(b.name));
  return [
    '# Packages inside mentoring-model\n\nTheir code is part of `dist/`. Each comes with the licence below.\n',
    ...packages.map(
      ({ name, version, license, text }) =>
        `## ${name} ${version}\n\n${license}\n\n\`\`\`\n${text.trim()}\n\`\`\`\n`,
    ),
  ].join('\n');
}

/** Throws where a package has no licence: then it may not go into ours. */
function packageIn(folder: string): Package {
  const { name, version, license } = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const file = fs.readdirSync(folder).find((one) => /^licen[cs]e/i.test(one));
  if (!license) throw new Error(`${name} has no licence`);
  const text = file
    ? fs.readFileSync(path.join(folder, file), 'utf8')
    : 'The package has no file with its text.';
  return { name, version, license, text };
}
