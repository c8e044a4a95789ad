import { formatApiKey, newSecret } from '../../../shared/access';
import { redact } from '../../../shared/telemetry';
import { idOf } from '../../support/memory/counting-ids';

const SECRET = 'c2VjcmV0LXZhbHVlLTEyMzQ1Njc4OTA';
const API_KEY = formatApiKey({ tenantId: idOf('ten', 1), keyId: idOf('key', 1), secret: newSecret() });
const JWT = `eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJ4In0.${SECRET}`;

describe('redaction', () => {
  it.each([
    ['a storage connection string', `AccountName=shop;AccountKey=${SECRET}==;EndpointSuffix=core`],
    ['a Service Bus connection string', `Endpoint=sb://x/;SharedAccessKeyName=root;SharedAccessKey=${SECRET}=`],
    ['a SAS URL', `https://shop.blob.example/c/b?sv=2026&sp=r&sig=${SECRET}%3D&se=2030`],
    ['a function key in a URL', `https://shop.example/api/x?code=${SECRET}&y=1`],
    ['a client secret', `client_secret=${SECRET}`],
    ['a header', `authorization: Bearer ${SECRET}`],
    ['a token in a text', `The token ${JWT} was refused.`],
    ['a token behind another word', `user-7-${JWT}`],
    ['a token behind a domain', `a.b.${JWT}.`],
    ['a key in JSON', `{"password":"${SECRET}","user":"x"}`],
    ['an access token in JSON', `{"access_token": "${SECRET}", "expires_in": 3600}`],
  ])('takes the secret out of %s', (_case, text) => {
    expect(redact(text)).not.toContain(SECRET);
    expect(redact(text)).toContain('***');
  });

  it('takes an API key out wherever it stands', () => {
    expect(redact(`GET /x?key=${API_KEY} (${API_KEY})`)).toBe('GET /x?key=aur_*** (aur_***)');
  });

  it.each([
    'The run run_01hf7yat000000000000000000 failed: statusCode=404, errorCode=BlobNotFound.',
    'Endpoint=sb://x/;SharedAccessKeyName=root',
    '12 tokens were read from src/token.ts',
    '',
  ])('leaves %p alone', (text) => {
    expect(redact(text)).toBe(text);
  });

  it.each(['a-', 'eyJ-', 'token-'])('is done with a million characters of %p at once', (part) => {
    const text = part.repeat(1_000_000 / part.length);

    expect(redact(text)).toBe(text);
  });

  it('keeps what stands around a secret', () => {
    expect(redact(`AccountName=shop;AccountKey=${SECRET};EndpointSuffix=core`)).toBe(
      'AccountName=shop;AccountKey=***;EndpointSuffix=core',
    );
  });
});
