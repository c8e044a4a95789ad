/** Tests and documents need values that look real, and make them up. */
const INVENTED =
  /(?:^|\/)(?:t|tests?|__tests__|testing|testdata|test[-_]?\w*|spec|specs|regress(?:ion)?|fuzz(?:ing)?|e2e|cypress|fixtures?|__fixtures__|mocks?|__mocks__|docs?(?:_src)?|locales?|i18n|translations?|golden)\/|(?:^|\/|[._-])(?:test|tests|spec|mock|mocks|fixture|fixtures)[._-]|_test\.\w+$|\.(?:md|mdx|rst|adoc|lock|svg|map|snap|har)$|Tests?\.\w+$|(?:^|\/)(?:swagger|openapi)[^/]*\.(?:ya?ml|json)$|(?:^|\/)CHANGE(?:S|LOG)[^/]*$|(?:^|\/)[\w.]+\.(?:Unit)?Tests?\/|Fixture\.cs$|\.env\.(?:test|ci)$/i;
/** What is to be copied and filled in. */
const TO_FILL_IN =
  /(?:^|\/)(?:examples?|samples?|demos?|stories)\/|(?:^|\/|[._-])(?:example|sample|stories|template|dist|defaults?)(?:[._-]|$)/i;

/** Services that a pipeline or a developer starts for an hour, with passwords of their own. */
const SHORT_LIVED =
  /(?:^|\/)\.(?:ci|devcontainer)\/|(?:^|\/)(?:docker-)?compose[^/]*[._-](?:ci|dev|development|test|e2e|cypress|local)\b[^/]*\.ya?ml$/i;

/** Other people's traffic, recorded. */
const RECORDED = /\.har$/i;
const EXAMPLE = /(?:^|\/)(?:examples?|demos?)\//i;

const PUBLIC_GOOGLE = /(?:^|\/)(?:google-services[\w-]*\.json|GoogleService-Info[\w-]*\.plist)$/i;

/** What others have written, and others will have to mend. */
const VENDORED = /(?:^|\/)(?:vendor|node_modules|bower_components|third[-_]party)\//i;

export interface Belief {
  /** That a key of Google is one which is no secret. */
  readonly isPublicGoogle: boolean;
  /** That a token which somebody issued is real. */
  readonly issued: 'none' | 'low' | 'high';
  /** That a key or token which everybody can make is used anywhere. */
  readonly selfMade: boolean;
  /** That a text with the look of a secret, and no more than that, is one. */
  readonly unknown: boolean;
}

/** What to believe of secrets in a file of that path. */
export function beliefIn(path: string): Belief {
  const isInvented = INVENTED.test(path);
  const isShortLived = SHORT_LIVED.test(path);
  return {
    // Of applications that everybody can take apart: https://firebase.google.com/docs/projects/api-keys
    isPublicGoogle: PUBLIC_GOOGLE.test(path),
    issued: RECORDED.test(path) ? 'none' : isInvented ? 'low' : 'high',
    selfMade: !isInvented && !isShortLived && !EXAMPLE.test(path),
    unknown: !isInvented && !VENDORED.test(path) && !isShortLived && !TO_FILL_IN.test(path),
  };
}
