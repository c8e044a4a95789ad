/** Translates a LIKE pattern: `%` any text, `_` one character, `[a-z]` and `[^a-z]` one of a set. */
export function likePattern(pattern: string, escape: string): RegExp {
  let source = '';
  for (let index = 0; index < pattern.length; index += 1) {
    const character = pattern.charAt(index);
    const close = character === '[' ? pattern.indexOf(']', index + 1) : -1;
    if (escape !== '' && character === escape && index + 1 < pattern.length) {
      index += 1;
      source += literal(pattern.charAt(index));
    } else if (character === '%') source += '[^]*';
    else if (character === '_') source += '[^]';
    else if (close > index) {
      source += set(pattern.slice(index + 1, close));
      index = close;
    } else source += literal(character);
  }
  return new RegExp(`^${source}$`);
}

function literal(character: string): string {
  return character.replace(/[\\^$.*+?()[\]{}|/-]/, '\\$&');
}

function set(members: string): string {
  const isNegated = members.startsWith('^');
  const body = (isNegated ? members.slice(1) : members).replaceAll(/[\\\]^]/g, '\\$&');
  return body === '' ? '(?!)' : `[${isNegated ? '^' : ''}${body}]`;
}
