/** The page that names the packages inside the program, each with its licence. */
import fs from 'node:fs';
import path from 'node:path';

/**
 * The page. Throws where a package has no licence: then it may not go into ours.
 * @param inputs the files that went into the bundles, from the folder `root`
 */
export function thirdParty(root: string, inputs: readonly string[]): string {
  const folders = inputs.flatMap((file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? []);
  return [
    '# Packages inside mentoring-model\n\nTheir code is part of `dist/`. Each comes with the licence below.\n',
    ...[...new Set(folders)].map((folder) => partOn(path.join(root, folder))).sort(),
  ].join('\n');
}

/** The part of the page on the package in a folder. */
function partOn(folder: string): string {
  const { name, version, license } = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
  if (!license) throw new Error(`${name} has no licence`);
  const file = fs.readdirSync(folder).find((one) => /^licen[cs]e/i.test(one));
  const text = file
    ? fs.readFileSync(path.join(folder, file), 'utf8').trim()
    : 'The package has no file with its text.';
  return `## ${name} ${version}\n\n${license}\n\n\`\`\`\n${text}\n\`\`\`\n`;
}
