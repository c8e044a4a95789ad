const REPORT_NAME =
  /(?:^|\/)(?:lcov\.info|[^/]+\.lcov|coverage-final\.json|cobertura(?:-coverage)?\.xml|coverage\.cobertura\.xml|clover\.xml|jacoco(?:TestReport)?\.xml|cover(?:age)?\.out)$/;

/** Names that nothing else than a coverage report has. */
export function isReportName(path: string): boolean {
  return REPORT_NAME.test(path);
}
