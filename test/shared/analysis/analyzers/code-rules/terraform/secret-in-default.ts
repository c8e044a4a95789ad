import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [{ code: 'variable "api_key" {\n  default = "k-93"\n}\n', covers: ['"k-93"'] }],
  clean: [
    'variable "password" {\n  default = ""\n}\nvariable "secret" {\n  default = null\n}\n',
    'variable "password_length" {\n  default = "12"\n}\nvariable "token_url" {\n  default = "x"\n}\n',
  ],
};
