/** A pattern of the blocks `resource` (or `data`) of some types, as `@block`. */
export function resourceQuery(types: readonly string[], kind = 'resource'): string {
  const names = [...new Set(types)].map((type) => `"\\"${type}\\""`).join(' ');
  return `((config_file (body (block . (identifier) @kind . (string_lit) @type) @block)) (#eq? @kind "${kind}") (#any-of? @type ${names}))`;
}
