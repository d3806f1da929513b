/** A model that is larger than can be kept. */

/** Thrown before anything is written. Its message is read after the name of a file, or of the model. */
export class TooLargeError extends Error {
  constructor() {
    super(
      'would be larger than can be read again. Make the longest answers shorter: about 2 million characters fit in all.',
    );
  }
}
