/** What a newer version of a language allows, and what an older one says there in as many characters. */
type Newer = readonly [pattern: RegExp, older: (...groups: string[]) => string];

const blank = (text: string): string => ' '.repeat(text.length);

/** By grammar: what came after it. */
const NEWER_THAN_GRAMMAR: Readonly<Record<string, readonly Newer[]>> = {
  java: [
    // `import module java.base;`
    [/^([ \t]*import\s+)(module)(?=\s+[\w.]+\s*;)/gm, (_all, before = '', word = '') => before + blank(word)],
    // A constructor that does something before it calls another one.
    [/\b(?:super|this)\b(?<=[;}]\s*\w{4,5})(?=\s*\()/g, (word = '') => '_'.repeat(word.length)],
  ],
  php: [
    // Where short tags are off, as they are unless somebody asks for them, a page may begin as XML does.
    [/<\?xml\s[^?]*\?>/gi, (declaration = '') => blank(declaration)],
    // `clone($point, ['x' => 1])`
    [/\bclone(?=\s*\()/gi, (word = '') => '_'.repeat(word.length)],
    // In a text a key may be called as a word of the language is: `"$link[class]"`.
    [/(?<=\$\w+\[)[a-z_]+(?=\])/g, (word = '') => '_'.repeat(word.length)],
    // What follows is data.
    [/(\b__halt_compiler\s*\(\s*\)\s*(?:;|\?>))([^]+)$/i, (_all, before = '', data = '') => before + blank(data)],
  ],
  ruby: [
    // The block that a method was given is handed on: `&` alone, in a line of its own.
    [/(?<=[(,]\s*)&(?=\s+\))/g, () => '_'],
    // `def shout = puts 'hey'`: a call without brackets.
    [
      /^[ \t]*(?:(?:private|protected|public) +)?def +(?:self\.)?\w+[?!]?(?: *\([^()\n]*\))? *= +(?=[a-z_][\w.]*[?!]? +[\w:'"@[-])/gm,
      (head = '') => blank(head),
    ],
  ],
};

/** A text as it would have been written for the version of the language that its grammar knows; undefined where that is the same. */
export function inOlderWords(grammar: string, text: string): string | undefined {
  let older = text;
  for (const [pattern, write] of NEWER_THAN_GRAMMAR[grammar] ?? []) older = older.replace(pattern, write);
  return older === text ? undefined : older;
}
