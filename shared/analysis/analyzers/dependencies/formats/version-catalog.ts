import { z } from 'zod';
import type { Declaration, DependencyFormat, Span } from '../dependency-format';
import { linesOf } from '../text/lines';
import { parseToml } from '../text/toml-packages';

const Version = z.union([
  z.string(),
  z.object({ ref: z.string() }),
  z.object({ strictly: z.string().optional(), require: z.string().optional(), prefer: z.string().optional() }),
]);
type Version = z.infer<typeof Version>;
const Library = z.union([
  z.string(),
  z.object({ module: z.string(), version: Version.optional().catch(undefined) }),
  z.object({ group: z.string(), name: z.string(), version: Version.optional().catch(undefined) }),
]);
const Catalog = z.object({
  versions: z.record(z.string(), Version.optional().catch(undefined)).default({}).catch({}),
  libraries: z.record(z.string(), Library.optional().catch(undefined)).default({}).catch({}),
});

const NAME = /^[\w.-]+:[\w.-]+$/;
const EXACT = /^\d[\w.-]*$/;
/** `[libraries]`, or `[libraries.guava]` for one alone. */
const LIBRARIES = /^\s*\[\s*libraries(?:\s*\.\s*["']?([\w-]+)["']?)?\s*\]/;
const KEY = /^\s*(?:"([^"]+)"|'([^']+)'|([\w-]+))\s*[=.]/;

/** A version catalog of Gradle, `gradle/libs.versions.toml`: the libraries that all builds of a project may ask for. */
export const versionCatalog: DependencyFormat = {
  id: 'version-catalog',
  ecosystem: 'Maven',
  isLock: false,
  mayBeEmpty: true,
  matches: (name) => name.endsWith('.versions.toml'),
  read(text) {
    const parsed = Catalog.safeParse(parseToml(text));
    if (!parsed.success) return { declarations: [] };
    const { versions, libraries } = parsed.data;
    const places = placesOf(text);
    const declarations = Object.entries(libraries).flatMap(([alias, library]): Declaration[] => {
      if (library === undefined) return [];
      const { name, version } = coordinatesOf(library);
      const written = typeof version === 'object' && 'ref' in version ? versions[version.ref] : version;
      // Without a version a platform decides, which is a library of the catalog itself.
      if (written === undefined || !NAME.test(name)) return [];
      return [{ ...(places.get(alias) ?? { start: 0, end: 1 }), name, version: exact(written), isDirect: true }];
    });
    return { declarations };
  },
};

function coordinatesOf(library: z.infer<typeof Library>): { readonly name: string; readonly version?: Version } {
  if (typeof library !== 'string') {
    const name = 'module' in library ? library.module : `${library.group}:${library.name}`;
    return library.version === undefined ? { name } : { name, version: library.version };
  }
  const [group = '', artifact = '', version] = library.split(':');
  const name = `${group}:${artifact}`;
  return version === undefined ? { name } : { name, version };
}

/** `1.+`, `[1.0,2.0)` and `latest.release` stand for whatever there is. */
function exact(version: Version): string | undefined {
  if (typeof version === 'string') return EXACT.test(version) ? version : undefined;
  if ('ref' in version) return undefined;
  const wanted = version.strictly ?? version.require ?? version.prefer ?? '';
  return EXACT.test(wanted) ? wanted : version.prefer === undefined ? undefined : exact(version.prefer);
}

/** The lines of the libraries by their aliases. */
function placesOf(text: string): ReadonlyMap<string, Span> {
  const places = new Map<string, Span>();
  let isInLibraries = false;
  for (const { start, text: line } of linesOf(text)) {
    const place = { start, end: start + line.length };
    if (/^\s*\[/.test(line)) {
      const head = LIBRARIES.exec(line);
      isInLibraries = head !== null;
      if (head?.[1] !== undefined) places.set(head[1], place);
      continue;
    }
    const [, double, single, bare] = (isInLibraries && KEY.exec(line)) || [];
    const alias = double ?? single ?? bare;
    if (alias !== undefined && !places.has(alias)) places.set(alias, place);
  }
  return places;
}
