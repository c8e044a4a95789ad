import type { Declaration, DependencyList } from '../dependency-format';
import { UnreadableList } from '../dependency-format';
import { unquote } from '../text/indented-text';
import { linesOf } from '../text/lines';

/** `yarn.lock` of Yarn 1, which looks like YAML and is none. */
export function readYarnClassic(text: string): DependencyList {
  const declarations: Declaration[] = [];
  let open: { -readonly [Key in keyof Declaration]: Declaration[Key] } | undefined;
  const close = (): void => {
    if (open?.version !== undefined && open.version !== '') {
      declarations.push({ ...open, lacksDigest: lacksDigest(open) });
    }
    open = undefined;
  };
  for (const { start, text: line } of linesOf(text)) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    if (!line.startsWith(' ')) {
      close();
      if (!line.endsWith(':')) throw new UnreadableList('a line in it is neither a package nor a field of one');
      const descriptor = unquote((line.slice(0, -1).split(', ', 1)[0] ?? '').trim());
      open = { name: nameOf(descriptor), version: undefined, start, end: start + line.length - 1 };
    } else if (open !== undefined && line.startsWith('  ') && line[2] !== ' ') {
      const [key, value] = fieldOf(line.trim());
      if (key === 'version') open.version = value;
      if (key === 'resolved') open.source = value;
      if (key === 'integrity') open.integrity = value;
    }
  }
  close();
  return { declarations };
}

/** `alias@npm:real@^1.0.0` installs `real`. */
export function nameOf(descriptor: string): string {
  const at = descriptor.indexOf('@', 1);
  if (at === -1) return descriptor;
  const range = descriptor.slice(at + 1);
  const inner = range.startsWith('npm:') ? range.indexOf('@', 5) : -1;
  return inner === -1 ? descriptor.slice(0, at) : range.slice(4, inner);
}

function fieldOf(content: string): [key: string, value: string] {
  const blank = content.indexOf(' ');
  return blank === -1 ? [content, ''] : [content.slice(0, blank), unquote(content.slice(blank + 1).trim())];
}

/** Yarn wrote the digest into the address before it had a field for it; a git checkout has none. */
function lacksDigest({ integrity, source }: Declaration): boolean {
  return integrity === undefined && source?.startsWith('http') === true && !source.includes('#');
}
