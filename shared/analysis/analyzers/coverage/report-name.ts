const REPORT_NAME =
  /(?:^|\/)(?:lcov\.info|[^/]+\.lcov|coverage-final\.json|coverage\.xml|cobertura(?:-coverage)?\.xml|coverage\.cobertura\.xml|clover\.xml|jacoco[\w-]{0,100}\.xml|cover(?:age)?\.out)$/;

/** Names that nothing else than a coverage report has. */
export function isReportName(path: string): boolean {
  return REPORT_NAME.test(path);
}
