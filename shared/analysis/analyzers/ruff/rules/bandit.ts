import type { RuleRow } from '../../rule-row';

/**
 * Security: https://docs.astral.sh/ruff/rules/#flake8-bandit-s. Left out: assertions (S101), imports that are no
 * weakness in themselves (S4xx), and calls of programs without a shell (S603, S606, S607), which fire on nearly every use.
 * What says only that there is a place where data could do harm (S102, S307, S602, S604, S605, S608) is off: dataflow says whether any gets there.
 */
export const BANDIT: readonly RuleRow[] = [
  ['S102 exec-builtin', { cwe: [95], severity: 7.5 }, 'Code is built and run with exec.', 'off'],
  ['S103 bad-file-permissions', { cwe: [732], severity: 6.5 }, 'A file is made writable or executable for everyone.'],
  [
    'S104 hardcoded-bind-all-interfaces',
    { cwe: [605], severity: 4.3 },
    'A server listens on every network interface.',
    'off',
  ],
  [
    'S105 hardcoded-password-string',
    { cwe: [798, 259], severity: 7.0, confidence: 'low' },
    'A password seems to be written into the code.',
  ],
  [
    'S106 hardcoded-password-func-arg',
    { cwe: [798, 259], severity: 7.0, confidence: 'low' },
    'A password seems to be passed as a constant.',
  ],
  [
    'S107 hardcoded-password-default',
    { cwe: [798, 259], severity: 7.0, confidence: 'low' },
    'A password seems to be a default argument.',
  ],
  [
    'S108 hardcoded-temp-file',
    { cwe: [377], severity: 4.0 },
    'A fixed name in a shared temporary directory can be taken by someone else.',
  ],
  ['S110 try-except-pass', { cwe: [703], severity: 2.0 }, 'An exception is swallowed without a word.', 'off'],
  ['S112 try-except-continue', { cwe: [703], severity: 2.0 }, 'An exception is swallowed and the loop goes on.', 'off'],
  [
    'S113 request-without-timeout',
    { cwe: [400], severity: 4.0, confidence: 'high' },
    'A request without a timeout can hang for ever.',
  ],
  [
    'S201 flask-debug-true',
    { cwe: [94, 489], severity: 8.0, confidence: 'high' },
    'Flask runs with its debugger, which lets visitors run code.',
  ],
  [
    'S202 tarfile-unsafe-members',
    { cwe: [22], severity: 7.0 },
    'An archive is unpacked without checking where its members go.',
  ],
  ['S301 suspicious-pickle-usage', { cwe: [502], severity: 7.5 }, 'Unpickling data from others lets them run code.'],
  ['S302 suspicious-marshal-usage', { cwe: [502], severity: 6.5 }, 'Unmarshalling data from others is unsafe.'],
  [
    'S303 suspicious-insecure-hash-usage',
    { cwe: [327, 328], severity: 5.0 },
    'A broken hash function (MD4, MD5 or SHA-1) is used.',
  ],
  ['S304 suspicious-insecure-cipher-usage', { cwe: [327], severity: 6.5 }, 'A broken cipher is used.'],
  [
    'S305 suspicious-insecure-cipher-mode-usage',
    { cwe: [327], severity: 6.5 },
    'ECB mode shows which blocks are equal.',
  ],
  [
    'S306 suspicious-mktemp-usage',
    { cwe: [377], severity: 5.0, confidence: 'high' },
    'mktemp returns a name that someone else can take first.',
  ],
  ['S307 suspicious-eval-usage', { cwe: [95], severity: 7.5 }, 'An expression is evaluated with eval.', 'off'],
  ['S308 suspicious-mark-safe-usage', { cwe: [79], severity: 6.0 }, 'mark_safe turns off the escaping of HTML.'],
  [
    'S310 suspicious-url-open-usage',
    { cwe: [22, 918], severity: 5.0, confidence: 'low' },
    'A URL is opened without checking its scheme, so file: works too.',
    'off',
  ],
  [
    'S311 suspicious-non-cryptographic-random-usage',
    { cwe: [330], severity: 3.0, confidence: 'low' },
    'A random number that can be guessed is used; fine outside of security.',
  ],
  ['S312 suspicious-telnet-usage', { cwe: [319], severity: 6.5 }, 'Telnet sends everything in clear text.'],
  [
    'S313 suspicious-xmlc-element-tree-usage',
    { cwe: [20, 776], severity: 5.0 },
    'This XML parser is open to entity expansion.',
  ],
  [
    'S314 suspicious-xml-element-tree-usage',
    { cwe: [20, 776], severity: 5.0 },
    'This XML parser is open to entity expansion.',
  ],
  [
    'S315 suspicious-xml-expat-reader-usage',
    { cwe: [20, 776], severity: 5.0 },
    'This XML parser is open to entity expansion.',
  ],
  [
    'S316 suspicious-xml-expat-builder-usage',
    { cwe: [20, 776], severity: 5.0 },
    'This XML parser is open to entity expansion.',
  ],
  ['S317 suspicious-xml-sax-usage', { cwe: [20, 611], severity: 5.0 }, 'This XML parser may read external entities.'],
  [
    'S318 suspicious-xml-mini-dom-usage',
    { cwe: [20, 776], severity: 5.0 },
    'This XML parser is open to entity expansion.',
  ],
  [
    'S319 suspicious-xml-pull-dom-usage',
    { cwe: [20, 776], severity: 5.0 },
    'This XML parser is open to entity expansion.',
  ],
  ['S321 suspicious-ftp-lib-usage', { cwe: [319], severity: 6.0 }, 'FTP sends everything in clear text.', 'off'],
  [
    'S323 suspicious-unverified-context-usage',
    { cwe: [295], severity: 7.4, confidence: 'high' },
    'A TLS context accepts any certificate.',
  ],
  [
    'S324 hashlib-insecure-hash-function',
    { cwe: [327, 328], severity: 5.0 },
    'A broken hash function (MD4, MD5 or SHA-1) is used.',
  ],
  [
    'S501 request-with-no-cert-validation',
    { cwe: [295], severity: 7.4, confidence: 'high' },
    'A request accepts any certificate.',
  ],
  [
    'S502 ssl-insecure-version',
    { cwe: [327], severity: 7.0, confidence: 'high' },
    'A broken version of SSL or TLS is chosen.',
  ],
  [
    'S503 ssl-with-bad-defaults',
    { cwe: [327], severity: 7.0 },
    'A default argument chooses a broken version of SSL or TLS.',
  ],
  ['S504 ssl-with-no-version', { cwe: [327], severity: 5.0 }, 'A socket is wrapped without choosing a version of TLS.'],
  ['S505 weak-cryptographic-key', { cwe: [326], severity: 6.5, confidence: 'high' }, 'A key is too short to resist.'],
  [
    'S506 unsafe-yaml-load',
    { cwe: [502], severity: 7.5, confidence: 'high' },
    'Loading YAML from others without a safe loader lets them run code.',
  ],
  [
    'S507 ssh-no-host-key-verification',
    { cwe: [295], severity: 7.0, confidence: 'high' },
    'SSH connects to any host without checking its key.',
  ],
  [
    'S508 snmp-insecure-version',
    { cwe: [319], severity: 5.0 },
    'SNMP before version 3 is neither encrypted nor authenticated.',
  ],
  ['S509 snmp-weak-cryptography', { cwe: [319], severity: 5.0 }, 'SNMP is used without encryption or authentication.'],
  [
    'S601 paramiko-call',
    { cwe: [78], severity: 5.0, confidence: 'low' },
    'A command runs in a remote shell; its arguments must be quoted.',
  ],
  [
    'S602 subprocess-popen-with-shell-equals-true',
    { cwe: [78], severity: 7.5 },
    'A program is started through a shell.',
    'off',
  ],
  ['S604 call-with-shell-equals-true', { cwe: [78], severity: 6.5 }, 'A function is called with shell=True.', 'off'],
  ['S605 start-process-with-a-shell', { cwe: [78], severity: 7.0 }, 'A program is started through a shell.', 'off'],
  ['S608 hardcoded-sql-expression', { cwe: [89], severity: 7.5 }, 'An SQL statement is built from strings.', 'off'],
  [
    'S609 unix-command-wildcard-injection',
    { cwe: [155], severity: 6.0 },
    'A wildcard in a command may expand to file names that look like options.',
  ],
  ['S610 django-extra', { cwe: [89], severity: 6.5 }, 'extra() puts text into an SQL statement.'],
  ['S611 django-raw-sql', { cwe: [89], severity: 6.5 }, 'RawSQL puts text into an SQL statement.'],
  [
    'S612 logging-config-insecure-listen',
    { cwe: [94], severity: 6.5 },
    'Logging listens for a configuration that anyone may send.',
  ],
  [
    'S701 jinja2-autoescape-false',
    { cwe: [79, 94], severity: 7.0, confidence: 'high' },
    'Jinja2 templates do not escape HTML.',
  ],
  ['S702 mako-templates', { cwe: [79], severity: 6.0 }, 'Mako templates do not escape HTML by default.'],
  ['S704 unsafe-markup-use', { cwe: [79], severity: 6.0 }, 'Markup() turns off the escaping of HTML.'],
];
