/** What a text may hold that a terminal would act on, and how to tell from bytes whether any of it came through. */

/** Each by what it does. */
export const SEQUENCES: Readonly<Record<string, string>> = {
  'clears the screen': '\u001b[2J',
  'clears what has scrolled away': '\u001b[3J',
  'moves the cursor': '\u001b[7;7H',
  'moves the cursor up': '\u001b[42A',
  'erases the line': '\u001b[2K',
  'hides what comes next': '\u001b[8m',
  'blinks in red': '\u001b[5;31m',
  'sets a region to scroll': '\u001b[2;5r',
  'asks where the cursor is': '\u001b[6n',
  'asks what terminal this is': '\u001b[c',
  'asks for more than that': '\u001b[>0q',
  'asks for the title': '\u001b[21t',
  'makes the window small': '\u001b[8;1;1t',
  'goes to another screen': '\u001b[?1049h',
  'reports the mouse': '\u001b[?1000h',
  'hides the cursor': '\u001b[?25l',
  'brackets pastes': '\u001b[?2004h',
  'begins a paste': '\u001b[200~',
  'ends a paste': '\u001b[201~',
  'repeats the last letter': '\u001b[9999b',
  'inserts rather than overwrites': '\u001b[4h',
  'maps the keyboard anew': '\u001b[0;59;"rm"p',
  'is never ended': '\u001b[',
  'is an escape alone': '\u001b',
  'names the window': '\u001b]0;title\u0007',
  'names the window otherwise': '\u001b]2;title\u001b\\',
  'links to somewhere': '\u001b]8;;mailto:x\u001b\\',
  'writes to the clipboard': '\u001b]52;c;aGk=\u0007',
  'reads the clipboard': '\u001b]52;c;?\u0007',
  'asks for a colour': '\u001b]4;1;?\u0007',
  'asks for the colour of text': '\u001b]10;?\u0007',
  'asks for the colour behind it': '\u001b]11;?\u001b\\',
  'names a folder': '\u001b]7;file:x\u0007',
  'writes a file': '\u001b]1337;File=name=eA==;inline=1:eA==\u0007',
  'notifies somebody': '\u001b]9;hello\u0007',
  'asks for a setting': '\u001bP$qm\u001b\\',
  'draws a picture': '\u001bPq#0;2;0;0;0~~\u001b\\',
  'goes around tmux': '\u001bPtmux;\u001b\u001b]52;c;aGk=\u0007\u001b\\',
  'asks for a capability': '\u001bP+q544e\u001b\\',
  'is a program command': '\u001b_Gi=1,a=q;AAAA\u001b\\',
  'is a private message': '\u001b^private\u001b\\',
  'is a string': '\u001bXstring\u001b\\',
  'names a window of screen': '\u001bkname\u001b\\',
  'resets the terminal': '\u001bc',
  'resets it softly': '\u001b[!p',
  'fills the screen': '\u001b#8',
  'goes up a line': '\u001bM',
  'keeps the cursor and brings it back': '\u001b7\u001b8',
  'draws lines for letters': '\u001b(0',
  'switches the letters': '\u000e\u000f',
  'is a C1 control sequence': '\u009b2J',
  'is a C1 system command': '\u009d52;c;aGk=\u009c',
  'is a C1 device string': '\u0090$qm\u009c',
  'is a C1 program command': '\u009fG\u009c',
  'is a C1 private message': '\u009ex\u009c',
  'is a C1 string': '\u0098x\u009c',
  'is a C1 next line': '\u0085',
  'is a C1 index': '\u0084\u008d',
  'goes to the start of the line': '\r',
  'goes back by one': '\b\b\b',
  'is a vertical tab': '\u000b',
  'is a form feed': '\u000c',
  'is null': '\u0000',
  'rubs out': '\u007f',
  'asks who is there': '\u0005',
  'rings the bell': '\u0007',
  'stops the output': '\u0013',
  'cancels a sequence': '\u001b[\u0018\u001a',
  'overrides the direction': '\u202e',
  'overrides it to the right': '\u202d',
  'embeds a direction': '\u202b\u202a',
  'ends a direction': '\u202c',
  'isolates a direction': '\u2066\u2067\u2068',
  'ends an isolate': '\u2069',
  'separates lines': '\u2028',
  'separates paragraphs': '\u2029',
  'switches shapes and digits': '\u206a\u206f',
  annotates: '\ufff9a\ufffab\ufffb',
  'writes in tags': '\u{e0001}\u{e0068}\u{e0069}\u{e007f}',
};

/** What a text holds in place of a sequence while it is looked for: nothing that anybody else writes. */
export const marked = (place: string, sequence: string) => `${place}‹${sequence}›`;

/** What our own drawing writes: colours, the cursor shown, hidden and moved, a part erased, all hidden, pastes bracketed. */
const OURS =
  /\u001b\[(?:(?:0|1|2|22|3[236]|39)m|\?25[hl]|\?2004[hl]|\?1049h\u001b\[H\u001b\[2J|\?1049l(?:\u001b\[0m(?=\u001b\[\?25h))?|\d*[ABDGC]|2?K|[HJ])|\r(?=\n|\u001b\[[KJ])/g;

const ACTING =
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u206f\ufff9-\ufffb\u{e0000}-\u{e007f}]/u;

/** Whether bytes hold anything for a terminal to act on that is not of our own drawing; or the sequence as it was planted. */
export function actsOnTerminal(bytes: Uint8Array, sequence: string): boolean {
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  return (sequence !== '' && text.includes(`‹${sequence}›`)) || ACTING.test(text.replace(OURS, ''));
}
