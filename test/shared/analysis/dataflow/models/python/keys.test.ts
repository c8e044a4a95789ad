import { hitsIn } from '../../solver/hits-in';

const PROGRAM = (key: string) => `import argparse, hmac, os
from flask import Flask, current_app
app = Flask(__name__)

def digest(payload, settings):
    key = ${key}
    return hmac.new(key, payload, 'sha512').hexdigest()
`;

it.each(["'s3cret'", "'s3cret'.encode('latin1')", "str.encode('s3cret')", "settings or b's3cret'"])(
  'takes what stands in the code for a key that everybody knows: %s',
  async (key) => {
    expect(await hitsIn({ 'app.py': PROGRAM(key) })).toContain('hard-coded-credentials');
  },
);

it.each([
  'argparse.ArgumentParser().parse_args().key',
  "current_app.config['SECRET_KEY'].encode('latin1')",
  "os.environ['KEY'].encode('latin1')",
  'settings.key',
])('takes what comes from elsewhere for none: %s', async (key) => {
  expect(await hitsIn({ 'app.py': PROGRAM(key) })).not.toContain('hard-coded-credentials');
});
