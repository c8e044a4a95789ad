import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: ['redirect_to(params[:url] || root_path)', 'redirect params["to"]', 'redirect_to "#{params[:host]}/x"'],
  clean: [
    'redirect_to root_path',
    'redirect_to "/a/#{params[:id]}"',
    'redirect_to params[:a], allow_other_host: false',
    'redirect_to user_path(params[:id])',
  ],
};
