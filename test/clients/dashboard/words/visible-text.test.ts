import { visibleText } from '../../../../clients/dashboard/src/words/visible-text';

describe('visibleText', () => {
  it('spells out what turns text around or hides in it, and leaves lines and tabs', () => {
    expect(visibleText('a\u202Eb\u200Bc\u0000\n\td é 漢 👍')).toBe('a\\u{202E}b\\u{200B}c\\u{0}\n\td é 漢 👍');
  });
});
