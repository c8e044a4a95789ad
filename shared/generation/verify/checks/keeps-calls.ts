import type { Place } from '../facts/code-facts';
import { lost } from '../fix-change';
import type { FileCheck } from './check-behaviour';

/** Calls that the finding is not about are still made. */
export function keepsCalls(file: FileCheck): string | undefined {
  const { before, after } = file.facts;
  const apart = before.calls.filter((call) => !file.place.meets(call) && !isReplaced(call, file));
  const texts = (calls: readonly Place[]) => calls.map(({ text }) => text);
  const gone = lost(texts(apart), texts(after.calls))[0];
  return gone === undefined ? undefined : `${gone} is not called any more`;
}

/** `statement = db.createStatement()` for a finding about `statement` may become another call of `db`. */
function isReplaced(call: Place, { facts: { before, after }, place, added }: FileCheck): boolean {
  const receiver = /^.+(?:\.|->|::)/.exec(call.text)?.[0];
  if (receiver === undefined) return false;
  const line = before.source.lineOf(call.start);
  const assigned = before.tokens.find(
    (token, index) =>
      token.line === line && token.role === 'identifier' && /^:?=$/.test(before.tokens[index + 1]?.text ?? ''),
  );
  const isUsed = before.tokens.some(
    ({ line: at, text, role }) => role === 'identifier' && place.lines.has(at) && text === assigned?.text,
  );
  if (assigned === undefined || !isUsed) return false;
  return after.calls.some(
    ({ start, text }) => text.startsWith(receiver) && added.some((token) => token.start === start),
  );
}
