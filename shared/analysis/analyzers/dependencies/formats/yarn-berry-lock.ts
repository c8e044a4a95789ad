import { UnreadableList, type Declaration, type DependencyList } from '../dependency-format';
import { childOf, fieldOf, readIndented, type IndentedNode } from '../text/indented-text';

/** `yarn.lock` of Yarn 2 and later. */
export function readYarnBerry(text: string): DependencyList {
  const root = readIndented(text);
  const packages = root.children.filter(({ key }) => key !== '__metadata');
  if (childOf(root, '__metadata') === undefined) throw new UnreadableList('it has no __metadata');
  const workspaces = packages.filter((node) => fieldOf(node, 'resolution')?.includes('@workspace:') === true);
  const direct = new Set(
    workspaces.flatMap((node) =>
      (childOf(node, 'dependencies')?.children ?? []).map(({ key, value }) => `${key}@${value}`),
    ),
  );
  const declarations = packages.flatMap((node) => toDeclaration(node, direct));
  return { declarations };
}

function toDeclaration(node: IndentedNode, direct: ReadonlySet<string>): Declaration[] {
  const version = fieldOf(node, 'version');
  const resolution = fieldOf(node, 'resolution') ?? '';
  const isOwn = /@(?:workspace|link|portal):/.test(resolution);
  const at = resolution.indexOf('@', 1);
  if (version === undefined || isOwn || at === -1) return [];
  const { key, start, end } = node;
  const isDirect = key.split(', ').some((descriptor) => direct.has(descriptor) || direct.has(withoutNpm(descriptor)));
  const source = resolution.slice(at + 1);
  return [
    {
      start,
      end,
      name: resolution.slice(0, at),
      version,
      isDirect,
      lacksDigest: fieldOf(node, 'checksum') === undefined && source.startsWith('npm:'),
      ...(/^(?:git\+)?http:|^git:/.test(source) ? { source } : {}),
    },
  ];
}

/** Yarn 2 and 3 leave `npm:` out where a package asks for another. */
function withoutNpm(descriptor: string): string {
  return descriptor.replace('@npm:', '@');
}
