/** Loaded before the program: on SIGUSR2 throws what was typed, as a fault in the handler of a key would. */
const HOW = {
  throws: (error) => {
    throw error;
  },
  rejects: (error) => {
    Promise.reject(error);
  },
};

process.on('SIGUSR2', () => HOW[process.env['FAULT']](new Error('Hummingbird typed\n    at Hummingbird')));
