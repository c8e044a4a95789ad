import { UnreadableList, type Declaration, type DependencyFormat } from '../dependency-format';
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
    return { declarations: packages.flatMap((node) => toDeclaration(node, direct)) };
  },
};

/** What the importers ask for, as `name@version`; true where one asks for it outside of development. */
function directOf(root: IndentedNode): Map<string, boolean> {
  const direct = new Map<string, boolean>();
  const importers = [root, ...(childOf(root, 'importers')?.children ?? [])];
  for (const importer of importers) {
    for (const group of GROUPS) {
      for (const node of childOf(importer, group)?.children ?? []) {
        const [version = ''] = (fieldOf(node, 'version') ?? node.value).split(/\(|(?<=\d)_/, 1);
        const id = idOf(version.includes('@') || version.startsWith('/') ? version : `${node.key}@${version}`);
        if (id === undefined) continue;
        const name = `${id.name}@${id.version}`;
        direct.set(name, direct.get(name) === true || group !== 'devDependencies');
      }
    }
  }
  return direct;
}

function toDeclaration(node: IndentedNode, direct: ReadonlyMap<string, boolean>): Declaration[] {
  const id = idOf(node.key);
  const version = fieldOf(node, 'version') ?? id?.version;
  const name = fieldOf(node, 'name') ?? id?.name;
  const resolution = childOf(node, 'resolution');
  if (name === undefined || version === undefined || fieldOf(resolution, 'directory') !== undefined) return [];
  const wanted = direct.get(`${name}@${version}`);
  const isDevelopment = fieldOf(node, 'dev') === 'true' || wanted === false;
  const isOptional = fieldOf(node, 'optional') === 'true';
  const source = fieldOf(resolution, 'tarball') ?? fieldOf(resolution, 'repo');
  const integrity = fieldOf(resolution, 'integrity');
  return [
    {
      start: node.start,
      end: node.end,
      name,
      version,
      isDirect: wanted !== undefined,
      scope: isDevelopment ? 'development' : isOptional ? 'optional' : undefined,
      integrity,
      lacksDigest: integrity === undefined && source === undefined,
      source,
    },
  ];
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
