/** Where in the program an error came from, without what it says. */

/** The kinds of an error and of its causes, each with the places in the code that led to it, a line each. */
export function traceOf(error: unknown): string[] {
  if (!(error instanceof Error)) return ['(thrown without a trace)'];
  const { name, message, stack = '', cause } = error;
  const code = 'code' in error && typeof error.code === 'string' ? ` (${error.code})` : '';
  // The message stands above the places, and may have lines that look like some.
  const places = stack.slice(stack.includes(message) ? stack.indexOf(message) + message.length : 0);
  return [
    `${name}${code}`,
    ...places.split('\n').filter((line) => /^\s+at /.test(line)),
    ...(cause === undefined ? [] : ['caused by', ...traceOf(cause)]),
  ];
}
