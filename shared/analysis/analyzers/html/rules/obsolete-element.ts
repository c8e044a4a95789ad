import { tagOf, type HtmlRule } from '../html-file';

const OBSOLETE: ReadonlySet<string> = new Set(
  'acronym applet basefont bgsound big blink center dir font frame frameset isindex listing marquee multicol nobr noframes plaintext spacer strike tt xmp'.split(
    ' ',
  ),
);

export const obsoleteElement: HtmlRule = {
  id: 'html/obsolete-element',
  grade: 'tidy',
  description: 'An element is no part of HTML any more.',
  help: 'Browsers may drop it, and it says how something looks and not what it is. Use CSS, or the element that took its place.',
  bad: '<center>Sale</center>\n',
  good: '<p class="centred">Sale</p>\n',
  *check({ elements }) {
    for (const element of elements) {
      if (OBSOLETE.has(element.name)) {
        yield { at: tagOf(element), message: `<${element.name}> is no part of HTML any more.` };
      }
    }
  },
};
