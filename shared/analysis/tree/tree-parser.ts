import { readFile } from 'node:fs/promises';
import { Language, Parser, type Tree } from 'web-tree-sitter';
import { AnalysisDeadline, NestedTooDeeply } from '../analyzers/analyzer';
import type { LoadingClock } from '../worker/loading-clock';
import { assetPath } from '../worker/asset-path';
import { blockDepth } from './block-depth';
import type { FlatTree } from './flat-tree';
import { flattenTree } from './flatten-tree';
import { inKnownSyntax } from './in-known-syntax';

const WASM_PAGE_BYTES = 65536;
const FIRST_PAGES = 512;
/** Trees of hostile texts end here, in an error of this thread, and not in an exhausted machine. */
const MAX_MEMORY_PAGES = (512 * 1024 * 1024) / WASM_PAGE_BYTES;

/** The grammar of YAML keeps two marks of a block in room for 253, and writes past its end into whatever lies there. */
const MAX_BLOCKS_OF_YAML = 120;

/** Makes syntax trees; each grammar is loaded when it is first needed. Whoever asks for a tree deletes it. */
export interface TreeParser {
  /** Rejects with `AnalysisDeadline` once `isLate` says so, or with `NestedTooDeeply`; the parser stays usable. */
  parse(grammar: string, text: string, isLate: () => boolean): Promise<Tree>;
  /** The same tree as arrays, which outlive it. */
  flatten(tree: Tree, text: string): FlatTree;
}

let memory: WebAssembly.Memory | undefined;

export async function createTreeParser(clock?: Pick<LoadingClock, 'load'>): Promise<TreeParser> {
  // The module is loaded once a thread: whoever comes later reads the memory that the first one gave it.
  memory ??= new WebAssembly.Memory({ initial: FIRST_PAGES, maximum: MAX_MEMORY_PAGES });
  const wasmMemory = memory;
  await Parser.init({ locateFile: () => assetPath('web-tree-sitter.wasm'), wasmMemory });
  const parser = new Parser();
  const load = <T>(make: () => Promise<T>) => clock?.load(make) ?? make();
  const languages = new Map<string, Promise<Language>>();
  return {
    async parse(grammar, text, isLate) {
      if (grammar === 'yaml' && blockDepth(text) > MAX_BLOCKS_OF_YAML) {
        throw new NestedTooDeeply('The blocks stand in each other deeper than the grammar can count');
      }
      const language = languages.get(grammar) ?? load(() => loadGrammar(grammar));
      languages.set(grammar, language);
      parser.setLanguage(await language);
      const tree = parser.parse(inKnownSyntax(grammar, text), null, { progressCallback: () => isLate() });
      if (tree !== null) return tree;
      parser.reset();
      throw new AnalysisDeadline('The parser did not come to an end in time');
    },
    flatten: (tree, text) => flattenTree(tree, text, wasmMemory),
  };
}

async function loadGrammar(grammar: string): Promise<Language> {
  return Language.load(await readFile(assetPath(`grammars/tree-sitter-${grammar}.wasm`)));
}
