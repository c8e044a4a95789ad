import type { CssRule } from '../style-sheet';

export const emptyBlock: CssRule = {
  id: 'css/empty-block',
  grade: 'tidy',
  description: 'A block has nothing in it.',
  help: 'It does nothing and is loaded all the same. Remove it.',
  bad: 'a { }\n',
  good: 'a { color: red; }\n',
  *check({ blocks }) {
    for (const block of blocks) {
      // Schemes of colours are made by programs that name every part of a language. What is meant to be filled in by the caller, and what only has a name, may be empty.
      if (
        block.isEmpty &&
        block.start !== block.end &&
        !/^[@%]|\)$|\.(?:chroma|highlight|hljs|token)\b/.test(block.prelude)
      ) {
        yield { at: block, message: 'Nothing stands in this block.' };
      }
    }
  },
};
