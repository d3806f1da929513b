/** Said once where answers of several people are about to be brought together, before it is done. */
export const WHOSE_WORDS = [
  // Whatever is left out of the result.
  'People here may still know who wrote something by its words.',
  "Young people's sheets: bring in the themes, not each sheet.",
];
