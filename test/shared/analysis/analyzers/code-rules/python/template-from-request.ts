import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    'render_template_string(f\'Hello {request.args["name"]}\')',
    "Template('Hi %s' % request.form['name'])",
    "env.from_string(request.json['template'])",
  ],
  clean: [
    "render_template_string('Hi {{ name }}', name=request.args['name'])",
    'render_template_string(TEMPLATE)',
    "Template('Hi $name')",
  ],
};
