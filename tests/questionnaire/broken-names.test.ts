import { expect, test } from 'vitest';
import { changed, FILES, load, problemsOf } from './folder.ts';

test('a folder without a fault loads', () => {
  expect(load(FILES).sections.map((section) => section.id)).toEqual(['place', 'talk']);
});

test('each file may end in .yml', () => {
  const short = Object.entries(FILES).map(([name, text]) => [name.replace('.yaml', '.yml'), text] as const);
  expect(load(Object.fromEntries(short))).toEqual(load(FILES));
});

const tool = (part: string, by: string) => changed('tool.yaml', part, by);
const place = (part: string, by: string) => changed('place.yaml', part, by);
const ways = (...lines: string[]) =>
  tool('sections:', `ways:\n${lines.map((line) => `  - ${line}\n`).join('')}sections:`);
const talk = (part: string, by: string) => changed('talk.yaml', part, by);
const steps = (part: string, by: string) => changed('next-steps.yaml', part, by);
const { 'talk.yaml': _, ...withoutTalk } = FILES;
const { 'next-steps.yaml': __, ...withoutSteps } = FILES;

test.each<[string, Record<string, string>, string[]]>([
  [
    'the questionnaire as a whole with two endings',
    { ...FILES, 'tool.yml': FILES['tool.yaml'] ?? '' },
    ['q/tool.yml: is there twice, with two endings; expected one tool.yaml'],
  ],
  [
    'a section with two endings',
    { ...FILES, 'talk.yml': FILES['talk.yaml'] ?? '' },
    ['q/talk.yml: is there twice, with two endings; expected one talk.yaml'],
  ],
  [
    'a question that is cut at a #',
    place('ask: Who?', 'ask: Where will #1 go?'),
    [expect.stringMatching(/^q\/place\.yaml:13:21: what follows " #" is a comment in YAML/)],
  ],
  [
    'a question that begins with &',
    place('ask: Who?', 'ask: &Who will go?'),
    [expect.stringMatching(/^q\/place\.yaml:13:10: a word that begins with "&"/)],
  ],
  [
    'an id that is there twice',
    place('id: statement', 'id: who'),
    [
      'q/place.yaml:14:9: who: is also an id at q/place.yaml:11; expected each question, point, step and section to have its own',
    ],
  ],
  [
    'an id that another section has',
    talk('id: rides', 'id: who'),
    [
      'q/talk.yaml:4:9: who: is also an id at q/place.yaml:11; expected each question, point, step and section to have its own',
    ],
  ],
  [
    'a question about a choice that there is not',
    place('ask: Who?', 'ask: Who?\n    guide: were'),
    ['q/place.yaml:14:12: who: names the question "were"; expected one that is asked; did you mean "where"?'],
  ],
  [
    'two questions that ask when to check back',
    place(
      'ask: Who?',
      'ask: Who?\n    checking-back: when\n  - { id: again, kind: text, ask: When?, checking-back: when }',
    ),
    ['q/place.yaml:15:57: again: asks when to check back, as who does; expected one such question'],
  ],
  [
    'an id that means something else',
    place('id: who', 'id: points'),
    ['q/place.yaml:11:9: points: means something else in a file of answers; expected another id'],
  ],
  [
    'an id that differs from the file name',
    talk('id: talk', 'id: talks'),
    ['q/talk.yaml:1:5: talks: differs from the name of its file; expected talk'],
  ],
  [
    'a section without a file',
    withoutTalk,
    ['q/tool.yaml:7:19: talk: is listed, but there is no talk.yaml beside this file'],
  ],
  [
    'a misspelt section',
    tool('[place, talk]', '[plaec, talk]'),
    [
      'q/tool.yaml:7:12: plaec: is listed, but there is no plaec.yaml beside this file; did you mean "place"?',
      'q/place.yaml:1:1: is not listed under sections in tool.yaml; expected every file of the folder there',
    ],
  ],
  [
    'a file that is not listed',
    tool('[place, talk]', '[place]'),
    ['q/talk.yaml:1:1: is not listed under sections in tool.yaml; expected every file of the folder there'],
  ],
  [
    'a section listed twice',
    tool('[place, talk]', '[place, talk, place]'),
    ['q/tool.yaml:7:25: place: is listed twice; expected each section once'],
  ],
  [
    'a draft that names no question',
    place('{where}', '{wear}'),
    ['q/place.yaml:17:13: statement: names {wear}; expected a question with options'],
  ],
  [
    'a draft that names a question of text',
    place('{where}', '{who}'),
    ['q/place.yaml:17:13: statement: names {who}; expected a question with options'],
  ],
  [
    'a when that names no question',
    talk('question: where', 'question: were'),
    ['q/talk.yaml:5:12: rides: names the question "were"; expected one that is asked; did you mean "where"?'],
  ],
  [
    'a when that names no option',
    talk('has: away', 'has: awya'),
    ['q/talk.yaml:5:12: rides: names "awya"; expected an option of where; did you mean "away"?'],
  ],
  [
    'a when that names options of a text',
    talk('question: where', 'question: who'),
    [
      'q/talk.yaml:5:12: rides: names options of who, which has none; expected blank, or a question with options',
    ],
  ],
  [
    'a point that names no step',
    talk('step: ride-plan', 'step: ride-plans'),
    [
      'q/talk.yaml:7:11: rides: names the step "ride-plans"; expected one in next-steps.yaml; did you mean "ride-plan"?',
    ],
  ],
  [
    'a point that names a step where there are none',
    withoutSteps,
    [
      'q/talk.yaml:7:11: rides: names the step "ride-plan", but there is no next-steps.yaml beside this file; expected it there',
    ],
  ],
  [
    'steps with two endings',
    { ...FILES, 'next-steps.yml': FILES['next-steps.yaml'] ?? '' },
    ['q/next-steps.yml: is there twice, with two endings; expected one next-steps.yaml'],
  ],
  [
    'a section called as the file of steps is',
    tool('[place, talk]', '[place, talk, next-steps]'),
    ['q/tool.yaml:7:25: next-steps: is the name of a file beside the sections; expected another name'],
  ],
  [
    'steps whose id differs from the file name',
    steps('id: next-steps', 'id: steps'),
    ['q/next-steps.yaml:1:5: steps: differs from the name of its file; expected next-steps'],
  ],
  [
    'a group twice',
    steps(
      '  - { id: safety, title: Safety }',
      '  - { id: safety, title: Safety }\n  - { id: safety, title: Too }',
    ),
    ['q/next-steps.yaml:7:11: safety: is a group twice; expected each once'],
  ],
  [
    'a step in no group',
    steps('for: safety', 'for: safty'),
    [
      'q/next-steps.yaml:10:10: ride-plan: names the group "safty"; expected one of groups; did you mean "safety"?',
    ],
  ],
  [
    'a step that comes up with no question',
    steps('question: where', 'question: were'),
    [
      'q/next-steps.yaml:12:12: ride-plan: names the question "were"; expected one that is asked; did you mean "where"?',
    ],
  ],
  [
    'a step with the id of a point',
    {
      ...steps('id: ride-plan', 'id: rides'),
      'talk.yaml': (FILES['talk.yaml'] ?? '').replace('step: ride-plan', 'step: rides'),
    },
    [
      'q/next-steps.yaml:8:9: rides: is also an id at q/talk.yaml:4; expected each question, point, step and section to have its own',
    ],
  ],
  [
    'a step that was called as a question is',
    steps('    do:', '    was: who\n    do:'),
    ['q/next-steps.yaml:13:10: ride-plan: was "who", which is in use; expected an id that is no more'],
  ],
  [
    'a question that is called as what holds steps in a file of answers',
    place('id: who', 'id: steps'),
    ['q/place.yaml:11:9: steps: means something else in a file of answers; expected another id'],
  ],
  [
    'an option called not-sure',
    place('id: home', 'id: not-sure'),
    ['q/place.yaml:9:15: not-sure: is added to every list by itself; expected another id'],
  ],
  [
    'an option id twice',
    place('id: home', 'id: away'),
    ['q/place.yaml:10:15: away: is an option of where twice; expected each once'],
  ],
  [
    'an option label twice',
    place('label: Away', 'label: At home'),
    ['q/place.yaml:10:28: away: has the label of another option of where; expected one of its own'],
  ],
  [
    'two ways that are in order',
    ways('{ id: short, title: S, questions: [where] }', '{ id: other, title: O, questions: [statement] }'),
    [],
  ],
  [
    'a way called as the one that is always there',
    ways('{ id: all, title: S, questions: [where] }'),
    ['q/tool.yaml:8:11: all: leads through all the questions, and is there by itself; expected another id'],
  ],
  [
    'two ways of one id',
    ways('{ id: short, title: S, questions: [where] }', '{ id: short, title: T, questions: [who] }'),
    ['q/tool.yaml:9:11: short: is also the id of another way; expected each to have its own'],
  ],
  [
    'a way that names no question',
    ways('{ id: short, title: S, questions: [were] }'),
    ['q/tool.yaml:8:40: short: names the question "were"; expected one that is asked; did you mean "where"?'],
  ],
  [
    'a way that names a question twice',
    ways('{ id: short, title: S, questions: [where, where] }'),
    ['q/tool.yaml:8:47: short: names "where" twice; expected each question once'],
  ],
  [
    'a way in another order',
    ways('{ id: short, title: S, questions: [who, where] }'),
    ['q/tool.yaml:8:45: short: names "where" behind "who"; expected the order in which they are asked'],
  ],
  [
    'a way that reads out what is no section of questions',
    ways('{ id: short, title: S, questions: [who], read-out: talk }'),
    ['q/tool.yaml:8:56: short: reads out "talk"; expected a section of questions'],
  ],
  [
    'a way that asks what it reads out',
    ways('{ id: short, title: S, questions: [who], read-out: [place] }'),
    ['q/tool.yaml:8:40: short: names "who", which it reads out already; expected the one or the other'],
  ],
])('%s', (_name, texts, lines) => {
  expect(problemsOf(texts)).toEqual(lines);
});

