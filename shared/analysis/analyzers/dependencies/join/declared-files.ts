import { compareText, type DeclaredComponent, type DependencyFacts, type FileFacts } from '../../../../findings';

/** A lock file or manifest with what counts of it. */
export interface DeclaredFile extends DependencyFacts {
  readonly path: string;
}

/**
 * The dependency files of a repository. What a lock file of the same folder names too is left out of a manifest, which
 * knows less of it; digests of `go.sum` are given to the modules of `go.mod` beside it.
 */
export function declaredFiles(facts: readonly FileFacts[]): DeclaredFile[] {
  const files = facts.flatMap(({ path, dependencies }) =>
    dependencies === undefined ? [] : [{ ...dependencies, path }],
  );
  const locked = new Set(
    files
      .filter(({ isLock }) => isLock)
      .flatMap((file) => file.components.map(({ name }) => `${keyOf(file)} ${name.toLowerCase()}`)),
  );
  const digests = new Map(
    files.flatMap((file) =>
      (file.digests ?? []).map((one): [string, string] => [`${keyOf(file)} ${one.name}@${one.version}`, one.integrity]),
    ),
  );
  return files
    .filter(({ digests: own, unread }) => own === undefined || unread !== undefined)
    .map((file) => ({
      ...file,
      components: file.components
        .filter(({ name }) => file.isLock || !locked.has(`${keyOf(file)} ${name.toLowerCase()}`))
        .map((component) =>
          withDigest(component, digests.get(`${keyOf(file)} ${component.name}@${component.version}`)),
        ),
    }))
    .sort((left, right) => compareText(left.path, right.path));
}

function withDigest(component: DeclaredComponent, integrity: string | undefined): DeclaredComponent {
  return integrity === undefined ? component : { ...component, integrity };
}

function keyOf({ path, ecosystem }: DeclaredFile): string {
  return `${path.slice(0, path.lastIndexOf('/') + 1)} ${ecosystem}`;
}
