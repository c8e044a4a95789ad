import type { CodeRule } from '../../code-rule';

/** Older versions cannot read it, and a file that holds none may be meant for them. */
const BARE_EXPRESSION = /^[ \t]*[\w-]+[ \t]+=[ \t]+(?:\[|\{ \w+ = )?[a-z]\w*[.(]/m;

export const interpolationOnly: CodeRule = {
  id: 'terraform/interpolation-only',
  languages: ['terraform'],
  grade: 'tidy',
  description: 'A string holds nothing but one expression.',
  help: 'Since Terraform 0.12 the expression can stand alone; the quotes only make a string of what may not be one.',
  bad: `resource "aws_instance" "web" {
  ami = "\${var.ami}"
}
`,
  good: `resource "aws_instance" "web" {
  ami = var.ami
}
`,
  query:
    '(attribute (expression (template_expr (quoted_template . (quoted_template_start) . (template_interpolation (template_interpolation_start) . (expression) @inner . (template_interpolation_end)) . (quoted_template_end)) @quoted)))',
  check(match) {
    const quoted = match.node('quoted');
    const inner = match.node('inner');
    const message = 'The expression can stand without the quotes.';
    // Outside of the quotes a line ends the expression.
    if (inner.text.includes('\n') || !BARE_EXPRESSION.test(match.file.source.text)) return { at: quoted, message };
    const edits = [{ start: quoted.startIndex, end: quoted.endIndex, text: inner.text }];
    return { at: quoted, message, fix: { description: 'Take the quotes off', edits } };
  },
};
