/** Starts the page to fill in: what is typed goes through the gate into a model, and what follows from it is shown. */

import './older-browsers.ts';

import { PARTS } from '../names.ts';
import type { PageData } from '../page-data.ts';
import { found } from './elements.ts';
import { Filling } from './filling.ts';
import { isWithinAnother, WITHIN_ANOTHER } from './within-another.ts';

const data: PageData = JSON.parse(found(PARTS.data, HTMLScriptElement).text);
new Filling(data).start();
const stuck = found(PARTS.stuck, HTMLElement);
if (isWithinAnother()) stuck.textContent = WITHIN_ANOTHER;
else {
  stuck.remove();
  for (const part of [PARTS.does, PARTS.fields]) found(part, HTMLFieldSetElement).disabled = false;
}
