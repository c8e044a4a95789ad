import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { z } from 'zod';
import { ENGINE_VERSION, ruleCatalogue } from '../../../../shared/analysis';
import { ANALYZERS } from '../../../../shared/analysis/analyzers/registry';
import { cweName, Rule } from '../../../../shared/findings';

const FOLDER = join(__dirname, '../../../../shared/analysis/analyzers');
const PACKAGES: Readonly<Record<string, string>> = {
  oxlint: 'oxlint',
  ruff: '@astral-sh/ruff-wasm-nodejs',
  secretlint: '@secretlint/core',
  'tree-sitter': 'web-tree-sitter',
  yaml: 'yaml',
};

it('lists exactly the analyzers that have a folder', () => {
  const folders = readdirSync(FOLDER, { withFileTypes: true }).filter((entry) => entry.isDirectory());

  expect(ANALYZERS.map(({ id }) => id)).toEqual(folders.map(({ name }) => name).sort());
});

it('gives every rule complete metadata under an id of its own', () => {
  const rules = ANALYZERS.flatMap((analyzer) => analyzer.rules);

  for (const rule of rules) expect(() => Rule.parse(rule)).not.toThrow();
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
  expect(ruleCatalogue.all()).toHaveLength(rules.length);
});

it('gives every security rule a weakness and a severity, and no other rule a severity', () => {
  for (const rule of ruleCatalogue.all()) {
    expect([rule.id, rule.severity !== undefined]).toEqual([rule.id, rule.kind === 'security']);
    if (rule.kind === 'security') expect([rule.id, rule.cwe.length > 0]).toEqual([rule.id, true]);
  }
});

it('names every weakness in words', () => {
  const unnamed = ruleCatalogue.all().flatMap(({ cwe }) => cwe.filter((number) => cweName(number) === undefined));

  expect([...new Set(unnamed)]).toEqual([]);
});

/** Where no tool stands behind an analyzer, its version is the product's own. */
const OWN = 'aurelis';

it.each(ANALYZERS.map(({ tool }) => tool).filter(({ name }) => name !== OWN))(
  'names the installed version of $name, in the engine version too',
  (tool) => {
    const installed = installedVersion(PACKAGES[tool.name] ?? '');

    expect(tool.version).toBe(installed);
    expect(ENGINE_VERSION).toContain(`${tool.name}.${installed}`);
  },
);

it('names the version of the product for what is its own', () => {
  const own = ANALYZERS.filter(({ tool }) => tool.name === OWN).map(({ tool }) => tool.version);

  expect([...new Set(own)]).toEqual([ENGINE_VERSION.slice(0, ENGINE_VERSION.indexOf('+'))]);
});

/** Found beside the entry point, since not every package lets its manifest be asked for. */
function installedVersion(name: string): string {
  const [folder = ''] =
    createRequire(__filename)
      .resolve.paths(name)
      ?.map((path) => join(path, name))
      .filter(hasManifest) ?? [];
  return z.object({ version: z.string() }).parse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')))
    .version;
}

function hasManifest(folder: string): boolean {
  try {
    return readdirSync(folder).includes('package.json');
  } catch {
    // Not installed at this level of folders.
    return false;
  }
}
