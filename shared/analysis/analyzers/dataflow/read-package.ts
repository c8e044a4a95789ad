import { z } from 'zod';
import type { DataflowFacts } from '../../../findings';

type PackageFacts = NonNullable<DataflowFacts['package']>;

const MAX_ENTRIES = 20;
const MAX_LENGTH = 500_000;

/** What a project says of itself, by the name of the file. */
const READERS: Readonly<Record<string, (text: string) => PackageFacts | undefined>> = {
  'package.json': readPackageJson,
  'pyproject.toml': readPythonProject,
  'setup.cfg': readPythonProject,
  'setup.py': readPythonProject,
  'pom.xml': readJavaProject,
  'build.gradle': readJavaProject,
};

/** Whether a folder holds a library, as the file that describes it tells; undefined for a file that describes none. */
export function readPackage(path: string, text: string): PackageFacts | undefined {
  const reader = READERS[path.slice(path.lastIndexOf('/') + 1)];
  return reader === undefined || text.length > MAX_LENGTH ? undefined : reader(text);
}

const SERVERS_OF_NODE =
  /^(?:express|koa|fastify|restify|next|nuxt|hapi|@hapi\/hapi|@nestjs\/core|@adonisjs\/core|sails|polka|hono|@sveltejs\/kit|aws-lambda|@azure\/functions|@google-cloud\/functions-framework)$/;

const PackageJson = z.object({
  private: z.boolean().optional(),
  name: z.string().optional(),
  main: z.string().optional(),
  module: z.string().optional(),
  source: z.string().optional(),
  exports: z.unknown().optional(),
  dependencies: z.record(z.string(), z.unknown()).optional(),
});

function readPackageJson(text: string): PackageFacts | undefined {
  const parsed = PackageJson.safeParse(parseJson(text));
  if (!parsed.success) return undefined;
  const { name, main, module, source, exports, dependencies = {} } = parsed.data;
  const isServer = Object.keys(dependencies).some((one) => SERVERS_OF_NODE.test(one));
  const isLibrary = name !== undefined && parsed.data.private !== true && !isServer;
  if (!isLibrary) return { language: 'javascript', isLibrary: false, entries: [] };
  const named = [source, main, module, ...targetsOf(exports)].filter((one) => one !== undefined);
  const entries = [...new Set(named.length === 0 ? ['index.js'] : named)].slice(0, MAX_ENTRIES);
  return { language: 'javascript', isLibrary: true, entries };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** All files that `exports` names, whatever asks for them. */
function targetsOf(exports: unknown): string[] {
  const found: string[] = [];
  const open: unknown[] = [exports];
  for (let next = open.pop(); next !== undefined && found.length < MAX_ENTRIES; next = open.pop()) {
    if (typeof next === 'string') {
      if (/\.[mc]?[jt]sx?$/.test(next) && !next.includes('*') && !/\.d\.[mc]?ts$/.test(next)) found.push(next);
    } else if (typeof next === 'object' && next !== null) {
      const inner: unknown[] = Object.values(next);
      open.push(...inner.reverse());
    }
  }
  return found;
}

const SERVERS_OF_PYTHON =
  /\b(?:flask|django|fastapi|aiohttp|tornado|bottle|pyramid|starlette|sanic|litestar|falcon|quart|uvicorn|gunicorn|werkzeug)\b/i;

function readPythonProject(text: string): PackageFacts | undefined {
  const isProject = /^\[(?:project|metadata|tool\.(?:poetry|flit\.metadata|setuptools))\]|\bsetup\s*\(/m.test(text);
  if (!isProject) return undefined;
  return { language: 'python', isLibrary: !SERVERS_OF_PYTHON.test(text), entries: [] };
}

const SERVERS_OF_JAVA =
  /servlet|spring-boot|springframework\.boot|spring-web|jakarta\.ws|javax\.ws|jersey|dropwizard|quarkus|micronaut|vertx|javalin|<packaging>\s*(?:war|ear)\b|exec-maven-plugin|<mainClass>|mainClass\s*=|\bid\s*\(?\s*['"](?:application|war)['"]/;

function readJavaProject(text: string): PackageFacts {
  return { language: 'java', isLibrary: !SERVERS_OF_JAVA.test(text), entries: [] };
}
