import type { CodeRule } from '../../code-rule';
import { enclosingFunction } from '../../csharp-syntax/enclosing';
import { isTestPath } from '../../csharp-syntax/test-code';

export const httpClientPerCall: CodeRule = {
  id: 'csharp/http-client-per-call',
  languages: ['csharp'],
  grade: 'suspect',
  cwe: [400],
  description: 'An HttpClient is made and thrown away for each call.',
  help: [
    'Each one opens connections of its own, and closed ones stay in TIME_WAIT for minutes: under load the machine runs out of ports.',
    'Keep one in a static field or take it from `IHttpClientFactory`.',
  ].join('\n\n'),
  bad: `class Weather {
  async Task<string> Load(string url) {
    using var client = new HttpClient();
    return await client.GetStringAsync(url);
  }
}`,
  good: `class Weather {
  private static readonly HttpClient Client = new HttpClient();
  async Task<string> Load(string url) {
    return await Client.GetStringAsync(url);
  }
}`,
  query: `
    (local_declaration_statement "using" (variable_declaration (variable_declarator
      (object_creation_expression type: (identifier) @type) @created)) (#eq? @type "HttpClient"))
    (using_statement (variable_declaration (variable_declarator
      (object_creation_expression type: (identifier) @type) @created)) (#eq? @type "HttpClient"))`,
  check(match) {
    const created = match.node('created');
    const isPlain = (created.childForFieldName('arguments')?.namedChildCount ?? 0) === 0;
    const around = enclosingFunction(created)?.childForFieldName('name')?.text;
    // A program's Main runs once, and so do top-level statements.
    if (!isPlain || around === undefined || around === 'Main' || isTestPath(match.file.path)) return undefined;
    return { at: created, message: 'Every call makes and closes connections of its own.' };
  },
};
