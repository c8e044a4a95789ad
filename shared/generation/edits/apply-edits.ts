import type { SearchReplace } from '../task-answer';
import type { SourceFile } from '../task-request';

export type AppliedEdits =
  | { readonly files: readonly SourceFile[] }
  /** Why they cannot be applied, in words that help whoever wrote them to do better. */
  | { readonly problem: string };

/** Each `search` has to stand exactly once in its file: what could mean two places is no edit. Files that stay are not returned. */
export function applyEdits(files: readonly SourceFile[], edits: readonly SearchReplace[]): AppliedEdits {
  if (edits.length === 0) return { problem: 'There is no edit.' };
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  for (const edit of edits) {
    const text = texts.get(edit.path);
    const applied = text === undefined ? newFile(edit) : replaceOnce(text, edit);
    if ('problem' in applied) return applied;
    texts.set(edit.path, applied.text);
  }
  const before = new Map(files.map(({ path, text }) => [path, text]));
  const changed = [...texts].flatMap(([path, text]) => (before.get(path) === text ? [] : [{ path, text }]));
  return changed.length === 0 ? { problem: 'The edits change nothing.' } : { files: changed };
}

type AppliedEdit = { readonly text: string } | { readonly problem: string };

function newFile({ path, search, replace }: SearchReplace): AppliedEdit {
  return search === '' ? { text: replace } : { problem: `There is no file ${path} to search in.` };
}

function replaceOnce(text: string, edit: SearchReplace): AppliedEdit {
  const search = withLineBreaksOf(text, edit.search);
  if (search === '') return { problem: `${edit.path} exists already: the search text must not be empty.` };
  const at = text.indexOf(search);
  if (at === -1) return { problem: `A search text does not stand in ${edit.path}. Copy it character by character.` };
  if (text.includes(search, at + 1)) {
    return { problem: `A search text stands more than once in ${edit.path}. Add lines around it until it is unique.` };
  }
  const replace = withLineBreaksOf(text, edit.replace);
  return { text: text.slice(0, at) + replace + text.slice(at + search.length) };
}

/** Whoever writes an edit sees lines, not how they end. */
function withLineBreaksOf(text: string, part: string): string {
  const lines = part.replaceAll('\r\n', '\n');
  return text.includes('\r\n') ? lines.replaceAll('\n', '\r\n') : lines;
}
