/** A secret recognised by its shape. */
export interface SecretPattern {
  /** The rule it belongs to, without `secret/`. */
  readonly rule: string;
  /** Plain text that every match contains: the pattern is tried only on texts that have it. */
  readonly hint: string;
  /** The group named `secret`, or the whole match, is the secret. Every repetition is bounded or cannot overlap. */
  readonly pattern: RegExp;
}

/** What the preset of secretlint does not know, or knows in fewer shapes. */
export const SECRET_PATTERNS: readonly SecretPattern[] = [
  {
    rule: 'azure',
    hint: 'AccountKey=',
    pattern: /\bAccountKey=(?<secret>[A-Za-z0-9+/]{86}==)/g,
  },
  {
    rule: 'azure',
    hint: 'SharedAccessKey=',
    pattern: /\bSharedAccessKey=(?<secret>[A-Za-z0-9+/]{42,64}={1,2})/g,
  },
  {
    rule: 'azure',
    hint: 'sig=',
    pattern: /[?&]sv=\d{4}-\d\d-\d\d&[\w%&=.:-]{0,500}?\bsig=(?<secret>[A-Za-z0-9%+/]{40,120})/g,
  },
  {
    rule: 'azure',
    hint: '8Q~',
    pattern: /(?<![\w~.-])(?<secret>[A-Za-z0-9_~.-]{3}8Q~[A-Za-z0-9_~.-]{34})(?![\w~.-])/g,
  },
  {
    rule: 'azure',
    hint: 'torage',
    pattern:
      /\b(?:AZURE_STORAGE_KEY|AZURE_STORAGE_ACCOUNT_KEY|storageAccountKey)["']?\s{0,5}[:=]\s{0,5}["']?(?<secret>[A-Za-z0-9+/]{86}==)/gi,
  },
  { rule: 'google', hint: 'AIza', pattern: /(?<![\w-])AIza[\w-]{35}(?![\w-])/g },
  { rule: 'openai', hint: 'sk-', pattern: /(?<![\w-])sk-[A-Za-z0-9]{48}(?![\w-])/g },
  { rule: 'openai', hint: 'T3BlbkFJ', pattern: /(?<![\w-])sk-[\w-]{20,100}T3BlbkFJ[\w-]{20,100}(?![\w-])/g },
  { rule: 'anthropic', hint: 'sk-ant-', pattern: /(?<![\w-])sk-ant-[a-z]{3}\d\d-[\w-]{80,120}(?![\w-])/g },
  {
    rule: 'jwt',
    hint: 'eyJ',
    pattern: /(?<![\w-])eyJ[\w-]{10,1000}\.eyJ[\w-]{10,4000}\.[\w-]{20,1000}(?![\w-])/g,
  },
  { rule: 'github', hint: 'gh', pattern: /(?<!\w)gh[pousr]_[A-Za-z0-9]{36,255}(?!\w)/g },
  { rule: 'slack', hint: 'xox', pattern: /(?<![\w-])xox[abeprs]-(?:\d{6,20}-){1,3}[A-Za-z0-9]{16,64}(?![\w-])/g },
  {
    rule: 'slack',
    hint: 'hooks.slack.com',
    pattern: /https:\/\/hooks\.slack\.com\/services\/T\w{8,12}\/B\w{8,12}\/\w{20,30}/g,
  },
  { rule: 'aws', hint: 'AKIA', pattern: /(?<![\w/+=-])AKIA[A-Z2-7]{16}(?![\w/+=-])/g },
  { rule: 'aws', hint: 'ASIA', pattern: /(?<![\w/+=-])ASIA[A-Z2-7]{16}(?![\w/+=-])/g },
  {
    rule: 'aws',
    hint: 'ecret',
    pattern:
      /\baws_?secret_?(?:access_?)?key["']?\s{0,5}(?:=>|[:=])\s{0,5}["']?(?<secret>[A-Za-z0-9/+]{40})(?![A-Za-z0-9/+=])/gi,
  },
  {
    rule: 'aws',
    hint: 'SECRET',
    pattern:
      /\bAWS_SECRET_(?:ACCESS_)?KEY["']?\s{0,5}(?:=>|[:=])\s{0,5}["']?(?<secret>[A-Za-z0-9/+]{40})(?![A-Za-z0-9/+=])/g,
  },
  {
    rule: 'privatekey',
    hint: 'PRIVATE KEY',
    pattern:
      /-----BEGIN (?:(?:RSA|DSA|EC|OPENSSH|PGP|ENCRYPTED) )?PRIVATE KEY(?: BLOCK)?-----(?=(?<body>[A-Za-z0-9+/=\s\\:,-]{64,10000}?)-----END )\k<body>-----END [A-Z ]{0,30}-----/g,
  },
];
