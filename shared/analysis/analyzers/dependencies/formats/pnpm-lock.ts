import { UnreadableList, type Declaration, type DependencyFormat } from '../dependency-format';
import { packageId, withInheritedScopes } from '../needs';
import { childOf, fieldOf, readIndented, type IndentedNode } from '../text/indented-text';

const GROUPS = ['dependencies', 'devDependencies', 'optionalDependencies'] as const;

/** `pnpm-lock.yaml`, lock file versions 5 to 9. */
export const pnpmLock: DependencyFormat = {
  id: 'pnpm-lock',
  ecosystem: 'npm',
  isLock: true,
  matches: (name) => name === 'pnpm-lock.yaml',
  read(text) {
    const root = readIndented(text);
    if (childOf(root, 'lockfileVersion') === undefined) throw new UnreadableList('it names no lockfileVersion');
    const direct = directOf(root);
    const packages = childOf(root, 'packages')?.children ?? [];
    const snapshots = childOf(root, 'snapshots')?.children;
    const installed = installedOf(snapshots ?? packages);
    const declarations = packages.flatMap((node) => toDeclaration(node, direct, installed));
    // Before version 9 each package says itself whether it is for development.
    return { declarations: snapshots === undefined ? declarations : withInheritedScopes(declarations) };
  },
};

interface Installed {
  readonly needs: Set<string>;
  isOptional: boolean;
}

/** What each package needs, by `name@version`, with whichever peers it is installed. */
function installedOf(nodes: readonly IndentedNode[]): Map<string, Installed> {
  const installed = new Map<string, Installed>();
  for (const node of nodes) {
    const id = idOf(node.key);
    if (id === undefined) continue;
    const one = installed.get(packageId(id)) ?? { needs: new Set<string>(), isOptional: true };
    one.isOptional &&= fieldOf(node, 'optional') === 'true';
    for (const group of ['dependencies', 'optionalDependencies']) {
      for (const need of childOf(node, group)?.children ?? []) {
        const needed = idOfNeed(need);
        if (needed !== undefined) one.needs.add(packageId(needed));
      }
    }
    installed.set(packageId(id), one);
  }
  return installed;
}

/** `name: 1.0.0(peers)`, or another name in front of the version. */
function idOfNeed(node: IndentedNode): { name: string; version: string } | undefined {
  const [version = ''] = (fieldOf(node, 'version') ?? node.value).split(/\(|(?<=\d)_/, 1);
  return idOf(version.includes('@') || version.startsWith('/') ? version : `${node.key}@${version}`);
}

/** What the importers ask for, as `name@version`; true where one asks for it outside of development. */
function directOf(root: IndentedNode): Map<string, boolean> {
  const direct = new Map<string, boolean>();
  const importers = [root, ...(childOf(root, 'importers')?.children ?? [])];
  for (const importer of importers) {
    for (const group of GROUPS) {
      for (const node of childOf(importer, group)?.children ?? []) {
        const id = idOfNeed(node);
        if (id === undefined) continue;
        const name = packageId(id);
        direct.set(name, direct.get(name) === true || group !== 'devDependencies');
      }
    }
  }
  return direct;
}

function toDeclaration(
  node: IndentedNode,
  direct: ReadonlyMap<string, boolean>,
  installed: ReadonlyMap<string, Installed>,
): Declaration[] {
  const id = idOf(node.key);
  const version = fieldOf(node, 'version') ?? id?.version;
  const name = fieldOf(node, 'name') ?? id?.name;
  const resolution = childOf(node, 'resolution');
  if (name === undefined || version === undefined || fieldOf(resolution, 'directory') !== undefined) return [];
  const wanted = direct.get(packageId({ name, version }));
  const own = installed.get(packageId(id ?? { name, version }));
  const isDevelopment = fieldOf(node, 'dev') === 'true' || wanted === false;
  const isOptional = own?.isOptional === true;
  return [
    {
      start: node.start,
      end: node.end,
      name,
      version,
      isDirect: wanted !== undefined,
      needs: own === undefined ? undefined : [...own.needs],
      scope: isDevelopment ? 'development' : isOptional ? 'optional' : undefined,
      ...originOf(resolution),
    },
  ];
}

function originOf(resolution: IndentedNode | undefined): Pick<Declaration, 'integrity' | 'lacksDigest' | 'source'> {
  const source = fieldOf(resolution, 'tarball') ?? fieldOf(resolution, 'repo');
  const integrity = fieldOf(resolution, 'integrity');
  return { integrity, lacksDigest: integrity === undefined && source === undefined, source };
}

/** `/name/1.0.0_peers`, `/name@1.0.0(peers)` or `name@1.0.0`; undefined for what comes from no registry and says no version. */
function idOf(key: string): { name: string; version: string } | undefined {
  const [id = ''] = key.split('(', 1);
  const plain = id.startsWith('/') ? id.slice(1) : id;
  const at = plain.indexOf('@', 1);
  const slash = plain.lastIndexOf('/');
  // `/@scope/name/1.0.0` has no `@` behind its first character, or one in the peers behind its version.
  const isOld = id.startsWith('/') && slash > 0 && (at === -1 || at > slash) && /^\d/.test(plain.slice(slash + 1));
  const end = isOld ? slash : at;
  if (end <= 0) return undefined;
  const [version = ''] = plain.slice(end + 1).split('_', 1);
  return /^\d/.test(version) ? { name: plain.slice(0, end), version } : undefined;
}
