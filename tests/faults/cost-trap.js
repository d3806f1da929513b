/** Loaded before the program: notes at its end what it cost, into the file that `COST` names. */
import fs from 'node:fs';

process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  const cost = { megabytes: maxRSS / 1024, seconds: (userCPUTime + systemCPUTime) / 1e6 };
  fs.writeFileSync(process.env['COST'], JSON.stringify(cost));
});
