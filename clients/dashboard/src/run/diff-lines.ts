export interface DiffLine {
  kind: 'kept' | 'removed' | 'added';
  text: string;
}

/** What an edit changes, line by line: what both ends have in common stays, the middle goes and comes. */
export function diffLines(before: string, after: string): DiffLine[] {
  const old = before === '' ? [] : before.replace(/\n$/, '').split('\n');
  const fresh = after === '' ? [] : after.replace(/\n$/, '').split('\n');
  const shorter = Math.min(old.length, fresh.length);
  let start = 0;
  while (start < shorter && old[start] === fresh[start]) start++;
  let end = 0;
  while (end < shorter - start && old.at(-1 - end) === fresh.at(-1 - end)) end++;
  const line =
    (kind: DiffLine['kind']) =>
    (text: string): DiffLine => ({ kind, text });
  return [
    ...old.slice(0, start).map(line('kept')),
    ...old.slice(start, old.length - end).map(line('removed')),
    ...fresh.slice(start, fresh.length - end).map(line('added')),
    ...old.slice(old.length - end).map(line('kept')),
  ];
}
