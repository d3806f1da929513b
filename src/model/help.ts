/** What is said to whoever needs help now, beside the lines that the questionnaire names. */

export const HELP_TITLE = 'If someone needs help now';

export const LEAVE_THE_ROOM = 'Step out with someone you trust.';

export const ANOTHER_PHONE = 'If someone may check your phone, use another one.';
