import { HELD_BACK, IN_NAMES, PERSONS, SECRETS } from './planted-values';

const BEGIN = (kind: string): string => `-----BEGIN ${kind}PRIVATE KEY-----`;
const END = (kind: string): string => `-----END ${kind}PRIVATE KEY-----`;

/** A repository whose secrets stand beside, in and around what there is to find in it. */
export const PLANTED_TREE: Readonly<Record<string, string>> = {
  '.aurelis.yaml': `# restored with ${SECRETS.npm}\nimport: ['reports/*.sarif']\nneverSend: ['private/']\n`,
  'src/clients.js': [
    '/**',
    ` * Ask ${PERSONS.email} or ${PERSONS.phone} for another token when ${SECRETS.githubFineGrained} has expired.`,
    ' */',
    `var github = "${SECRETS.githubToken}"; var unused = "${SECRETS.gitlabToken}";`,
    `const slack = { token: '${SECRETS.slackBot}', hook: 'https://hooks.slack.com/services/${SECRETS.slackHook}' };`,
    `if (slack.token == "${SECRETS.slackBot}") { debugger; }`,
    `export const stripe = \`${SECRETS.stripe}\`; // and ${SECRETS.openai}`,
    `export function send(user) { return eval("mail('${SECRETS.sendgrid}', " + user + ")"); }`,
    `console.log("${SECRETS.google}", github, "${SECRETS.jwt}");`,
    '',
  ].join('\n'),
  'src/store.py': [
    'import os',
    'import sys',
    '',
    `AWS = {"id": "${SECRETS.awsKeyId}", "aws_secret_access_key": "${SECRETS.awsSecret}"}`,
    `CONNECTION = "DefaultEndpointsProtocol=https;AccountName=shop;AccountKey=${SECRETS.storageKey};EndpointSuffix=core.windows.net"`,
    `BUS = "Endpoint=sb://shop.servicebus.windows.net/;SharedAccessKeyName=root;SharedAccessKey=${SECRETS.busKey}"`,
    `LINK = "https://shop.blob.core.windows.net/a?sv=2024-11-04&sp=r&sr=b&sig=${SECRETS.sasSignature}"`,
    `api_key = "${SECRETS.assigned}"`,
    `password = "${SECRETS.shortPassword}"`,
    '',
    '',
    'def find(cursor, name):',
    `    """Card ${PERSONS.card}, account ${PERSONS.iban}, from ${PERSONS.address}: pay with ${SECRETS.clientSecret}."""`,
    `    assert name == "${SECRETS.assigned}"`,
    '    cursor.execute("SELECT * FROM users WHERE name = \'%s\'" % name)',
    `    if password == None: print("${SECRETS.shortPassword}", sys.argv)`,
    '    return cursor',
    '',
  ].join('\n'),
  'src/Database.java': [
    'public class Database {',
    `  static final String URL = "postgresql://shop:${SECRETS.databasePassword}@db.shop-prod.eu:5432/shop";`,
    `  String mongo = new String("mongodb+srv://shop:${SECRETS.mongoPassword}@cluster.shop-prod.eu/shop");`,
    '  boolean isSame(String url) { return url == URL; }',
    `  String key = "${[BEGIN('RSA '), SECRETS.privateKey, END('RSA ')].join('\n').replaceAll('\n', '\\n" + "')}";`,
    '}',
    '',
  ].join('\n'),
  'src/broken.py': `def broken(:\n    token = "${SECRETS.githubToken}\n  return "${SECRETS.slackBot}\n`,
  'src/broken.js': `const a = ${SECRETS.githubToken} ${SECRETS.stripe} = (;\nlet ${SECRETS.githubToken} = 1;\n`,
  'test/client.test.js': `const password = "${SECRETS.passwordOfTest}";\nif (password == "${SECRETS.passwordOfTest}") debugger;\n`,
  'config/app.yaml': `database:\n  url: mysql://shop:${SECRETS.databasePassword}@db.shop-prod.eu/shop\n  url: twice\nmail: ${PERSONS.email}\n`,
  'config/broken.yaml': `key: [${SECRETS.githubToken}\n  - "${SECRETS.stripe}\n`,
  'config/broken.json': `{"token": "${SECRETS.githubToken}" "${SECRETS.stripe}": ${SECRETS.awsKeyId}}\n`,
  'config/settings.json': JSON.stringify({ apiKey: SECRETS.assigned, jwt: SECRETS.jwt, apiKey2: SECRETS.google }),
  'config/shop.properties': `shop.url=https://shop:${SECRETS.urlPassword}@api.shop-prod.eu/v1\ndb.password=${SECRETS.propertiesPassword}\n`,
  'config/id_rsa': [BEGIN('OPENSSH '), SECRETS.opensshKey, END('OPENSSH '), ''].join('\n'),
  '.env': `SHOP_API_KEY=${SECRETS.envKey}\nDB_PASSWORD=${SECRETS.envPassword}\n`,
  '.npmrc': `//registry.npmjs.org/:_authToken=${SECRETS.npm}\n`,
  Dockerfile: `FROM node:24\nENV AWS_SECRET_ACCESS_KEY=${SECRETS.awsSecret}\nADD https://shop:${SECRETS.urlPassword}@api.shop-prod.eu/a /a\n`,
  'package-lock.json': JSON.stringify({
    name: 'shop',
    lockfileVersion: 3,
    packages: {
      '': { name: 'shop', version: '1.0.0', dependencies: { lodash: '4.17.20' } },
      'node_modules/lodash': {
        version: '4.17.20',
        resolved: `https://shop:${SECRETS.urlPassword}@api.shop-prod.eu/lodash-4.17.20.tgz`,
      },
    },
  }),
  'package.json': JSON.stringify({
    name: 'shop',
    dependencies: { lodash: '4.17.20', own: `git+https://shop:${SECRETS.urlPassword}@api.shop-prod.eu/own.git` },
  }),
  'README.md': `# Shop\n\nWrite to ${PERSONS.email}, clone https://shop:${SECRETS.urlPassword}@api.shop-prod.eu/own.git.\n`,
  'private/plan.js': `// never to be sent: ${HELD_BACK}\nvar plan = 1;\n`,
  [`exports/${IN_NAMES.email}/orders.py`]: 'import os\nimport sys\n\nprint(sys.argv)\n',
  [`backup/${IN_NAMES.token}.js`]: 'var kept = 1;\nif (kept == 1) debugger;\n',
  'reports/other.sarif': JSON.stringify({
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'other', rules: [{ id: 'style-1', shortDescription: { text: 'Style' } }] } },
        results: [
          {
            ruleId: 'style-1',
            message: { text: `The line with ${SECRETS.githubToken} is too long.` },
            locations: [
              {
                physicalLocation: {
                  artifactLocation: { uri: 'src/clients.js' },
                  region: { startLine: 4, snippet: { text: `var github = "${SECRETS.githubToken}";` } },
                },
              },
            ],
          },
        ],
      },
    ],
  }),
};

/** Settings that cannot be read: the run fails, and says why. */
export const UNREADABLE_SETTINGS: Readonly<Record<string, string>> = {
  '.aurelis.yaml': `rules:\n  "${SECRETS.githubToken}": off\n ${SECRETS.stripe}: [\n`,
  'main.js': 'var main = 1;\n',
};
export const WRONG_SETTINGS: Readonly<Record<string, string>> = {
  '.aurelis.yaml': `rules:\n  ${SECRETS.githubToken}: off\n${SECRETS.stripe}: ${SECRETS.awsKeyId}\n`,
  'main.js': 'var main = 1;\n',
};
