/** What a file may be to be read as a text: UTF-8, and not without end. */

/** More than any text that this program reads; a device without an end would fill the memory. In bytes. */
export const LARGEST_BYTES = 8_000_000;

/** What is said of a file that is larger, to be read after its name. */
export const TOO_MANY_BYTES = `is larger than ${LARGEST_BYTES / 1_000_000} MB; a questionnaire or a model is far smaller`;

/** A file that is not text in UTF-8. Its message says so, and what to do. */
export class NotTextError extends Error {
  constructor(options?: ErrorOptions) {
    super('is not a text in UTF-8. Open it in the program that made it, and save it as "UTF-8".', options);
  }
}

/** The text that bytes are, strictly as UTF-8; a byte order mark stays in it. Throws `NotTextError`. */
export function decodeUtf8(bytes: ArrayBuffer | Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    throw new NotTextError({ cause: error });
  }
}
