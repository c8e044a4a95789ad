import type { Rule } from '../../../findings';
import type { AnalyzerManifest } from '../analyzer';

/** Rule, what it looks for, and how grave it is; `basicauth` and connection strings are often those of a test. */
const SECRETS: readonly (readonly [rule: string, what: string, severity: number])[] = [
  ['1password', 'a 1Password service account token', 9.1],
  ['anthropic', 'an Anthropic API key', 8.2],
  ['assigned', 'what seems to be a password, token or key', 7.0],
  ['atlassian', 'an Atlassian API token', 8.2],
  ['aws', 'an AWS access key', 9.1],
  ['azure', 'an Azure key, connection string, client secret or shared access signature', 9.1],
  ['azure-devops', 'an Azure DevOps token', 9.1],
  ['basicauth', 'a password in a URL', 7.0],
  ['brevo', 'a Brevo API key', 7.5],
  ['cloudflare', 'a Cloudflare API token', 8.2],
  ['database-connection-string', 'a password in a database connection string', 8.2],
  ['databricks', 'a Databricks token', 8.2],
  ['datadog', 'a Datadog key', 7.5],
  ['digitalocean', 'a DigitalOcean token', 8.2],
  ['discord', 'a Discord token or webhook', 7.5],
  ['docker', 'a Docker access token', 8.2],
  ['dynatrace', 'a Dynatrace token', 8.2],
  ['figma', 'a Figma token', 7.0],
  ['gcp', 'a Google Cloud service account key', 9.1],
  ['github', 'a GitHub token', 9.1],
  ['gitlab', 'a GitLab token', 9.1],
  ['google', 'a Google API key or OAuth client secret', 7.5],
  ['grafana', 'a Grafana token', 7.5],
  ['groq', 'a Groq API key', 7.5],
  ['hashicorp-vault', 'a HashiCorp Vault token', 9.1],
  ['heroku', 'a Heroku API key', 8.2],
  ['huggingface', 'a Hugging Face token', 8.2],
  ['jwt', 'a JSON Web Token', 7.0],
  ['linear', 'a Linear API key', 7.5],
  ['mailchimp', 'a Mailchimp API key', 7.5],
  ['mailgun', 'a Mailgun API key', 7.5],
  ['mapbox', 'a secret Mapbox token', 7.0],
  ['netlify', 'a Netlify token', 8.2],
  ['newrelic', 'a New Relic key', 7.5],
  ['notion', 'a Notion token', 7.5],
  ['npm', 'an npm access token', 9.1],
  ['nuget', 'a NuGet API key', 8.2],
  ['nvidia', 'an NVIDIA API key', 7.5],
  ['openai', 'an OpenAI API key', 8.2],
  ['openrouter', 'an OpenRouter API key', 8.2],
  ['other', 'a secret', 7.0],
  ['perplexity', 'a Perplexity API key', 7.5],
  ['planetscale', 'a PlanetScale token or password', 9.1],
  ['postman', 'a Postman API key', 7.5],
  ['privatekey', 'a private key', 9.1],
  ['pulumi', 'a Pulumi token', 9.1],
  ['pypi', 'a PyPI token', 9.1],
  ['replicate', 'a Replicate token', 7.5],
  ['rubygems', 'a RubyGems API key', 8.2],
  ['sendgrid', 'a SendGrid API key', 8.2],
  ['sentry', 'a Sentry token', 7.5],
  ['shopify', 'a Shopify token', 8.2],
  ['slack', 'a Slack token or webhook', 8.2],
  ['square', 'a Square token', 9.1],
  ['stripe', 'a Stripe API key', 9.1],
  ['supabase', 'a Supabase token or key', 9.1],
  ['tailscale', 'a Tailscale key', 8.2],
  ['telegram', 'a Telegram bot token', 7.5],
  ['terraform-cloud', 'a Terraform Cloud token', 9.1],
  ['twilio', 'a Twilio token', 8.2],
  ['vercel', 'a Vercel token', 8.2],
  ['xai', 'an xAI API key', 8.2],
];

const LESS_SURE = new Set(['assigned', 'basicauth', 'database-connection-string', 'jwt', 'other']);

export const secrets: AnalyzerManifest = {
  id: 'secrets',
  runs: 'per-file',
  kinds: ['security'],
  languages: '*',
  rules: SECRETS.map(([rule, what, severity]) => toSecretRule(rule, what, severity)),
  tool: { name: 'secretlint', version: '13.0.7', license: 'MIT' },
  readsMinified: true,
  readsLarge: true,
};

const WHAT = new Map(SECRETS.map(([rule, what]) => [rule, what]));

/** What a rule looks for in words; secrets of a kind we have no rule for are reported as `other`. */
export function describeSecret(rule: string): { ruleId: string; what: string } {
  const known = WHAT.has(rule) ? rule : 'other';
  return { ruleId: `secret/${known}`, what: WHAT.get(known) ?? 'a secret' };
}

function toSecretRule(rule: string, what: string, severity: number): Rule {
  return {
    id: `secret/${rule}`,
    name: `${rule}-secret`,
    analyzer: 'secrets',
    kind: 'security',
    level: 'error',
    confidence: LESS_SURE.has(rule) ? 'medium' : 'high',
    severity,
    cwe: [798],
    languages: ['*'],
    description: `The file contains ${what}.`,
    help: [
      `The file contains ${what}. Everyone who can read the repository, now or later, can use it.`,
      'Revoke it where it was issued, put its successor into a secret store, and read it from there when the program starts.',
      'Deleting the line is not enough: the history keeps it.',
    ].join(' '),
  };
}
