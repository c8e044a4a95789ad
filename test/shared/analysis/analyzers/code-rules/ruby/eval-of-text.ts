import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: ['eval("a = #{b}")', 'obj.instance_eval(params[:code])', 'Kernel.eval(text, binding)'],
  clean: [
    "eval('1 + 1')",
    'obj.instance_eval { a }',
    'context.eval(script)',
    'eval File.read(path), binding',
    'eval script, binding, path',
    'klass.class_eval "def #{a}; end"',
  ],
};
