import type { MarkdownRule } from '../markdown-file';

export const imageWithoutAlt: MarkdownRule = {
  id: 'markdown/image-without-alt',
  grade: 'tidy',
  enabled: false,
  description: 'An image says nothing to people who do not see it.',
  help: 'Describe it between the square brackets.',
  bad: '![](chart.png)\n',
  good: '![Sales by month](chart.png)\n',
  *check({ links }) {
    for (const { start, end, isImage, text, target } of links) {
      if (isImage && text.trim() === '' && target !== '') yield { at: { start, end }, message: 'Describe this image.' };
    }
  },
};
