import type { CodeRule } from '../../code-rule';
import { isTestPath } from '../../csharp-syntax/test-code';

export const developerPageForEverybody: CodeRule = {
  id: 'csharp/developer-page-for-everybody',
  languages: ['csharp'],
  grade: { cwe: [489, 209], severity: 5.3, confidence: 'medium' },
  description: 'The error page for developers is shown in every environment.',
  help: 'It tells visitors the source lines, headers and settings around an error. Guard it with `if (env.IsDevelopment())`.',
  bad: `class Startup {
  void Configure(IApplicationBuilder app) { app.UseDeveloperExceptionPage(); }
}`,
  good: `class Startup {
  void Configure(IApplicationBuilder app, IWebHostEnvironment env) {
    if (env.IsDevelopment()) { app.UseDeveloperExceptionPage(); }
  }
}`,
  query: `
    (invocation_expression function: (member_access_expression name: (identifier) @name) (#eq? @name "UseDeveloperExceptionPage")) @at`,
  check(match) {
    const at = match.node('at');
    if (isTestPath(match.file.path)) return undefined;
    for (let around = at.parent; around !== null; around = around.parent) {
      if (/^(?:if|switch)_|conditional_expression|preproc_if|preproc_elif/.test(around.type)) return undefined;
      // A guard further up may have left the method already.
      const before = around.previousNamedSibling;
      if (before?.type === 'if_statement' && /\breturn\b/.test(before.text)) return undefined;
    }
    return { at: match.node('name'), message: 'Visitors see source lines and settings around every error.' };
  },
};
