const LANGUAGE_NAMES: ReadonlyMap<string, string> = new Map([
  ['bash', 'Shell'],
  ['c', 'C'],
  ['cpp', 'C++'],
  ['csharp', 'C#'],
  ['css', 'CSS'],
  ['dockerfile', 'Dockerfile'],
  ['go', 'Go'],
  ['hcl', 'HCL'],
  ['html', 'HTML'],
  ['java', 'Java'],
  ['javascript', 'JavaScript'],
  ['json', 'JSON'],
  ['jsx', 'JSX'],
  ['kotlin', 'Kotlin'],
  ['lua', 'Lua'],
  ['markdown', 'Markdown'],
  ['php', 'PHP'],
  ['python', 'Python'],
  ['ruby', 'Ruby'],
  ['rust', 'Rust'],
  ['scala', 'Scala'],
  ['shell', 'Shell'],
  ['sql', 'SQL'],
  ['toml', 'TOML'],
  ['tsx', 'TSX'],
  ['typescript', 'TypeScript'],
  ['unknown', 'Other text'],
  ['yaml', 'YAML'],
]);

/** How people write the language; its id where no other name is known. */
export function languageName(id: string): string {
  return LANGUAGE_NAMES.get(id) ?? id;
}
