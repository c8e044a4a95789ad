import { UnreadableList, type Declaration, type DependencyList } from '../dependency-format';
import { packageId } from '../needs';
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
  const asked = new Map(
    packages.flatMap((node) => {
      const [one] = toDeclaration(node, direct, new Map());
      return one === undefined ? [] : descriptorsOf(node).map((descriptor) => [descriptor, packageId(one)] as const);
    }),
  );
  const declarations = packages.flatMap((node) => toDeclaration(node, direct, asked));
  return { declarations };
}

/** What is asked for, in both spellings. */
function descriptorsOf({ key }: IndentedNode): string[] {
  return key.split(', ').flatMap((descriptor) => [descriptor, withoutNpm(descriptor)]);
}

/** `asked`: the package that each descriptor was resolved to. */
function toDeclaration(
  node: IndentedNode,
  direct: ReadonlySet<string>,
  asked: ReadonlyMap<string, string>,
): Declaration[] {
  const version = fieldOf(node, 'version');
  const resolution = fieldOf(node, 'resolution') ?? '';
  const isOwn = /@(?:workspace|link|portal):/.test(resolution);
  const at = resolution.indexOf('@', 1);
  if (version === undefined || isOwn || at === -1) return [];
  const { start, end } = node;
  const isDirect = descriptorsOf(node).some((descriptor) => direct.has(descriptor));
  const needs = (childOf(node, 'dependencies')?.children ?? []).flatMap(
    ({ key, value }) => asked.get(`${key}@${value}`) ?? [],
  );
  const source = resolution.slice(at + 1);
  return [
    {
      start,
      end,
      name: resolution.slice(0, at),
      version,
      isDirect,
      needs,
      lacksDigest: fieldOf(node, 'checksum') === undefined && source.startsWith('npm:'),
      ...(/^(?:git\+)?http:|^git:/.test(source) ? { source } : {}),
    },
  ];
}

/** Yarn 2 and 3 leave `npm:` out where a package asks for another. */
function withoutNpm(descriptor: string): string {
  return descriptor.replace('@npm:', '@');
}
