import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    '{# not ended <img src="a">',
    '{{#if a}}<img src="a">{{/if}}',
    { code: '<IMG src=a.png><img src="b.png" alt="b">', covers: ['<IMG src=a.png>'] },
  ],
  clean: [
    '{# an <img src="a"> here would\n load it #}<p>{{-- <img> --}}{% comment %}<img>{% endcomment %}{{!-- <img> --}}</p>',
    '<img src="a.png" alt>',
    '<img src="a.png" :alt="title"><img [alt]="title"><img th:alt="#{a}"><img v-bind="all">',
    '<img src="a.png" {{ attributes }}><img <%= attributes %>>',
    '<!-- <img src="a.png"> --><script>"<img src=a>"</script>',
    '<img src="pixel.gif" width="1" height="1">',
  ],
};
