import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'impl Default for S { fn default() -> Self { Default::default() } }', covers: ['Default::default()'] },
    'impl PartialEq for S { fn eq(&self, other: &Self) -> bool { self == other } }',
    'impl std::fmt::Debug for S { fn fmt(&self, f: &mut F) -> R { write!(f, "S {:?}", self) } }',
  ],
  clean: [
    'impl Default for S { fn default() -> Self { Self::new(Default::default()) } }',
    'impl fmt::Display for S { fn fmt(&self, f: &mut F) -> R { write!(f, "{:?}", self) } }',
    'impl PartialEq for S { fn eq(&self, other: &Self) -> bool { self.id == other.id } }',
  ],
};
