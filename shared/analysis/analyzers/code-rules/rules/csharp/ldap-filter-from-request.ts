import type { CodeRule } from '../../code-rule';
import { argumentsOf, calledName } from '../../csharp-syntax/called';
import { creationsOf, settingsOf } from '../../csharp-syntax/call-patterns';
import { requestValueIn } from '../../csharp-syntax/request-value';
import { isTestPath } from '../../csharp-syntax/test-code';
import { textPieces } from '../../csharp-syntax/text-pieces';

export const ldapFilterFromRequest: CodeRule = {
  id: 'csharp/ldap-filter-from-request',
  languages: ['csharp'],
  grade: { cwe: [90], severity: 7.5, confidence: 'high' },
  description: 'A value of the request is joined into a filter of a directory search.',
  help: [
    'A parenthesis or a `*` in the value changes what is searched for, such as any user instead of one.',
    'Escape the value before (`*`, `(`, `)`, `\\` and the null character as `\\2a` and so on), or allow only the characters that names have.',
  ].join('\n\n'),
  bad: `class UserPage : Page {
  void Page_Load(object sender, EventArgs e) {
    var searcher = new DirectorySearcher("(uid=" + Request.Form["user"] + ")");
  }
}`,
  good: `class UserPage : Page {
  void Page_Load(object sender, EventArgs e) {
    var searcher = new DirectorySearcher("(uid=" + Encoder.LdapFilterEncode(Request.Form["user"]) + ")");
  }
}`,
  query: `${creationsOf('DirectorySearcher', 'SearchRequest')}
    ${settingsOf('Filter')}`,
  check(match) {
    if (isTestPath(match.file.path)) return undefined;
    const call = match.find('call');
    const filters =
      call === undefined ? [match.node('value')] : argumentsOf(call).slice(...positions(calledName(call)));
    for (const filter of filters) {
      const value = isFilter(textPieces(filter)) ? requestValueIn(filter) : undefined;
      if (value !== undefined) {
        return { at: filter, message: `\`${value.node.text}\` can change what is searched for.` };
      }
    }
    return undefined;
  },
};

/** Where among the arguments a filter may stand. */
function positions(created: string): [start: number, end: number] {
  return created === 'SearchRequest' ? [1, 2] : [0, 2];
}

function isFilter(pieces: readonly unknown[]): boolean {
  return pieces.some((piece) => typeof piece === 'string' && /\([&|!(\w][^()]*/.test(piece));
}
