import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [{ code: 'provider "aws" {\n  access_key = "AKzz"\n}\n', covers: ['"AKzz"'] }],
  clean: [
    { path: 'examples/main.tf', code: 'resource "a" "b" {\n  password = "Kx9zz"\n}\n' },

    'resource "a" "b" {\n  password = var.password\n  master_password = "${var.x}"\n}\n',
    'resource "a" "b" {\n  password = ""\n  client_secret = "changeme"\n}\n',
  ],
};
