/** Answers that the tests give. */

/** Every model choice, and nothing else. */
export const CHOICES = {
  form: ['assigned'],
  type: ['traditional', 'e-mentoring'],
  location: ['community', { other: 'Library study rooms' }],
  purpose: ['developmental'],
  'mentor-type': ['survivors'],
  pay: ['paid'],
  focus: ['blended'],
};

/** Answers of every kind, with texts that look like the marks of our own formats. */
export const EVERYTHING = {
  ...CHOICES,
  program: 'River House: "a start" # not a comment',
  'took-part': 'Two youth advisers\n\n- [x] the program lead\n### and a mentor <!-- form -->',
  'youth-feedback': 'Someone who stays.\n? Ask the youth council about evenings\n---\n\n  indented',
  'community-considerations': '02134',
  'csec-here': 'no',
  comfort: 'שלום, 日本語, 👨‍👩‍👧',
  'already-serving': '| a | b |\n|---|---|\nC:\\temp\\ &amp; *stars* _lines_',
  focus: ['structured', { other: 'By the season: slowly' }],
  statement: 'Our mentoring is ours.\n\nIt is kind.',
};

/** Notes on points to talk through. */
export const POINTS = {
  'online-safety': "We use the agency's own app.",
  'pause-return-end': '# A door\n\nthat stays open',
};

/** Answers as a script would send them: JSON, which is YAML too. */
export function asJson(answers: object): string {
  return JSON.stringify(answers);
}

/** A small questionnaire of another kind, by file. */
export const OTHER_QUESTIONS = {
  'ours/tool.yaml': `id: our-own
version: 3
language: en
title: Our own questions
welcome: Welcome.
privacy: Stay private.
sections: [garden]
`,
  'ours/garden.yaml': `id: garden
title: Garden
questions:
  - { id: plot, kind: text, ask: Which plot is it? }
  - id: crop
    kind: one
    ask: What will grow there?
    column: Crop
    options:
      - { id: beans, label: Beans }
      - { id: maize, label: Maize }
`,
};
