/** What has to be known of a language to find the brackets that are code: where its texts and comments begin and end. */
export interface Dialect {
  readonly lineComments: boolean;
  readonly nestedComments?: true;
  /** Lines that begin with `#` are not code, and of the branches of a `#if` the first is read. */
  readonly directives?: true;
  /** A text between double quotes may go on in the next line. */
  readonly longTexts?: true;
  /** Three double quotes begin a text that three end. */
  readonly tripleQuotes?: true;
  /** Code in a text begins with `${`, or with `{` where `$` stands before the text. */
  readonly templates?: 'dollar-brace' | 'dollar-text';
  /** What a single quote begins: a text, one character, or a name as well. */
  readonly singleQuotes: 'text' | 'character' | 'character-or-name';
  /** Texts in which nothing is escaped; `end` is asked for the text that closes what was opened, or a sticky pattern. */
  readonly raw?: { readonly begin: RegExp; readonly end: (opened: string) => string | RegExp };
}

const C: Dialect = { lineComments: true, directives: true, singleQuotes: 'character' };
const BACKTICKS = { begin: /`/y, end: () => '`' };

/** By grammar: languages in whose valid texts brackets come in pairs. */
export const DIALECTS: ReadonlyMap<string, Dialect> = new Map<string, Dialect>([
  ['c', C],
  [
    'cpp',
    {
      ...C,
      raw: { begin: /R"[^()\\\s]{0,16}\(/y, end: (opened) => `)${opened.slice(2, -1)}"` },
    },
  ],
  [
    'c_sharp',
    {
      ...C,
      tripleQuotes: true,
      templates: 'dollar-text',
      raw: { begin: /(?:@\$?|\$@)"/y, end: () => /(?:[^"]|"")*"/y },
    },
  ],
  ['css', { lineComments: false, singleQuotes: 'text', raw: { begin: /url\((?!\s*["'])/y, end: () => ')' } }],
  ['go', { lineComments: true, singleQuotes: 'character', raw: BACKTICKS }],
  ['java', { lineComments: true, tripleQuotes: true, singleQuotes: 'character' }],
  [
    'kotlin',
    {
      lineComments: true,
      nestedComments: true,
      tripleQuotes: true,
      templates: 'dollar-brace',
      singleQuotes: 'character',
      raw: BACKTICKS,
    },
  ],
  [
    'rust',
    {
      lineComments: true,
      nestedComments: true,
      longTexts: true,
      singleQuotes: 'character-or-name',
      raw: { begin: /[bc]?r#{0,16}"/y, end: (opened) => `"${opened.replace(/[^#]/g, '')}` },
    },
  ],
  [
    'scala',
    {
      lineComments: true,
      nestedComments: true,
      tripleQuotes: true,
      templates: 'dollar-brace',
      singleQuotes: 'character-or-name',
      raw: BACKTICKS,
    },
  ],
]);
