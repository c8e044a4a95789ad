import type { Tree } from 'web-tree-sitter';
import { grammarOf } from '../languages/grammar-of';
import type { SourceText } from '../text/source-text';
import type { TreeParser } from './tree-parser';

export interface FileTree {
  /** The same tree for everyone who asks; undefined where no grammar reads the language. */
  readonly get: () => Promise<Tree | undefined>;
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
  return {
    async get() {
      if (grammar === undefined) return undefined;
      tree ??= parserOf().then((parser) => parser.parse(grammar, source.text, isLate));
      return tree;
    },
    async free() {
      // Who asked for the tree has seen why there is none.
      const made = await tree?.catch(() => undefined);
      made?.delete();
    },
  };
}
