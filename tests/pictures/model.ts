/** The model in the pictures. */

/** Its answers, by the ids of the questions. */
export const MODEL = {
  form: 'assigned',
  type: ['traditional', 'group'],
  location: ['community', { other: 'Library study rooms' }],
  purpose: ['developmental'],
  'mentor-type': ['survivors'],
  pay: 'paid',
  focus: 'blended',
  statement:
    'Mentors with lived experience, paid for their time, meet young people one to one and in a small group.',
};
