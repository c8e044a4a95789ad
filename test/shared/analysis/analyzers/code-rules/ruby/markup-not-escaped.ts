import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    '"<p>#{name}</p>".html_safe',
    'raw("<i>#{@a.b}</i>")',
    'params[:a].html_safe',
    'def a\n  note = params[:note].to_s\n  @note = note.html_safe\nend',
    'def a\n  user = User.find_by_email(params[:email])\n  flash[:error] = "No mail to #{params[:email]}".html_safe unless params[:email].nil?\nend',
  ],
  clean: [
    "'<br>'.html_safe",
    '"<p>#{h(name)}</p>".html_safe',
    '"<p>#{link_to a, b}</p>".html_safe',
    'raw text',
    '"#{a} b".html_safe',
    'def a\n  name = ERB::Util.html_escape(params[:name])\n  render html: "<p>#{name}</p>".html_safe\nend',
  ],
};
