import type { Declaration, DependencyList } from '../dependency-format';
import { UnreadableList } from '../dependency-format';
import { packageId } from '../needs';
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
  return { declarations: withNeeds(declarations, text) };
}

interface Asked {
  /** `name@range` as others ask for it. */
  readonly descriptors: readonly string[];
  /** Descriptors of what it needs. */
  readonly needs: string[];
}

function withNeeds(declarations: readonly Declaration[], text: string): Declaration[] {
  const asked = askedIn(text);
  const ids = new Map(
    declarations.flatMap((one) =>
      (asked.get(one.start)?.descriptors ?? []).map((descriptor) => [descriptor, packageId(one)] as const),
    ),
  );
  return declarations.map((one) => ({
    ...one,
    needs: (asked.get(one.start)?.needs ?? []).flatMap((descriptor) => ids.get(descriptor) ?? []),
  }));
}

/** By the place of each package. */
function askedIn(text: string): Map<number, Asked> {
  const asked = new Map<number, Asked>();
  let open: Asked = { descriptors: [], needs: [] };
  let isOfNeeds = false;
  for (const { start, text: line } of linesOf(text)) {
    if (/^[^ #].*:$/.test(line)) {
      const descriptors = line.slice(0, -1).split(', ');
      open = { descriptors: descriptors.map((descriptor) => unquote(descriptor.trim())), needs: [] };
      asked.set(start, open);
    } else if (line.startsWith('    ') && isOfNeeds) {
      const [name, range] = fieldOf(line.trim());
      open.needs.push(`${unquote(name)}@${range}`);
    } else {
      isOfNeeds = /^ {2}(?:dependencies|optionalDependencies):$/.test(line);
    }
  }
  return asked;
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
