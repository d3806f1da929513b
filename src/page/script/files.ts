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

/** The text of a file; or why there is none: sentences, to be read after its name. */
export async function textOfFile(
  file: File,
): Promise<{ readonly text: string } | { readonly trouble: string }> {
  if (file.size > LARGEST_BYTES) return { trouble: `${TOO_MANY_BYTES}.` };
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const none = noAnswersIn(bytes);
    return none ? { trouble: `${none.is} ${none.instead}` } : { text: decodeUtf8(bytes) };
  } catch (error) {
    if (error instanceof NotTextError) return { trouble: error.message };
    return { trouble: 'could not be read. Look whether it is still there, and choose it again.' };
  }
}
