import { z } from 'zod';
import { ComponentScope, PackageEcosystem } from '../facts/dependency-facts';

/** A package in one version, wherever the repository declares it. */
export const DependencyComponent = z.strictObject({
  /** Package URL, such as `pkg:npm/lodash@4.17.21`. */
  purl: z.string(),
  ecosystem: PackageEcosystem,
  name: z.string(),
  version: z.string(),
  /** Absent where no file tells. */
  isDirect: z.boolean().optional(),
  /** Absent for what runs in production. */
  scope: ComponentScope.optional(),
  /** Package URLs of what it needs itself, sorted; absent where no file tells. */
  needs: z.array(z.string()).optional(),
  licence: z.string().optional(),
  /** Algorithm and digest in base64, such as `sha512-…`. */
  integrity: z.string().optional(),
  places: z.array(z.strictObject({ path: z.string(), line: z.int().positive() })),
});
export type DependencyComponent = z.infer<typeof DependencyComponent>;

export const KnownVulnerability = z.strictObject({
  purl: z.string(),
  id: z.string(),
  aliases: z.array(z.string()),
  summary: z.string().optional(),
  severity: z.number().min(0).max(10).optional(),
  cwe: z.array(z.int().positive()),
  /** The lowest version that mends it. */
  fixed: z.string().optional(),
});
export type KnownVulnerability = z.infer<typeof KnownVulnerability>;

/** What a repository depends on, and what is known against it. */
export const DependenciesSection = z.strictObject({
  /** Lock files and manifests that were read. */
  files: z.array(
    z.strictObject({
      path: z.string(),
      format: z.string(),
      ecosystem: PackageEcosystem,
      components: z.int().nonnegative(),
    }),
  ),
  /** Files that were not read, or not to their end: nothing is known of what they name. */
  unread: z.array(z.strictObject({ path: z.string(), why: z.string() })),
  ecosystems: z.array(
    z.strictObject({
      ecosystem: PackageEcosystem,
      components: z.int().nonnegative(),
      /** Components with a known vulnerability; absent where there were no advisories to look at. */
      vulnerable: z.int().nonnegative().optional(),
    }),
  ),
  /** The data the components were compared with; `none` says that nobody looked. */
  advisories: z.union([
    z.literal('none'),
    z.strictObject({
      version: z.string(),
      updatedAt: z.string().optional(),
      ecosystems: z.array(PackageEcosystem),
    }),
  ]),
  /** Sorted by package URL. */
  components: z.array(DependencyComponent),
  /** Sorted by package URL and id. */
  vulnerabilities: z.array(KnownVulnerability),
});
export type DependenciesSection = z.infer<typeof DependenciesSection>;
