/** Loaded before the program: notes at its end what it cost, into the file that `COST` names. */
import fs from 'node:fs';

/** The most memory that was held at once, in MB. Linux counts the parent's in `maxRSS`, but not in its own file. */
function peak(maxRSS) {
  const own = '/proc/self/status';
  const [, kilobytes] = (fs.existsSync(own) && /VmHWM:\s+(\d+)/.exec(fs.readFileSync(own, 'utf8'))) || [];
  return Number(kilobytes ?? maxRSS) / 1024;
}

process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  const cost = { megabytes: peak(maxRSS), seconds: (userCPUTime + systemCPUTime) / 1e6 };
  fs.writeFileSync(process.env['COST'], JSON.stringify(cost));
});
