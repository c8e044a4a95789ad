import type { FunctionRecord } from './function-record';

const WORD_BEFORE = /[\w$.:>@#]/;
const THROUGH_ITSELF = /(?:this\.|self\.|cls\.|\$this->|self::|static::|Self::)$/;
/** As long as the longest of these. */
const LOOK_BEHIND = 8;

/** Whether a function calls itself by its name; one that takes a way round over another function is not seen. */
export function callsItself(text: string, { name, bodyStart, end, isMethod }: FunctionRecord): boolean {
  if (name === undefined || bodyStart >= end) return false;
  const call = `${name}(`;
  // Of the body alone: where a name does not come again, the rest of the file would be searched for each function.
  const body = text.slice(bodyStart, end + name.length);
  for (let found = body.indexOf(call); found !== -1; found = body.indexOf(call, found + name.length)) {
    const at = bodyStart + found;
    if (isMethod && THROUGH_ITSELF.test(text.slice(Math.max(0, at - LOOK_BEHIND), at))) return true;
    if (!isMethod && !WORD_BEFORE.test(text[at - 1] ?? '')) return true;
  }
  return false;
}
