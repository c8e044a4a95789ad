import { attributeOf, mayHave, type HtmlRule } from '../html-file';

export const imageWithoutAlt: HtmlRule = {
  id: 'html/image-without-alt',
  grade: 'suspect',
  description: 'An image says nothing to people who do not see it.',
  help: 'Screen readers read out the name of the file instead. Describe the image in `alt`, or write `alt=""` where it is an ornament.',
  bad: '<p><img src="chart.png"></p>\n',
  good: '<p><img src="chart.png" alt="Sales by month"></p>\n',
  *check({ elements }) {
    for (const element of elements) {
      if (element.name !== 'img' || mayHave(element, 'alt', 'aria-label', 'aria-labelledby', 'aria-hidden', 'role')) {
        continue;
      }
      if (attributeOf(element, 'width')?.value === '1') continue;
      yield { at: element, message: 'Describe this image in “alt”.' };
    }
  },
};
