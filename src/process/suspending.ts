/** Being stopped for a while, as by Ctrl+Z, and going on; and the last moment of a process that ends. */

import type { AroundStops, Stops } from '../io.ts';

/** Listens for stops of a process. */
export function stopsOf(from: NodeJS.Process, around: AroundStops): Stops {
  let isStopped = false;
  const goOn = () => {
    if (!isStopped) return;
    isStopped = false;
    from.on('SIGTSTP', stop);
    around.back(true);
  };
  const stop = () => {
    if (from.platform === 'win32' || isStopped) return;
    around.leave();
    isStopped = true;
    // Without a listener the system does what it always does: nothing where no shell could bring the job back.
    from.off('SIGTSTP', stop);
    from.kill(0, 'SIGTSTP');
    // Where the system did nothing, no SIGCONT comes to end the stop. One that comes is heard before the second of these.
    setImmediate(() => setImmediate(goOn));
  };
  const onContinue = () => {
    if (isStopped) goOn();
    else around.back(false);
  };
  from.on('SIGTSTP', stop);
  from.on('SIGCONT', onContinue);
  from.on('exit', around.leave);
  return {
    stop,
    end() {
      from.off('SIGTSTP', stop);
      from.off('SIGCONT', onContinue);
      from.off('exit', around.leave);
    },
  };
}
