import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'class A\n  def x; end\n  def y; end\n  def x; end\nend', covers: ['x'] },
    'module A\n  def self.x; end\n  def self.x; end\nend',
  ],
  clean: [
    'class A\n  def x; end\n  def self.x; end\nend',
    'class A\n  def x; end\n  alias_method :old_x, :x\n  def x; end\nend',
    'class A\n  if B\n    def x; end\n  else\n    def x; end\n  end\nend',
    'class A\n  def x; end\n  def x=(v); end\nend',
  ],
};
