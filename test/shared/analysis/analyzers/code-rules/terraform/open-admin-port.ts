import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    {
      code: 'resource "azurerm_network_security_group" "a" {\n  security_rule {\n    direction = "Inbound"\n    access = "Allow"\n    destination_port_range = "3000-4000"\n    source_address_prefix = "*"\n  }\n}\n',
      covers: ['"*"'],
    },
    'resource "google_compute_firewall" "a" {\n  allow {\n    protocol = "tcp"\n    ports = ["80", "22"]\n  }\n  source_ranges = ["0.0.0.0/0"]\n}\n',
    'resource "aws_vpc_security_group_ingress_rule" "a" {\n  ip_protocol = "-1"\n  cidr_ipv4 = "0.0.0.0/0"\n}\n',
  ],
  clean: [
    'resource "aws_security_group" "a" {\n  ingress {\n    from_port = 443\n    to_port = 443\n    cidr_blocks = ["0.0.0.0/0"]\n  }\n  egress {\n    from_port = 0\n    to_port = 65535\n    cidr_blocks = ["0.0.0.0/0"]\n  }\n}\n',
    'resource "aws_security_group_rule" "a" {\n  type = "egress"\n  protocol = "-1"\n  cidr_blocks = ["0.0.0.0/0"]\n}\n',
    'resource "azurerm_network_security_rule" "a" {\n  direction = "Inbound"\n  access = "Deny"\n  destination_port_range = "22"\n  source_address_prefix = "*"\n}\n',
  ],
};
