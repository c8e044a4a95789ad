import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: '<a id=x></a><b id="x"></b><i id=\'x\'></i>', covers: ['id="x"', "id='x'"] },
  ],
  clean: [
    '<a id="x"></a><b id="X"></b><i id=""></i><i id=""></i>',
    '{% if a %}<a id="x"></a>{% else %}<a id="x"></a>{% endif %}',
    '<a id="x"></a><template><a id="x"></a></template>',
  ],
};
