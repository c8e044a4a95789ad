/**
 * `*` and `?` stay within a folder, `**` goes through folders. Takes at most pattern × text steps: a pattern comes from
 * a caller, and as a regular expression `*a*a*a*b` would take exponential time.
 */
export function matchesGlob(pattern: string, text: string): boolean {
  return matchesList(pattern.split('/'), text.split('/'), isGlobstar, matchesSegment);
}

function isGlobstar(segment: string): boolean {
  return segment === '**';
}

function matchesSegment(pattern: string, segment: string): boolean {
  return matchesList(
    Array.from(pattern),
    Array.from(segment),
    isStar,
    (wanted, found) => wanted === '?' || wanted === found,
  );
}

function isStar(character: string): boolean {
  return character === '*';
}

/** The classic wildcard walk: on a mismatch the last wildcard takes one item more. */
function matchesList(
  pattern: readonly string[],
  items: readonly string[],
  isWildcard: (part: string) => boolean,
  matchesOne: (part: string, item: string) => boolean,
): boolean {
  let patternIndex = 0;
  let itemIndex = 0;
  let wildcardIndex = -1;
  let resumeIndex = 0;
  while (itemIndex < items.length) {
    const part = pattern[patternIndex];
    const item = items[itemIndex] ?? '';
    if (part !== undefined && isWildcard(part)) {
      wildcardIndex = patternIndex++;
      resumeIndex = itemIndex;
    } else if (part !== undefined && matchesOne(part, item)) {
      patternIndex++;
      itemIndex++;
    } else if (wildcardIndex >= 0) {
      patternIndex = wildcardIndex + 1;
      itemIndex = ++resumeIndex;
    } else return false;
  }
  return pattern.slice(patternIndex).every(isWildcard);
}
