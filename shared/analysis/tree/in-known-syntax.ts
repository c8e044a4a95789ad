/** What a grammar cannot read, and as many characters that say the same, or leave out what no rule asks for. */
type Unread = readonly [pattern: RegExp, write: (found: string) => string];

const blank = (text: string): string => ' '.repeat(text.length);
const without =
  (pattern: RegExp): Unread[1] =>
  (found) =>
    found.replace(pattern, blank);

/** By grammar: behind what it cannot read it takes whatever follows for something else. */
const UNREAD: Readonly<Record<string, readonly Unread[]>> = {
  go: [
    // A pointer to a value: `new("text")`, `new(-1.5)`, `new(time.Now())`, `new(rate.Sometimes{})`.
    [/\bnew\(\s*(?:["'`\d&!-]|(?!(?:func|struct|interface|map|chan)\b)[A-Za-z_][\w.]*[({])/g, without(/^new/)],
  ],
  java: [
    // `case final Circle circle ->`
    [/\bcase\s+final\b/g, without(/final$/)],
    // `case Shape.Circle(double radius)`, `instanceof Pair(final var left, Shape.Box(var width))`
    [
      /\b(?:case|instanceof)\s+(?:final\s+)?(?:[A-Za-z_]\w*\.)*[A-Z]\w*\s*\([^{};]{0,400}/g,
      (found) =>
        found
          .replace(/(?<=^\w+\s+(?:final\s+)?)(?:\w+\.)+/, blank)
          .replaceAll(/(?<=[(,]\s*)final(?=\s)/g, blank)
          .replaceAll(/(?<=[(,]\s*)(?:\w+\.)+(?=[A-Z]\w*\s*\(\s*[A-Za-z_][\w.<>?]*\s+\w+\s*[,)])/g, blank),
    ],
    // An annotated array of arguments: `String @Nullable ... names`.
    [/@[\w.]*\w\s*\.\.\./g, without(/^@[\w.]*\w/)],
  ],
  php: [
    // `(int) match ($day) { … }`
    [/\(\s*[a-z]+\s*\)\s*match(?=\s*\()/gi, without(/^\([^)]*\)/)],
  ],
};

/** A text as its grammar can read it: every position stays. */
export function inKnownSyntax(grammar: string, text: string): string {
  let known = text;
  for (const [pattern, write] of UNREAD[grammar] ?? []) known = known.replace(pattern, write);
  return known;
}
