import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: ['Net::HTTP.get(URI(params[:u]))', 'HTTParty.get(params[:u], timeout: 5)'],
  clean: ['URI.open(url)', 'HTTParty.get("https://a.example/#{params[:id]}")', 'client.get(params[:u])'],
};
