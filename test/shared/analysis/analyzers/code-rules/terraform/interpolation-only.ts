import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    {
      code: 'resource "a" "b" {\n  c = "${var.d[0].e}"\n  f = var.g\n}\n',
      covers: ['"${var.d[0].e}"'],
      fixed: 'resource "a" "b" {\n  c = var.d[0].e\n  f = var.g\n}\n',
    },
    {
      code: 'resource "a" "b" {\n  c = "${var.d}"\n  type = "string"\n}\n',
      fixed: 'resource "a" "b" {\n  c = "${var.d}"\n  type = "string"\n}\n',
    },
    {
      code: 'resource "a" "b" {\n  c = "${var.d ?\n    1 : 2}"\n  f = var.g\n}\n',
      fixed: 'resource "a" "b" {\n  c = "${var.d ?\n    1 : 2}"\n  f = var.g\n}\n',
    },
  ],
  clean: [
    'resource "a" "b" {\n  c = "${var.d}-e"\n  f = "x"\n}\n',
    'resource "a" "b" {\n  c = "${var.d}${var.e}"\n  f = [var.g]\n}\n',
  ],
};
