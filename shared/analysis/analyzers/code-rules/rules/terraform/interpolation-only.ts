import type { CodeRule } from '../../code-rule';

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
    return {
      at: quoted,
      message: 'The expression can stand without the quotes.',
      fix: {
        description: 'Take the quotes off',
        edits: [{ start: quoted.startIndex, end: quoted.endIndex, text: inner.text }],
      },
    };
  },
};
