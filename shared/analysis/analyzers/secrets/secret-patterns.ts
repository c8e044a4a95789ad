/** A secret recognised by its shape. */
export interface SecretPattern {
  /** The rule it belongs to, without `secret/`. */
  readonly rule: string;
  /** Plain texts of which every match contains one: the pattern is tried only on texts that have it; on all when there are none. */
  readonly hints: readonly string[];
  /** The group named `secret`, or the whole match, is the secret. Every repetition is bounded or cannot overlap. */
  readonly pattern: RegExp;
}

/** What the preset of secretlint does not know, or knows in fewer shapes. */
export const SECRET_PATTERNS: readonly SecretPattern[] = [
  {
    rule: 'azure',
    hints: ['AccountKey='],
    pattern: /\bAccountKey=(?<secret>[A-Za-z0-9+/]{86}==)/g,
  },
  {
    rule: 'azure',
    hints: ['SharedAccessKey='],
    pattern: /\bSharedAccessKey=(?<secret>[A-Za-z0-9+/]{42,64}={1,2})/g,
  },
  {
    rule: 'azure',
    hints: ['sig='],
    pattern: /[?&]sv=\d{4}-\d\d-\d\d&[\w%&=.:-]{0,500}?\bsig=(?<secret>[A-Za-z0-9%+/]{40,120})/g,
  },
  {
    rule: 'azure',
    hints: ['8Q~'],
    pattern: /(?<![\w~.-])(?<secret>[A-Za-z0-9_~.-]{3}8Q~[A-Za-z0-9_~.-]{34})(?![\w~-]|\.\w)/g,
  },
  {
    rule: 'azure',
    hints: ['torage'],
    pattern:
      /\b(?:AZURE_STORAGE_KEY|AZURE_STORAGE_ACCOUNT_KEY|storageAccountKey)["']?\s{0,5}[:=]\s{0,5}["']?(?<secret>[A-Za-z0-9+/]{86}==)/gi,
  },
  {
    rule: 'azure',
    hints: ['APIM', 'ACDb', '+ABa', '+AMC', '+ASt'],
    pattern: /(?<![A-Za-z0-9+/=])(?<secret>[A-Za-z0-9+/]{76}(?:APIM|ACDb|\+(?:ABa|AMC|ASt))[A-Za-z0-9+/]{5}[AQgw]==)/g,
  },
  { rule: 'azure', hints: ['JQQJ99'], pattern: /(?<![A-Za-z0-9])[A-Za-z0-9]{52}JQQJ99[A-Za-z0-9]{26}(?![A-Za-z0-9])/g },
  { rule: 'azure', hints: ['AzSe'], pattern: /(?<![A-Za-z0-9])[A-Za-z0-9]{42}AzSe[A-D][A-Za-z0-9]{5}(?![A-Za-z0-9])/g },
  { rule: 'azure', hints: ['AzFu'], pattern: /(?<![\w-])[\w-]{44}AzFu[\w-]{5}[AQgw]==/g },
  {
    rule: 'azure',
    hints: ['+ACR'],
    pattern: /(?<![A-Za-z0-9+/])[A-Za-z0-9+/]{42}\+ACR[A-D][A-Za-z0-9+/]{5}(?![A-Za-z0-9+/=])/g,
  },
  {
    rule: 'azure-devops',
    hints: ['AZDO'],
    pattern: /(?<![A-Za-z0-9])[A-Za-z0-9]{76}AZDO[A-Za-z0-9]{4}(?![A-Za-z0-9])/g,
  },
  {
    rule: 'datadog',
    hints: ['DD_'],
    pattern: /\bDD_(?:API|APP)_KEY["']?\s{0,5}[:=]\s{0,5}["']?(?<secret>[0-9a-f]{32}(?:[0-9a-f]{8})?)(?![0-9a-f])/g,
  },
  { rule: 'digitalocean', hints: ['_v1_'], pattern: /(?<!\w)do[opr]_v1_[0-9a-f]{64}(?!\w)/g },
  {
    rule: 'discord',
    hints: ['/api/webhooks/'],
    pattern: /https:\/\/(?:\w{2,10}\.)?discord(?:app)?\.com\/api\/webhooks\/\d{17,20}\/[\w-]{60,80}/g,
  },
  { rule: 'discord', hints: [], pattern: /(?<![\w.-])[MNO][A-Za-z\d_-]{23,25}\.[\w-]{6}\.[\w-]{27,40}(?![\w.-])/g },
  { rule: 'google', hints: ['GOCSPX-'], pattern: /(?<![\w-])GOCSPX-[\w-]{28}(?![\w-])/g },
  {
    rule: 'gcp',
    hints: ['"private_key_id"'],
    // With what follows it in JSON it is longer than the key alone, so that this rule is the one that stays.
    pattern:
      /"private_key_id"\s{0,5}:\s{0,5}"[0-9a-f]{40}",\s{0,20}"private_key"\s{0,5}:\s{0,5}"(?<secret>-----BEGIN PRIVATE KEY-----[A-Za-z0-9+/=\\]{64,10000}-----END PRIVATE KEY-----(?:\\n)?")/g,
  },
  { rule: 'heroku', hints: ['HRKU-'], pattern: /(?<![\w-])HRKU-AA[\w-]{58}(?![\w-])/g },
  {
    rule: 'heroku',
    hints: ['HEROKU_API_KEY'],
    pattern:
      /\bHEROKU_API_KEY["']?\s{0,5}[:=]\s{0,5}["']?(?<secret>[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?![\w-])/g,
  },
  { rule: 'mailgun', hints: ['key-'], pattern: /(?<![\w-])key-[0-9a-f]{32}(?![\w-])/g },
  { rule: 'newrelic', hints: ['NRAK-'], pattern: /(?<![\w-])NRAK-[A-Z0-9]{27}(?![\w-])/g },
  { rule: 'newrelic', hints: ['NRAL'], pattern: /(?<!\w)[0-9a-f]{36}NRAL(?!\w)/g },
  { rule: 'nuget', hints: ['oy2'], pattern: /(?<![A-Za-z0-9+/_-])oy2[a-z0-9]{43}(?![A-Za-z0-9+/=_-])/g },
  { rule: 'pypi', hints: ['pypi-AgEI'], pattern: /(?<![\w-])pypi-AgEIcHlwaS5vcmc[\w-]{50,1000}/g },
  { rule: 'rubygems', hints: ['rubygems_'], pattern: /(?<!\w)rubygems_[0-9a-f]{48}(?!\w)/g },
  { rule: 'telegram', hints: [':AA'], pattern: /(?<![\w:-])\d{8,10}:AA[\w-]{33}(?![\w-])/g },
  {
    rule: 'terraform-cloud',
    hints: ['.atlasv1.'],
    pattern: /(?<![\w-])[A-Za-z0-9]{14}\.atlasv1\.[\w=-]{60,70}(?![\w=-])/g,
  },
  {
    rule: 'twilio',
    hints: ['TWILIO'],
    pattern: /\bTWILIO_(?:AUTH_TOKEN|API_(?:KEY_)?SECRET)["']?\s{0,5}[:=]\s{0,5}["']?(?<secret>[0-9A-Za-z]{32})(?!\w)/g,
  },
  {
    rule: 'privatekey',
    hints: ['Private-Lines:'],
    pattern: /Private-Lines: \d{1,4}\r?\n(?<secret>[A-Za-z0-9+/=\r\n]{64,10000})/g,
  },
  { rule: 'google', hints: ['AIza'], pattern: /(?<![\w-])AIza[\w-]{35}(?![\w-])/g },
  { rule: 'openai', hints: ['sk-'], pattern: /(?<![\w-])sk-[A-Za-z0-9]{48}(?![\w-])/g },
  { rule: 'openai', hints: ['T3BlbkFJ'], pattern: /(?<![\w-])sk-[\w-]{20,100}T3BlbkFJ[\w-]{20,100}(?![\w-])/g },
  { rule: 'anthropic', hints: ['sk-ant-'], pattern: /(?<![\w-])sk-ant-[a-z]{3}\d\d-[\w-]{80,120}(?![\w-])/g },
  {
    rule: 'jwt',
    hints: ['eyJ'],
    pattern: /(?<![\w-])eyJ[\w-]{10,1000}\.eyJ[\w-]{10,4000}\.[\w-]{20,1000}(?![\w-])/g,
  },
  { rule: 'github', hints: ['gh'], pattern: /(?<!\w)gh[pousr]_[A-Za-z0-9]{36,255}(?!\w)/g },
  { rule: 'slack', hints: ['xox'], pattern: /(?<![\w-])xox[abeprs]-(?:\d{6,20}-){1,3}[A-Za-z0-9]{16,64}(?![\w-])/g },
  {
    rule: 'slack',
    hints: ['hooks.slack.com'],
    pattern: /https:\/\/hooks\.slack\.com\/services\/T\w{8,12}\/B\w{8,12}\/\w{20,30}/g,
  },
  { rule: 'aws', hints: ['AKIA'], pattern: /(?<![\w/+-])AKIA[A-Z2-7]{16}(?![\w/+=-])/g },
  { rule: 'aws', hints: ['ASIA'], pattern: /(?<![\w/+-])ASIA[A-Z2-7]{16}(?![\w/+=-])/g },
  {
    rule: 'aws',
    hints: ['ecret'],
    pattern:
      /\baws_?secret_?(?:access_?)?key["']?\s{0,5}(?:=>|[:=])\s{0,5}["']?(?<secret>[A-Za-z0-9/+]{40})(?![A-Za-z0-9/+=])/gi,
  },
  {
    rule: 'aws',
    hints: ['SECRET'],
    pattern:
      /\bAWS_SECRET_(?:ACCESS_)?KEY["']?\s{0,5}(?:=>|[:=])\s{0,5}["']?(?<secret>[A-Za-z0-9/+]{40})(?![A-Za-z0-9/+=])/g,
  },
  {
    rule: 'privatekey',
    hints: ['PRIVATE KEY'],
    pattern:
      /-----BEGIN (?:(?:RSA|DSA|EC|OPENSSH|PGP|ENCRYPTED) )?PRIVATE KEY(?: BLOCK)?-----(?=(?<body>[A-Za-z0-9+/=\s\\:,"'`.&_-]{64,10000}?)-----END )\k<body>-----END [A-Z ]{0,30}-----/g,
  },
  { rule: 'atlassian', hints: ['ATATT3', 'ATCTT3'], pattern: /(?<![\w-])AT[AC]TT3[\w=-]{100,400}/g },
  { rule: 'brevo', hints: ['xkeysib-'], pattern: /(?<![\w-])xkeysib-[0-9a-f]{64}-[A-Za-z0-9]{16}(?!\w)/g },
  { rule: 'dynatrace', hints: ['dt0'], pattern: /(?<!\w)dt0[a-z]\d\d\.[A-Z2-7]{24}\.[A-Z2-7]{64}(?!\w)/g },
  {
    rule: 'gitlab',
    hints: ['glcbt-', 'gldt-', 'glrt-', 'glptt-', 'glft-', 'glsoat-', 'glagent-', 'glimt-', 'gloas-'],
    pattern: /(?<![\w-])gl(?:cbt-[0-9a-f]{1,5}_|(?:dt|rt|ptt|ft|soat|agent|imt|oas)-)[\w-]{20,64}(?![\w-])/g,
  },
  { rule: 'mailchimp', hints: ['-us'], pattern: /(?<![\w-])[0-9a-f]{32}-us\d{1,2}(?![\w-])/g },
  { rule: 'mapbox', hints: ['sk.eyJ'], pattern: /(?<![\w.-])sk\.eyJ[\w-]{40,200}\.[\w-]{20,40}(?![\w-])/g },
  { rule: 'netlify', hints: ['nfp_'], pattern: /(?<!\w)nfp_[A-Za-z0-9]{36}(?!\w)/g },
  {
    rule: 'npm',
    hints: ['_auth', '_password'],
    // Registries of a company have tokens of their own shapes.
    pattern:
      /^(?:\/\/[^\s:]{1,200}(?::\d{1,5})?[^\s:]{0,200}:)_(?:authToken|auth|password)[ \t]?=[ \t]?"?(?<secret>[\w+/=.-]{16,2000})"?\s*$/gm,
  },
  { rule: 'nvidia', hints: ['nvapi-'], pattern: /(?<![\w-])nvapi-[\w-]{60,80}(?![\w-])/g },
  { rule: 'openrouter', hints: ['sk-or-v1-'], pattern: /(?<![\w-])sk-or-v1-[0-9a-f]{64}(?!\w)/g },
  {
    rule: 'other',
    hints: ['machine '],
    pattern:
      /^machine\s{1,5}\S{1,200}\s{1,5}login\s{1,5}\S{1,200}\s{1,5}password\s{1,5}(?<secret>[^\s$<>{}]{8,200})$/gm,
  },
  {
    rule: 'other',
    hints: ['"auths"'],
    // The password of a registry of container images, as Docker keeps it.
    pattern: /"auth"\s{0,5}:\s{0,5}"(?<secret>[A-Za-z0-9+/]{20,2000}={0,2})"/g,
  },
  { rule: 'perplexity', hints: ['pplx-'], pattern: /(?<![\w-])pplx-[A-Za-z0-9]{48,56}(?!\w)/g },
  { rule: 'planetscale', hints: ['pscale_'], pattern: /(?<!\w)pscale_(?:tkn|oauth|pw)_[\w.=-]{32,64}(?![\w-])/g },
  { rule: 'postman', hints: ['PMAK-'], pattern: /(?<![\w-])PMAK-[0-9a-f]{24}-[0-9a-f]{34}(?!\w)/g },
  {
    rule: 'privatekey',
    hints: ['AGE-SECRET-KEY-1'],
    pattern: /(?<![\w-])AGE-SECRET-KEY-1[QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L]{58}(?!\w)/g,
  },
  { rule: 'pulumi', hints: ['pul-'], pattern: /(?<![\w-])pul-[0-9a-f]{40}(?!\w)/g },
  { rule: 'replicate', hints: ['r8_'], pattern: /(?<!\w)r8_[A-Za-z0-9]{37}(?!\w)/g },
  {
    rule: 'sentry',
    hints: ['sntrys_', 'sntryu_'],
    pattern: /(?<!\w)sntry(?:s_eyJ[A-Za-z0-9+/=_]{80,500}|u_[0-9a-f]{64})(?![\w+/=])/g,
  },
  { rule: 'slack', hints: ['xapp-'], pattern: /(?<![\w-])xapp-\d-A[A-Z0-9]{6,14}-\d{8,16}-[0-9a-f]{64}(?![\w-])/g },
  { rule: 'square', hints: ['sq0'], pattern: /(?<![\w-])sq0(?:csp-[\w-]{43}|atp-[\w-]{22})(?![\w-])/g },
  {
    rule: 'supabase',
    hints: ['sbp_', 'sb_secret_'],
    pattern: /(?<!\w)(?:sbp_[0-9a-f]{40}|sb_secret_[\w-]{31})(?![\w-])/g,
  },
  { rule: 'xai', hints: ['xai-'], pattern: /(?<![\w-])xai-[A-Za-z0-9]{80}(?!\w)/g },
  {
    rule: 'database-connection-string',
    hints: ['assword=', 'assword =', 'wd=', 'WORD='],
    // As ADO.NET and ODBC write it. Words for trying things out are left out, and so are servers on this machine.
    pattern:
      /\b(?:Server|Data Source|Host)\s?=\s?(?!(?:tcp:)?(?:localhost|127\.|0\.0|\.|\(|\[::1|host\.docker))[^;"'`\r\n]{2,200};[^"'`\r\n]{0,400}?\b(?:Password|Pwd)\s?=\s?(?=[^;"'`\s]*\d)(?=[^;"'`\s]*[a-z])(?![^;"'`\s]*(?:pass|p[a@][s$]{2}|secret|pwd|1234|qwerty|root|admin))(?<secret>[^;"'`\s\\<>{}$%]{8,128})(?=[;"'`\s]|$)/gi,
  },
];
