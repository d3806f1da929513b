/** What every property of a run begins with, so that a change is not blamed for what an earlier one left behind. */
import fc from 'fast-check';
import { SEED } from './faults/figures.ts';

fc.configureGlobal({ seed: SEED });
