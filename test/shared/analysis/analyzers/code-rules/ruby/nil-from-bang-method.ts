import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [{ code: "a.gsub!('x', 'y').strip", covers: ['gsub!'] }, 'list.uniq!.sort'],
  clean: [
    "a.gsub('x', 'y').strip",
    'a.strip!&.downcase',
    'a.uniq!; a.sort',
    'list.sort!.first',
    'text.gsub!(/^/, indent).strip',
  ],
};
