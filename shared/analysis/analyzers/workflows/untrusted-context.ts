/** Contexts that whoever opens an issue or a pull request fills with any text. */
const UNTRUSTED =
  /\bgithub\s*\.\s*(?:head_ref\b|event\s*\.\s*(?:(?:issue|discussion|pull_request)\.(?:title|body)\b|pull_request\.head\.(?:ref|label|repo\.(?:default_branch|description|homepage))\b|(?:comment|review|review_comment)\.body\b|pages(?:\.\*|\[\d+\])\.page_name\b|(?:head_commit|commits(?:\.\*|\[\d+\]))\.(?:message|author\.(?:email|name))\b|workflow_run\.(?:head_branch|display_title|head_commit\.(?:message|author\.(?:email|name))|pull_requests\S*\.head\.ref)\b))/i;

/** The context in an expression that carries text of anybody into its result. */
export function untrustedContext(expression: string): string | undefined {
  const match = UNTRUSTED.exec(expression);
  if (match === null) return undefined;
  const before = expression.slice(0, match.index);
  const behind = expression.slice(match.index + match[0].length);
  // A comparison, or the question what it contains, gives only true or false.
  const isAsked =
    /(?:contains|startsWith|endsWith|hashFiles)\s*\([^()]*$/i.test(before) ||
    /[=!]=\s*$/.test(before) ||
    /^\s*[=!]=/.test(behind);
  return isAsked ? undefined : match[0].replaceAll(/\s/g, '');
}
