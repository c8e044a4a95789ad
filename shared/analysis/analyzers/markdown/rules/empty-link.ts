import type { MarkdownRule } from '../markdown-file';

export const emptyLink: MarkdownRule = {
  id: 'markdown/empty-link',
  grade: 'bug',
  description: 'A link leads nowhere, or has nothing to click at.',
  help: 'Write the address, or the text, that is missing.',
  bad: 'See the [guide]().\n',
  good: 'See the [guide](guide.md).\n',
  *check({ prose, links, isMyst, isBookSummary }) {
    for (const { start, end, isImage, text, target, style } of links) {
      if (style !== 'inline' || prose[start - 1] === '\\') continue;
      const leadsNowhere = (target === '' || target === '<>') && !isBookSummary;
      // Code is blank here, but still something to click at.
      const hasNoText = text === '' && !isImage && !isMyst;
      if (!leadsNowhere && !hasNoText) continue;
      yield { at: { start, end }, message: leadsNowhere ? 'This leads nowhere.' : 'There is nothing to click at.' };
    }
  },
};
