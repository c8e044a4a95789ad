import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    'resource "aws_alb_listener" "a" {\n  protocol = "HTTP"\n  default_action {\n    type = "forward"\n  }\n}\n',
  ],
  clean: [
    'resource "aws_lb_listener" "a" {\n  protocol = "HTTPS"\n  default_action {\n    type = "forward"\n  }\n}\n',
    'resource "aws_lb_listener" "a" {\n  protocol = "HTTP"\n  default_action {\n    type = "fixed-response"\n  }\n}\n',
  ],
};
