import type { TextHint } from '../../text/text-hints';

export interface PresetHint extends TextHint {
  /** What must follow from its start on. */
  readonly shape?: RegExp;
}

/**
 * Words of which a text must hold one for a rule of secretlint's preset to match, by rule. Most texts hold none, and the rules,
 * which read the whole text one after the other, need not be asked. A test asks them about texts without any.
 */
export const PRESET_HINTS: Readonly<Record<string, readonly PresetHint[]>> = {
  '1password': exactly('ops_ey'),
  anthropic: exactly('sk-ant-api0'),
  aws: [
    ...exactly('A3T', 'AKIA', 'AGPA', 'AIDA', 'AROA', 'AIPA', 'ANPA', 'ANVA', 'ASIA'),
    ...inAnyCase('accesskey', 'access_key'),
  ],
  basicauth: [{ text: '://', shape: /:\/\/[-\w]{1,256}:[-\w]{1,256}@/y }],
  cloudflare: exactly('cfk_', 'cfut_', 'cfat_'),
  'database-connection-string': inAnyCase(
    'mongodb://',
    'mongodb+srv://',
    'mysql://',
    'mysqlx://',
    'postgres://',
    'postgresql://',
  ),
  databricks: exactly('dapi'),
  docker: exactly('dckr_pat_'),
  figma: exactly('figd_'),
  gcp: exactly('private_key', '-----BEGIN'),
  github: exactly('ghp_', 'gho_', 'ghu_', 'ghs_', 'ghr_', 'github_pat_'),
  gitlab: exactly('glpat-'),
  grafana: exactly('glc_', 'glsa_'),
  groq: exactly('gsk_'),
  'hashicorp-vault': exactly('hvs.', 'hvb.', 'hvr.'),
  huggingface: exactly('hf_'),
  linear: exactly('lin_api_'),
  notion: exactly('ntn_'),
  npm: exactly('x-oauth-basic@github', '_authToken=', 'npm_'),
  openai: exactly('T3BlbkFJ'),
  privatekey: exactly('PRIVATE KEY'),
  sendgrid: exactly('SG.'),
  shopify: exactly('shppa_', 'shpca_', 'shpat_', 'shpss_'),
  slack: [...exactly('xoxb-', 'xoxp-', 'xapp-', 'xoxa-', 'xoxo-', 'xoxr-'), ...inAnyCase('hooks.slack.com')],
  stripe: exactly('sk_live_', 'sk_test_', 'rk_live_', 'rk_test_'),
  tailscale: exactly('tskey-'),
  vercel: exactly('vcp_', 'vci_', 'vca_', 'vcr_', 'vck_'),
};

function exactly(...texts: readonly string[]): PresetHint[] {
  return texts.map((text) => ({ text }));
}

function inAnyCase(...texts: readonly string[]): PresetHint[] {
  return texts.map((text) => ({ text, ignoreCase: true }));
}
