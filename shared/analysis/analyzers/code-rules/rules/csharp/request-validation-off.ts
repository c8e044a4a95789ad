import type { CodeRule } from '../../code-rule';

export const requestValidationOff: CodeRule = {
  id: 'csharp/request-validation-off',
  languages: ['csharp'],
  grade: { cwe: [79], severity: 6.1, confidence: 'medium' },
  description: 'ASP.NET is told to let markup in requests through.',
  help: 'Scripts in a form field then reach the page. Leave the validation on, or allow markup for one property with `[AllowHtml]` and sanitize it.',
  bad: `class PageController : Controller {
  [ValidateInput(false)] public ActionResult Save(string text) => View(text);
}`,
  good: `class PageController : Controller {
  [HttpPost] public ActionResult Save(string text) => View(text);
}`,
  query: `
    (attribute name: (_) @name (attribute_argument_list . (attribute_argument . (boolean_literal) @value))
      (#match? @name "^(System.Web.Mvc.)?ValidateInput(Attribute)?$") (#eq? @value "false")) @at`,
  check(match) {
    return { at: match.node('at'), message: 'Markup in requests is let through.' };
  },
};
