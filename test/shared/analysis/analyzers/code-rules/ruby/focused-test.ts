import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: "fdescribe 'a' do\nend", covers: ['fdescribe'], fixed: "describe 'a' do\nend" },
    "it 'a', :focus do\nend",
    { code: "context 'a', focus: true do\nend", covers: ['focus: true'] },
  ],
  clean: ['fit do |model|\nend', "it 'a' do\nend", 'fit(model, data)', "it 'a', :slow do\nend"],
};
