import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: ['"<p>#{name}</p>".html_safe', 'raw("<i>#{@a.b}</i>")', 'params[:a].html_safe'],
  clean: [
    "'<br>'.html_safe",
    '"<p>#{h(name)}</p>".html_safe',
    '"<p>#{link_to a, b}</p>".html_safe',
    'raw text',
    '"#{a} b".html_safe',
  ],
};
