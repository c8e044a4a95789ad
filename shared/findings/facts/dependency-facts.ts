import { z } from 'zod';

/** Where packages come from, by the names that OSV gives these places. */
export const PackageEcosystem = z.enum(['npm', 'PyPI', 'Maven', 'Go', 'NuGet', 'crates.io', 'Packagist', 'RubyGems']);
export type PackageEcosystem = z.infer<typeof PackageEcosystem>;

/** Absent for what runs in production. */
export const ComponentScope = z.enum(['development', 'optional']);
export type ComponentScope = z.infer<typeof ComponentScope>;

/** A package of one version, where a file declares it. */
export const DeclaredComponent = z.strictObject({
  name: z.string(),
  version: z.string(),
  line: z.int().positive(),
  column: z.int().positive(),
  endColumn: z.int().positive(),
  /** The line, without credentials. */
  text: z.string(),
  /** Absent where the file does not tell. */
  isDirect: z.boolean().optional(),
  scope: ComponentScope.optional(),
  /** What it needs, by places in this list; absent where the file does not tell. */
  needs: z.array(z.int().nonnegative()).optional(),
  /** As the package's author wrote it: an SPDX expression where all is well. */
  licence: z.string().optional(),
  /** Algorithm and digest in base64, such as `sha512-…`. */
  integrity: z.string().optional(),
});
export type DeclaredComponent = z.infer<typeof DeclaredComponent>;

/** What a lock file or manifest says of a repository's dependencies. */
export const DependencyFacts = z.strictObject({
  ecosystem: PackageEcosystem,
  /** Id of the file's format, such as `package-lock`. */
  format: z.string(),
  /** A lock file names everything that is installed; a manifest names what was asked for. */
  isLock: z.boolean(),
  components: z.array(DeclaredComponent),
  /** Digests of packages that another file of the folder declares, by `name@version`. */
  digests: z.array(z.strictObject({ name: z.string(), version: z.string(), integrity: z.string() })).optional(),
  /** Why the file, or the rest of it, could not be read. */
  unread: z.string().optional(),
});
export type DependencyFacts = z.infer<typeof DependencyFacts>;
