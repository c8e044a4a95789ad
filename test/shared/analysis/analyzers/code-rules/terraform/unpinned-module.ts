import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    {
      code: 'module "a" {\n  source = "terraform-aws-modules/vpc/aws"\n}\n',
      covers: ['source = "terraform-aws-modules/vpc/aws"'],
    },
    'module "a" {\n  source = "github.com/a/b//c"\n}\n',
  ],
  clean: [
    'module "a" {\n  source = "../../modules/a"\n}\nmodule "b" {\n  source = "./x/y/z"\n}\n',
    'module "a" {\n  source = "a/b/aws"\n  version = "~> 1.0"\n}\n',
    'module "a" {\n  source = "git@github.com:a/b.git?ref=v1"\n}\n',
  ],
};
