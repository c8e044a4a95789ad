import type { FixChange } from '../fix-change';

/** How tools are told to look away, ours first. */
const SUPPRESSION = new RegExp(
  [
    String.raw`aurelis-ignore`,
    String.raw`(?:eslint|oxlint|tslint|jshint|stylelint|biome|pylint|ruff|flake8|rubocop|phpcs|phpstan|psalm|ktlint|detekt|shellcheck|markdownlint|hadolint|checkov|tfsec|semgrep|sonar|codeql|lgtm)[-: ]*(?:disable|ignore|skip|off|noqa|suppress|noinspection|expect)`,
    String.raw`\/[/*]\s*(?:eslint|jshint|global)\s`,
    String.raw`\bno(?:qa|sec|lint|sonar|inspection|semgrep)\b`,
    String.raw`@ts-(?:ignore|expect-error|nocheck)`,
    String.raw`@?SuppressWarnings|@Suppress\b|SuppressMessage|SuppressFBWarnings`,
    String.raw`#pragma\s+(?:warning|GCC diagnostic|clang diagnostic)|pragma:\s*no`,
    String.raw`\btype:\s*ignore|mypy:|pyright:|pytype:`,
    String.raw`(?:istanbul|c8|v8)\s+ignore`,
    String.raw`#!?\[(?:allow|expect)\(`,
    String.raw`\bfmt:\s*(?:off|skip)|prettier-ignore|coverage:ignore|kics-scan|trivy:ignore|gitleaks:allow|pragma: allowlist`,
  ].join('|'),
  'gi',
);

/** To make a tool look away is not to mend what it saw. */
export function checkSuppression({ files }: FixChange): string | undefined {
  for (const { path, before, after } of files) {
    if (count(after) > count(before)) return `the change tells a tool to look away in ${path}`;
  }
  return undefined;
}

function count(text: string): number {
  return text.match(SUPPRESSION)?.length ?? 0;
}
