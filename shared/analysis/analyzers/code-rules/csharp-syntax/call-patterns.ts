/** A pattern of calls by these names, with and without something before the dot; captures the call as `@call`. */
export function callsOf(...names: readonly string[]): string {
  const quoted = names.map((name) => `"${name}"`).join(' ');
  return `
    (invocation_expression function: [
        (identifier) @name
        (generic_name (identifier) @name)
        (member_access_expression name: [(identifier) @name (generic_name (identifier) @name)])
      ] arguments: (argument_list (argument)) (#any-of? @name ${quoted})) @call`;
}

/** A pattern of what creates these types. */
export function creationsOf(...names: readonly string[]): string {
  const quoted = names.map((name) => `"${name}"`).join(' ');
  return `
    (object_creation_expression type: [(identifier) @name (qualified_name name: (identifier) @name)]
      (#any-of? @name ${quoted})) @call`;
}

/** A pattern of what sets these members of something: `a.Name = value`. */
export function settingsOf(...names: readonly string[]): string {
  const quoted = names.map((name) => `"${name}"`).join(' ');
  return `
    (assignment_expression left: (member_access_expression name: (identifier) @name) right: (_) @value
      (#any-of? @name ${quoted})) @set`;
}
