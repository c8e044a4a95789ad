import type { CodeRule } from '../../code-rule';

export const overwrittenInput: CodeRule = {
  id: 'bash/overwritten-input',
  languages: ['bash'],
  grade: 'bug',
  description: 'A command reads the file that its output goes to.',
  help: 'The shell empties the file before the command starts, so there is nothing left to read. Write to another file and move it, or use an option such as `sort -o`.',
  bad: 'sort names.txt > names.txt\n',
  good: 'sort -o names.txt names.txt\n',
  query:
    '(redirected_statement body: [(command) (pipeline)] @body redirect: (file_redirect destination: (_) @file) @redirect)',
  check(match) {
    const file = match.node('file');
    const body = match.node('body');
    const first = body.type === 'pipeline' ? body.namedChildren[0] : body;
    const name = first?.childForFieldName('name')?.text ?? '';
    if (!/^>[^>&]/.test(match.node('redirect').text) || /^["']?\/dev\//.test(file.text)) return undefined;
    if (!['cat', 'sort', 'sed', 'grep', 'awk', 'uniq', 'tr', 'head', 'tail', 'cut', 'jq', 'envsubst'].includes(name)) {
      return undefined;
    }
    if (name === 'sed' && /\s-i/.test(first?.text ?? '')) return undefined;
    const isRead = first?.childrenForFieldName('argument').some((word) => word.text === file.text) ?? false;
    return isRead ? { at: file, message: 'This file is emptied before it is read.' } : undefined;
  },
};
