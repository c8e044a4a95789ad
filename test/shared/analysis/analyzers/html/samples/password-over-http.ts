import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    '<form method=post action=http://shop.example><p><input type=PASSWORD></p></form>',
  ],
  clean: [
    '<form action="/login"><input type="password"></form>',
    '<form action="http://localhost:8080/login"><input type="password"></form>',
    '<form action="http://example.org/search"><input type="text"></form>',
  ],
};
