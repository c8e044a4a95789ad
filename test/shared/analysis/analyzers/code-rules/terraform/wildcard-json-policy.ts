import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    {
      code: 'x = jsonencode({ "Statement" : { "Effect" : "Allow", "Action" : ["a", "*"], "Resource" : "*" } })\n',
      covers: ['"*"'],
    },
  ],
  clean: [
    'x = jsonencode({ Effect = "Deny", Action = "*", Resource = "*" })\n',
    'x = jsonencode({ Effect = "Allow", Action = "s3:*", Resource = "*" })\n',
    'x = jsonencode({ Effect = "Allow", Action = "*", Resource = "*", Principal = "*" })\n',
  ],
};
