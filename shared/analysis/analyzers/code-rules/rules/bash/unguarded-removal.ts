import type { CodeRule } from '../../code-rule';

export const unguardedRemoval: CodeRule = {
  id: 'bash/unguarded-removal',
  languages: ['bash'],
  grade: 'bug',
  cwe: [73],
  description: 'A removal of everything below a folder goes for the root folder when a variable is empty.',
  help: '`rm -rf "$DIR/"*` with an empty `DIR` is `rm -rf /*`. Write `"${DIR:?}/"*`, which stops instead.',
  bad: 'rm -rf "$DIR/"*\n',
  good: 'rm -rf "${DIR:?}/"*\n',
  query:
    '(command name: (command_name (word) @name) argument: [(string) (concatenation) (simple_expansion) (expansion)] @path (#eq? @name "rm")) @command',
  check(match) {
    const path = match.node('path');
    const text = path.text.replaceAll('"', '');
    if (!/^\$(?:\w+|\{\w+\})\/(?:\*|bin|etc|lib\w*|usr|var|home|opt|root|boot)?\/?\*?$/.test(text)) return undefined;
    const name = /\w+/.exec(text)?.[0] ?? '';
    const isRecursive = /\s-\w*[rR]/.test(match.node('command').text);
    const before = match.file.source.text.slice(0, path.startIndex);
    // Set, or looked at, before: then it is not empty by surprise.
    const isKnown = new RegExp(
      `(?:^|[\\s;])${name}=(?![\\s;"]*$)|\\$\\{${name}:\\?|-[nz]\\s+"?\\$\\{?${name}\\b|-u\\b.*$`,
      'm',
    ).test(before);
    if (!isRecursive || isKnown || /^\d/.test(name)) return undefined;
    return { at: path, message: `With an empty ${name} this removes what lies in the root folder.` };
  },
};
