/** Where next steps come from: each source that one names is to be in the guide to the choices. */

import { nameWithoutEnding, type QuestionsFile } from '../questionnaire/load.ts';
import { isNextSteps } from '../questionnaire/next-steps.ts';
import { nearest, withMeant } from '../text/nearest.ts';
import { entriesOf, entryOf, itemsOf } from '../text/plain-values.ts';
import type { Problem } from '../text/problem.ts';
import { readYaml } from '../text/yaml.ts';
import { SOURCES } from './load.ts';

/** Sources that no file of the guide has, in steps that read. Nothing is said where one of the two files does not read. */
export function stepSourceProblems(
  files: readonly QuestionsFile[],
  ofGuide: readonly QuestionsFile[],
): Problem[] {
  const file = files.find(({ name }) => isNextSteps(name));
  const ofSources = ofGuide.find(({ name }) => nameWithoutEnding(name) === SOURCES);
  const steps = file && readYaml(file.path, file.text);
  const sources = ofSources && readYaml(ofSources.path, ofSources.text);
  if (!steps?.ok || sources?.ok === false) return [];
  const known = entriesOf(entryOf(sources?.value.value, 'sources')).map(([id]) => id);
  const { file: shown, value, locate } = steps.value;
  return itemsOf(entryOf(value, 'steps')).flatMap((step, index) => {
    const named = entryOf(step, 'sources');
    const id = entryOf(step, 'id');
    return (Array.isArray(named) ? named : [named]).flatMap((source, at): Problem[] => {
      if (typeof source !== 'string' || known.includes(source)) return [];
      const path = ['steps', index, 'sources', ...(Array.isArray(named) ? [at] : [])];
      const message = withMeant(
        `names "${source}"; expected a source in guide/sources.yaml`,
        nearest(source, known),
      );
      return [{ file: shown, position: locate(path), about: typeof id === 'string' ? id : null, message }];
    });
  });
}
