import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    'render inline: "<b>#{params[:a]}</b>"',
    'ERB.new(params[:t]).result',
    'def a\n  text = "Hi #{params[:name]}"\n  render inline: text\nend',
    'erb "<p>#{params[:name]}</p>"',
  ],
  clean: [
    "render inline: '<%= a %>'",
    'ERB.new(File.read(path)).result',
    'render plain: params[:a]',
    'render :show',
    'erb :page, locals: { name: params[:name] }',
    'view.erb(params[:name])',
  ],
};
