const MAX_ROUNDS = 5;
const MAX_LENGTH = 300;

/**
 * Puts properties in the place of their names. Properties may name others, and a hostile file makes those grow without
 * end: after a few rounds, or a few hundred characters, what is left stays as it is written.
 */
export function expand(text: string, name: RegExp, properties: ReadonlyMap<string, string>): string {
  let expanded = text.slice(0, MAX_LENGTH);
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const next = expanded.replace(name, (whole, key: string) =>
      (properties.get(key) ?? properties.get(key.toLowerCase()) ?? whole).slice(0, MAX_LENGTH),
    );
    if (next === expanded || next.length > MAX_LENGTH) break;
    expanded = next;
  }
  return expanded;
}
