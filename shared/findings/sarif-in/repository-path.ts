import type { SarifArtifactLocation, SarifRun } from './sarif-document';

export type RepositoryPath = { path: string } | { problem: string };

export interface UriContext {
  bases: NonNullable<SarifRun['originalUriBaseIds']>;
  artifacts: NonNullable<SarifRun['artifacts']>;
  /** The directory that was analysed, as a path with `/`, where it is known: absolute URIs below it are ours. */
  rootDirectory: string | undefined;
}

const MAX_LENGTH = 1_024;
const MAX_BASES = 8;
/** What tools call the root of the source. */
const ROOT_NAMES = /^%?(?:src_?root|project_?root|repo_?root|root_?path|root|workspace)%?$/iu;

/**
 * Where a location is in the repository. A document comes from anywhere: what leads out of the repository, in whatever way,
 * is no location in it.
 */
export function repositoryPath(given: SarifArtifactLocation, context: UriContext): RepositoryPath {
  const location = given.uri === undefined ? context.artifacts[given.index ?? -1]?.location : given;
  if (location?.uri === undefined) return { problem: 'without a file' };
  const uri = withBase(location, context);
  if (uri === undefined) return { problem: 'outside the repository' };
  const decoded = decode(uri);
  if (decoded === undefined) return { problem: 'with a malformed URI' };
  const relative = belowRoot(decoded, context);
  if (relative === undefined) return { problem: 'outside the repository' };
  const path = normalize(relative);
  return path === undefined ? { problem: 'outside the repository' } : { path };
}

/** Puts the bases in front that are relative themselves; one that is absolute has to be the root. */
function withBase(location: SarifArtifactLocation, { bases, rootDirectory }: UriContext): string | undefined {
  let uri = location.uri ?? '';
  let baseId = location.uriBaseId;
  for (let depth = 0; baseId !== undefined && !isAbsolute(uri); depth++) {
    if (depth === MAX_BASES) return undefined;
    const base: SarifArtifactLocation | undefined = Object.hasOwn(bases, baseId) ? bases[baseId] : undefined;
    if (base?.uri === undefined) return ROOT_NAMES.test(baseId) || Object.keys(bases).length <= 1 ? uri : undefined;
    if (isAbsolute(base.uri)) {
      const isRoot = ROOT_NAMES.test(baseId) || Object.keys(bases).length === 1;
      // A tool that ran in a folder of the repository calls that folder the root.
      if (isBelowRoot(base.uri, rootDirectory)) return joinUri(base.uri, uri);
      return isRoot || isOwnRoot(base.uri, rootDirectory) ? uri : joinUri(base.uri, uri);
    }
    uri = joinUri(base.uri, uri);
    baseId = base.uriBaseId;
  }
  return uri;
}

function joinUri(base: string, uri: string): string {
  return base === '' || base.endsWith('/') ? `${base}${uri}` : `${base}/${uri}`;
}

/** Has a scheme or a drive, or starts at the root of a machine or host. */
function isAbsolute(uri: string): boolean {
  return /^(?:[a-z][a-z\d+.-]*:|[/\\])/iu.test(uri);
}

function isOwnRoot(uri: string, rootDirectory: string | undefined): boolean {
  const path = decode(uri);
  return path !== undefined && rootDirectory !== undefined && trimSlash(filePath(path)) === trimSlash(rootDirectory);
}

function isBelowRoot(uri: string, rootDirectory: string | undefined): boolean {
  if (rootDirectory === undefined || trimSlash(rootDirectory) === '') return false;
  return trimSlash(filePath(decode(uri) ?? '')).startsWith(`${trimSlash(rootDirectory)}/`);
}

function decode(uri: string): string | undefined {
  try {
    return decodeURIComponent(uri.replace(/[?#].*$/su, ''));
  } catch {
    // A percent sign that starts no byte.
    return undefined;
  }
}

function belowRoot(uri: string, { bases, rootDirectory }: UriContext): string | undefined {
  if (!isAbsolute(uri)) return uri;
  const path = filePath(uri);
  const ownBases = Object.entries(bases).filter(([name]) => ROOT_NAMES.test(name));
  const roots = [rootDirectory, ...ownBases.map(([, base]) => base.uri && filePath(decode(base.uri) ?? ''))];
  for (const root of roots) {
    // The root of a machine is no repository: everything would be below it.
    if (root === undefined || trimSlash(root) === '') continue;
    if (path.startsWith(`${trimSlash(root)}/`)) return path.slice(trimSlash(root).length + 1);
  }
  return undefined;
}

/** Of `file:///a/b` and `file://localhost/a/b` the path; anything else as it is. */
function filePath(uri: string): string {
  return uri.replace(/^file:(?:\/\/(?:localhost)?(?=\/))?/iu, '').replaceAll('\\', '/');
}

function trimSlash(path: string): string {
  return path.endsWith('/') ? path.slice(0, -1) : path;
}

function normalize(path: string): string | undefined {
  if (path.length > MAX_LENGTH || /[\u0000-\u001F\u007F]/u.test(path)) return undefined;
  const segments: string[] = [];
  for (const segment of path.replaceAll('\\', '/').split('/')) {
    if (segment === '' || segment === '.') continue;
    if (segment !== '..') segments.push(segment);
    else if (segments.pop() === undefined) return undefined;
  }
  return segments.length === 0 ? undefined : segments.join('/');
}
