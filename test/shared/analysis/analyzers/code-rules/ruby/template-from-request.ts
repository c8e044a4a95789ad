import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: ['render inline: "<b>#{params[:a]}</b>"', 'ERB.new(params[:t]).result'],
  clean: ["render inline: '<%= a %>'", 'ERB.new(File.read(path)).result', 'render plain: params[:a]', 'render :show'],
};
