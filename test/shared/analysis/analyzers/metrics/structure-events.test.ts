import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Query, type Tree } from 'web-tree-sitter';
import { detectLanguage } from '../../../../../shared/analysis';
import { STRUCTURE_GRAMMARS } from '../../../../../shared/analysis/analyzers/metrics/grammars';
import { StructureQuery } from '../../../../../shared/analysis/analyzers/metrics/structure-events';
import { CODE_RULES } from '../../../../../shared/analysis/analyzers/code-rules/rules';
import { grammarOf } from '../../../../../shared/analysis/languages/grammar-of';
import { createTreeParser, type TreeParser } from '../../../../../shared/analysis/tree/tree-parser';
import { LANGUAGE_SAMPLES } from './same-function-in-every-language';

const ROOT = join(__dirname, '../../../../..');
const NEVER_LATE = () => false;

let parser: TreeParser;
beforeAll(async () => {
  parser = await createTreeParser();
});

interface Text {
  readonly name: string;
  readonly text: string;
}

it.each([...STRUCTURE_GRAMMARS.keys()])('reads of %s what a query of tree-sitter captures', async (grammarName) => {
  const grammar = STRUCTURE_GRAMMARS.get(grammarName);
  let queries: { ours: StructureQuery; theirs: Query } | undefined;
  let compared = 0;
  for (const { name, text } of textsOf(grammarName)) {
    const tree = await parser.parse(grammarName, text, NEVER_LATE);
    const flat = parser.flatten(tree, text);
    queries ??= {
      ours: new StructureQuery(tree.language, grammar ?? fail()),
      theirs: new Query(tree.language, grammar?.query ?? ''),
    };

    const events = queries.ours.events(flat, NEVER_LATE);

    expect({ name, events: events.map(({ kind, start }) => `${start} ${kind}`).sort() }).toEqual({
      name,
      events: capturesOf(tree, queries.theirs).sort(),
    });
    compared += events.length;
    tree.delete();
  }
  expect(compared).toBeGreaterThan(0);
});

function fail(): never {
  throw new Error('There is no such grammar');
}

/** A node with several operators matches once for each, and counts once. */
function capturesOf(tree: Tree, query: Query): string[] {
  const captures = query.captures(tree.rootNode);
  const places = new Map(captures.map(({ name, node }) => [`${node.startIndex} ${name} ${node.endIndex}`, node]));
  return [...places].map(([key]) => key.split(' ', 2).join(' '));
}

function textsOf(grammarName: string): Text[] {
  const golden = filesBelow(join(ROOT, 'test/golden')).filter(({ name }) => isOf(name, grammarName));
  const own = filesBelow(join(ROOT, 'shared/findings')).filter(({ name }) => isOf(name, grammarName));
  const examples = CODE_RULES.filter(({ languages }) => languages.some((language) => language === grammarName));
  return [
    ...[...golden, ...own].map(({ name }) => ({ name, text: readFileSync(name, 'utf8') })),
    ...examples.map(({ id, bad, good }) => ({ name: id, text: `${bad}\n${good}\n` })),
    ...LANGUAGE_SAMPLES.filter(({ path }) => isOf(path, grammarName)).map(({ path, code }) => ({
      name: path,
      text: code,
    })),
  ];
}

function isOf(path: string, grammarName: string): boolean {
  return grammarOf(detectLanguage(path), path) === grammarName;
}

function filesBelow(folder: string): { name: string }[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => ({ name: join(parentPath, name) }));
}