test('everything that is amiss in a folder is told at once', () => {
  const texts = {
    'tool.yaml': (FILES['tool.yaml'] ?? '').replace('[place, talk]', '[place, talk, place, play]'),
    'place.yaml': (FILES['place.yaml'] ?? '').replace('id: who', 'id: points').replace('{where}', '{wher}'),
    'talk.yaml': (FILES['talk.yaml'] ?? '')
      .replace('id: talk', 'id: talks')
      .replace('has: away', 'has: awya'),
    'next-steps.yaml': FILES['next-steps.yaml'] ?? '',
    'spare.yaml': 'id: spare\ntitle: Spare\npoints:\n  - { id: rides, when: [], ask: How? }\n',
  };
  expect(problemsOf(texts)).toEqual([
    'q/tool.yaml:7:25: place: is listed twice; expected each section once',
    'q/tool.yaml:7:32: play: is listed, but there is no play.yaml beside this file; did you mean "place"?',
    'q/spare.yaml:1:1: is not listed under sections in tool.yaml; expected every file of the folder there',
    'q/place.yaml:11:9: points: means something else in a file of answers; expected another id',
    'q/talk.yaml:1:5: talks: differs from the name of its file; expected talk',
    'q/spare.yaml:4:11: rides: is also an id at q/talk.yaml:4; expected each question, point, step and section to have its own',
    'q/place.yaml:17:13: statement: names {wher}; expected a question with options; did you mean "where"?',
    'q/talk.yaml:5:12: rides: names "awya"; expected an option of where; did you mean "away"?',
  ]);
});

test('several files that do not read are each told of', () => {
  const texts = { ...FILES, 'place.yaml': 'id: place\nid: x\n', 'talk.yaml': 'id: talk\ntitle: *x\n' };
  expect(problemsOf(texts).map((line) => line.split(': ')[0])).toEqual([
    'q/place.yaml:2:1',
    'q/talk.yaml:2:8',
  ]);
});
