import { relative, resolve } from 'node:path';
import type { BicepServer, Compiled, Diagnostic } from './bicep-server.ts';

/** Whatever the compiler says of the files, each problem once; a warning is one, too. */
export async function compileAll(server: BicepServer, root: string, files: readonly string[]): Promise<string[]> {
  const problems = new Set<string>();
  for (const file of files) {
    const { success, diagnostics } = await compileOne(server, resolve(root, file));
    for (const diagnostic of diagnostics) problems.add(describe(diagnostic, root));
    if (!success && diagnostics.length === 0) problems.add(`${file}: cannot be compiled`);
  }
  return [...problems];
}

function compileOne(server: BicepServer, path: string): Promise<Compiled> {
  return path.endsWith('.bicepparam') ? server.compileParameters(path) : server.compile(path);
}

function describe({ source, range, level, code, message }: Diagnostic, root: string): string {
  const { line, char } = range.start;
  return `${relative(root, source)}:${line + 1}:${char + 1}: ${level.toLowerCase()} ${code}: ${message}`;
}
