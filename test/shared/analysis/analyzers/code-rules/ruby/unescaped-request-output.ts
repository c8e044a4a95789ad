import type { RuleSamples } from '../../../../../support/rule-samples';

const sinatra = (body: string) => `require 'sinatra'\nget '/a/:name' do |name|\n  ${body}\nend`;

export const samples: RuleSamples = {
  flagged: [
    { code: sinatra('"<p>#{params[:q]}</p>"'), covers: ['params[:q]'] },
    sinatra('"<b>#{name}</b>"'),
    sinatra('q = params["q"].strip\n  page = "<p>" + q + "</p>"\n  page'),
    sinatra('q = params["q"]\n  return "<p>#{q}</p>" if q\n  "a"'),
    sinatra('halt 404, "<p>No #{params[:q]}</p>"'),
    sinatra('body "<p>%s</p>" % params[:q]'),
    sinatra('<<~PAGE\n    <p>#{params[:q]}</p>\n  PAGE'),
    sinatra('content_type :html\n  "<p>#{params[:q]}</p>"'),
    'class App < Sinatra::Base\n  post \'/a\' do\n    "<p>#{params[:q]}</p>"\n  end\nend',
    'class AController < B\n  def a\n    render body: "<p>#{params[:q]}</p>", content_type: \'text/html\'\n  end\nend',
  ],
  clean: [
    sinatra('"<p>#{h(params[:q])}</p>"'),
    sinatra('q = Rack::Utils.escape_html(params[:q])\n  "<p>#{q}</p>"'),
    sinatra('"Hi #{params[:q]}"'),
    sinatra('content_type :json\n  "<p>#{params[:q]}</p>"'),
    sinatra('q = params[:q]\n  halt 400 unless WORDS.include?(q)\n  "<p>#{q}</p>"'),
    sinatra('erb :a, locals: { q: params[:q] }'),
    'get \'/a\' do\n  "<p>#{params[:q]}</p>"\nend',
    "require 'sinatra'\nget 'a' do\n  \"<p>#{params[:q]}</p>\"\nend",
    'class AController < B\n  def a\n    render body: "<p>#{params[:q]}</p>"\n  end\nend',
    { code: sinatra('"<p>#{params[:q]}</p>"'), path: 'spec/a_spec.rb' },
  ],
};
