import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    {
      code: 'package a; import "html/template"; import "fmt"; func f(url string) { g(template.HTML(fmt.Sprintf("<a href=%s>", url))) }',
      covers: ['template.HTML(fmt.Sprintf("<a href=%s>", url))'],
    },
    'package a; import "html/template"; func f(n string) { s := "<b>" + n; g(template.JS(s)) }',
    'package a; import "html/template"; func f(w http.ResponseWriter, r *http.Request) { n := r.FormValue("n"); g(template.HTML(n)) }',
  ],
  clean: [
    'package a; import "html/template"; func f(w http.ResponseWriter, r *http.Request) { g(template.HTML(policy.Sanitize(r.FormValue("n")))) }',
    'package a; import "html/template"; func f(n string) { g(template.HTML("<b>" + template.HTMLEscapeString(n))) }',
    'package a; import "html/template"; func f() { g(template.HTML("<br>"), template.HTML(render(page))) }',
    'package a; import "html/template"; func f(when time.Time) { g(template.HTML("<b>" + when.Format(layout) + "</b>")) }',
    'package a; import "text/template"; func f(n string) { g(template.HTML("<b>" + n)) }',
  ],
};
