/** Marks of templates (Helm, Jinja, ERB, Terraform) that are no YAML or HTML until something has filled them in; `${{ }}` is an expression of a workflow. */
const PLACEHOLDER = /(?<!\$)\{\{|\{%|%\{|<%/;

/** Whether a text only becomes what its name says after a template engine has read it. */
export function isTemplate(text: string): boolean {
  return PLACEHOLDER.test(text);
}
