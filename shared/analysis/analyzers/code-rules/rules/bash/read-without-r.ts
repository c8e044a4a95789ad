import type { CodeRule } from '../../code-rule';

export const readWithoutR: CodeRule = {
  id: 'bash/read-without-r',
  languages: ['bash'],
  grade: 'suspect',
  description: 'Backslashes in what is read are swallowed.',
  help: '`read` takes a backslash as the start of an escape: `C:\\\\new` becomes `C:new`. Say `read -r`.',
  bad: 'while read line; do echo "$line"; done < paths.txt\n',
  good: 'while read -r line; do echo "$line"; done < paths.txt\n',
  query: '(while_statement condition: (command name: (command_name (word) @name) (#eq? @name "read")) @read)',
  check(match) {
    const read = match.node('read');
    if (/\s-[a-zA-Z]*r/.test(read.text)) return undefined;
    const end = match.node('name').endIndex;
    return {
      at: match.node('name'),
      message: 'A backslash in the text is lost.',
      fix: { description: 'Read as it is', edits: [{ start: end, end, text: ' -r' }] },
    };
  },
};
