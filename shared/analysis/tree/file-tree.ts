import type { Tree } from 'web-tree-sitter';
import { grammarOf } from '../languages/grammar-of';
import type { SourceText } from '../text/source-text';
import type { FlatTree } from './flat-tree';
import type { TreeParser } from './tree-parser';

export interface FileTree {
  /** The same tree for everyone who asks; undefined where no grammar reads the language. */
  readonly get: () => Promise<Tree | undefined>;
  /** The same as arrays, which stay when the tree is freed. */
  readonly flat: () => Promise<FlatTree | undefined>;
  readonly free: () => Promise<void>;
}

export interface TreeInput {
  readonly path: string;
  readonly language: string;
  readonly source: SourceText;
}

/** The tree of one file, made when the first analyzer asks for it. */
export function createFileTree(
  { path, language, source }: TreeInput,
  parserOf: () => Promise<TreeParser>,
  isLate: () => boolean,
): FileTree {
  const grammar = grammarOf(language, path);
  let tree: Promise<Tree> | undefined;
  let flat: Promise<FlatTree | undefined> | undefined;
  const get = async () => {
    if (grammar === undefined) return undefined;
    tree ??= parserOf().then((parser) => parser.parse(grammar, source.text, isLate));
    return tree;
  };
  const flatten = async () => {
    const made = await get();
    return made === undefined ? undefined : (await parserOf()).flatten(made, source.text);
  };
  return {
    get,
    flat: () => (flat ??= flatten()),
    async free() {
      // Who asked for the tree has seen why there is none.
      const made = await tree?.catch(() => undefined);
      made?.delete();
    },
  };
}
