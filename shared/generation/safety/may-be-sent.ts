import { matchesGlob } from '../../findings';

/** Files that hold keys and nothing else: they never leave, whatever the project says. */
const ALWAYS_HERE: readonly string[] = [
  '.env',
  '.env.*',
  '*.pem',
  '*.key',
  '*.pfx',
  '*.p12',
  '*.jks',
  '*.keystore',
  '*.kdbx',
  'id_rsa*',
  'id_ed25519*',
  '.npmrc',
  '.pypirc',
  '.netrc',
  'local.settings.json',
];

/** A pattern without `/` is about the name of a file in any folder; one that ends in `/` is about all below. */
export function mayBeSent(path: string, neverSend: readonly string[]): boolean {
  const lower = path.toLowerCase();
  return ![...ALWAYS_HERE, ...neverSend].some((glob) => isMeant(glob, path) || isMeant(glob.toLowerCase(), lower));
}

function isMeant(glob: string, path: string): boolean {
  const pattern = glob.replace(/^\.?\//, '');
  if (pattern.endsWith('/')) return matchesGlob(`${pattern}**`, path) || matchesGlob(`**/${pattern}**`, path);
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (!pattern.includes('/')) {
    return (
      matchesGlob(pattern, name) ||
      path
        .split('/')
        .slice(0, -1)
        .some((folder) => folder === pattern)
    );
  }
  return matchesGlob(pattern, path);
}
