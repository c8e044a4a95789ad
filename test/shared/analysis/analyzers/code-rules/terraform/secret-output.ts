import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'output "secret_key" {\n  value = aws_iam_access_key.a.secret_key\n}\n', covers: ['"secret_key"'] },
  ],
  clean: [
    'output "password" {\n  value = a.b.password\n  sensitive = true\n}\n',
    'output "password" {\n  value = a.b.arn\n}\noutput "password_id" {\n  value = a.b.password\n}\n',
  ],
};
