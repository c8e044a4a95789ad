import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: ['a.public_send(params[:m], 1)', 'params[:type].classify.constantize', 'Object.const_get(params.fetch(:a))'],
  clean: ['a.send(:b)', 'a.send(name)', 'a.public_send("by_#{params[:a]}")', 'NAMES[params[:a]].constantize'],
};
