/** Marks of templates (Helm, Jinja, ERB, Terraform) that are no YAML or HTML until something has filled them in; `${{ }}` is an expression of a workflow. */
const PLACEHOLDER = /(?<!\$)\{\{|\{%|%\{|<%/;
/** FreeMarker, and what Maven puts in the place of `@name@`. */
const DIRECTIVE = /^[ \t]*<#(?:list|assign|if|include|macro|import|ftl)\b/m;
const FILTERED = /[:=][ \t]*@[\w.-]+@[ \t]*$/m;
/** A name that is filled in is that of a text that is filled in; Maven has folders for such. */
const NAME_TO_FILL_IN = /\{\{|(?:^|\/)archetype-resources\/|\$\{|\{%|(?:^|[/_.-])template\.\w+$/;

/** Whether a text only becomes what its name says after a template engine has read it. */
export function isTemplate(text: string): boolean {
  return PLACEHOLDER.test(text) || DIRECTIVE.test(text) || FILTERED.test(text);
}

/**
 * What ERB, EJS, Jinja and Twig fill in. Braces in braces are code as well, `value={{ user }}` in JSX and `{{a}, {b}}` in many languages: so
 * one name alone is meant, apart from its braces.
 */
const TAG = /<%[^\n]*%>|\{%[^\n]*%\}|(?<!=)\{\{-?[ \t]+[A-Za-z_][\w.]*[ \t]*(?:\|[^\n{}]*)?\}\}/;

/** Whether a template engine writes a part of the line before anybody reads it as what its file is called. */
export function isInLineToFillIn(text: string, at: number): boolean {
  const end = text.indexOf('\n', at);
  return TAG.test(text.slice(text.lastIndexOf('\n', at - 1) + 1, end === -1 ? undefined : end));
}

export function isNameOfTemplate(path: string): boolean {
  return NAME_TO_FILL_IN.test(path);
}
