import type { FunctionRecord } from './function-record';

const WORD_BEFORE = /[\w$.:>@#]/;
const THROUGH_ITSELF = /(?:this\.|self\.|cls\.|\$this->|self::|static::|Self::)$/;
/** As long as the longest of these. */
const LOOK_BEHIND = 8;

/** Whether a function calls itself by its name; one that takes a way round over another function is not seen. */
export function callsItself(text: string, { name, bodyStart, end, isMethod }: FunctionRecord): boolean {
  if (name === undefined || bodyStart >= end) return false;
  for (let at = text.indexOf(name, bodyStart); at !== -1 && at < end; at = text.indexOf(name, at + name.length)) {
    if (text[at + name.length] !== '(') continue;
    if (isMethod && THROUGH_ITSELF.test(text.slice(Math.max(0, at - LOOK_BEHIND), at))) return true;
    if (!isMethod && !WORD_BEFORE.test(text[at - 1] ?? '')) return true;
  }
  return false;
}
