import type { CodeRule } from '../../code-rule';
import { attributeOf, blocksOf, literalOf } from '../../terraform-syntax/block';
import { resourceQuery } from '../../terraform-syntax/resource-query';

export const httpListener: CodeRule = {
  id: 'terraform/http-listener',
  languages: ['terraform'],
  grade: { cwe: [319], severity: 5.3, confidence: 'medium' },
  description: 'A load balancer serves pages without encryption.',
  help: 'Everybody on the way reads and changes them. Let the listener redirect to HTTPS.',
  bad: `resource "aws_lb_listener" "web" {
  port     = 80
  protocol = "HTTP"
  default_action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.web.arn
  }
}
`,
  good: `resource "aws_lb_listener" "web" {
  port     = 80
  protocol = "HTTP"
  default_action {
    type = "redirect"
    redirect {
      protocol    = "HTTPS"
      status_code = "HTTP_301"
    }
  }
}
`,
  query: resourceQuery(['aws_lb_listener', 'aws_alb_listener']),
  check(match) {
    const block = match.node('block');
    const protocol = attributeOf(block, 'protocol');
    if (protocol === undefined || literalOf(protocol.value) !== 'HTTP') return undefined;
    const forwards = blocksOf(block, 'default_action').some(
      (action) => literalOf(attributeOf(action, 'type')?.value) === 'forward',
    );
    return forwards ? { at: protocol.node, message: 'This serves pages without encryption.' } : undefined;
  },
};
