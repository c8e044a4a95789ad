import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: '<input type=text CLASS=a class="b">', covers: ['class="b"'] },
  ],
  clean: [
    '<p class="a" :class="b" data-class="c">d</p>',
    '<p {% if a %}class="b"{% else %}class="c"{% endif %}>d</p>',
    '<p class="a">b</p><p class="a">c</p>',
  ],
};
