import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: '<button>a <a href="b">b</a></button>', covers: ['<a'] },
    '<form><p><form></form></p></form>',
  ],
  clean: [
    '<a href="a">a</a><button>b</button>',
    '<form><button>a</button><a href="b">b</a></form>',
    '{% if a %}<a href="b">{% else %}<a href="c">{% endif %}d</a>',
  ],
};
