import { mayHave, type HtmlRule } from '../html-file';

export const missingLanguage: HtmlRule = {
  id: 'html/missing-language',
  grade: 'tidy',
  description: 'A page does not say in which language it is written.',
  help: 'Screen readers guess how to pronounce it, and browsers whether to translate it. Write `<html lang="en">`.',
  bad: '<!doctype html>\n<html><head><title>a</title></head></html>\n',
  good: '<!doctype html>\n<html lang="en"><head><title>a</title></head></html>\n',
  *check({ elements }) {
    for (const element of elements) {
      if (element.name === 'html' && !mayHave(element, 'lang', 'xml:lang')) {
        yield { at: element, message: 'Say in which language this page is written.' };
      }
    }
  },
};
