/** Of Jinja, Twig and Django, of Liquid, of Blade, and of Handlebars. */
const KINDS: readonly (readonly [open: RegExp, close: string])[] = [
  [/(?<!\{)\{#/y, '#}'],
  [/\{%-?\s*comment\b/y, 'endcomment'],
  [/\{\{--/y, '--}}'],
  [/\{\{!--/y, '--}}'],
];

/** The text with spaces in place of the comments of templates, so that all else stays where it is. */
export function withoutTemplateComments(text: string): string {
  const open = new Set(KINDS);
  const parts: string[] = [];
  let done = 0;
  for (let at = text.indexOf('{'); at !== -1 && open.size > 0; at = text.indexOf('{', at)) {
    const kind = [...open].find(([start]) => startsAt(start, text, at));
    const end = kind === undefined ? -1 : text.indexOf(kind[1], at + 2);
    if (kind === undefined || end === -1) {
      // Nothing behind it ends such a comment, either.
      if (kind !== undefined) open.delete(kind);
      at++;
      continue;
    }
    const behind = end + kind[1].length;
    parts.push(text.slice(done, at), text.slice(at, behind).replace(/[^\n]/g, ' '));
    at = done = behind;
  }
  return done === 0 ? text : parts.join('') + text.slice(done);
}

function startsAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}
