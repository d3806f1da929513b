/** Models as full as page one of a document holds them, and the documents that `export` makes of them. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { run } from '../commands/run.ts';

const SENTENCE = 'Mentors and young people meet each week, and the young person chooses what they do. ';

function textOf(length: number): string {
  return `${SENTENCE.repeat(Math.ceil(length / SENTENCE.length)).slice(0, length - 4)}end.`;
}

/** So many characters of a statement, of what shaped the model and of each key element. */
function full(statement: number | null, shaped: number, element: number, more: object = {}): object {
  const elements = ['trauma-informed', 'victim-centered', 'survivor-informed', 'positive-youth-development'];
  return {
    program: 'River House Mentoring',
    form: ['assigned'],
    type: ['traditional', 'group', { blended: textOf(90) }],
    location: ['community'],
    purpose: 'developmental',
    'mentor-type': ['community-members', 'survivors'],
    pay: ['paid', 'volunteer'],
    focus: 'blended',
    'how-it-was-shaped': textOf(shaped),
    ...(statement !== null && { statement: textOf(statement) }),
    ...Object.fromEntries(elements.map((id) => [id, textOf(element)])),
    ...more,
  };
}

/** By name, each of them with every option and what it means. */
export const LONG_MODELS: Readonly<Record<string, object>> = {
  'a long statement': full(750, 250, 130),
  'long key elements': full(400, 250, 300),
  'a draft, with a choice that is open': full(null, 250, 130, { purpose: 'not-sure' }),
  'all that can be chosen': full(null, 250, 130, {
    form: ['natural', 'assigned'],
    type: ['traditional', 'group', 'team', 'peer', 'e-mentoring', { blended: textOf(60) }],
    location: ['community', 'program-site', { other: 'Library study rooms' }],
    purpose: ['developmental', 'prescriptive'],
    focus: ['structured', 'organic', { other: 'By the season' }],
  }),
};

/** The document of a model, as bytes. */
export async function documentOfModel(answers: object, ending: 'docx' | 'html'): Promise<Buffer> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'mentoring-model-'));
  try {
    await run(['init', 'm.yaml', '--no-input'], { folder, stdin: JSON.stringify(answers) });
    await run(['export', 'm.yaml', '--to', `m.${ending}`], { folder });
    return fs.readFileSync(path.join(folder, `m.${ending}`));
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}
