/** Files in a browser: handing one over as a download, and reading the one that a person chose. */
import { noAnswersIn } from '../../documents/no-answers.ts';
import { decodeUtf8, LARGEST_BYTES, NotTextError, TOO_MANY_BYTES } from '../../text/decoding.ts';

/** Hands a text over as a file, which goes where the browser keeps what it downloads. */
export function download(name: string, text: string, type: 'application/yaml' | 'text/html'): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download begins after this, and would find nothing.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

const NOTHING_IN_IT =
  'is empty. Please choose the file that was saved last, or look in the folder for another copy of it.';

/** The text of a file; or why there is none: sentences, to be read after its name. */
export async function textOfFile(
  file: File,
): Promise<{ readonly text: string } | { readonly trouble: string }> {
  if (file.size > LARGEST_BYTES) return { trouble: `${TOO_MANY_BYTES}.` };
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const none = noAnswersIn(bytes);
    if (none) return { trouble: `${none.is} ${none.instead}` };
    const text = decodeUtf8(bytes);
    return text.trim() === '' ? { trouble: NOTHING_IN_IT } : { text };
  } catch (error) {
    if (error instanceof NotTextError) return { trouble: error.message };
    return { trouble: 'could not be read. Look whether it is still there, and choose it again.' };
  }
}
