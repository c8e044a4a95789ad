import type { MarkdownRule } from '../markdown-file';
import { duplicateDefinition } from './duplicate-definition';
import { duplicateHeading } from './duplicate-heading';
import { emptyLink } from './empty-link';
import { headingJump } from './heading-jump';
import { headingWithoutSpace } from './heading-without-space';
import { imageWithoutAlt } from './image-without-alt';
import { reversedLink } from './reversed-link';
import { unclosedFence } from './unclosed-fence';
import { undefinedReference } from './undefined-reference';

/** Every rule of Markdown that one file is enough for. */
export const MARKDOWN_RULES: readonly MarkdownRule[] = [
  duplicateDefinition,
  duplicateHeading,
  emptyLink,
  headingJump,
  headingWithoutSpace,
  imageWithoutAlt,
  reversedLink,
  unclosedFence,
  undefinedReference,
];
