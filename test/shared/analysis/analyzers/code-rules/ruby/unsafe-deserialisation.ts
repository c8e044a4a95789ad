import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: ['Marshal.load(data)', 'YAML.unsafe_load(text)', 'YAML.load(params[:yaml])'],
  clean: ['Marshal.load(Marshal.dump(a))', 'YAML.load(text)', 'YAML.safe_load(params[:a])', 'JSON.load(data)'],
};
