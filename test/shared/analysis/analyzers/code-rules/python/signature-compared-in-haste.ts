import type { RuleSamples } from '../../../../../support/rule-samples';

const MADE = '    expected = hmac.new(KEY, body, hashlib.sha256).hexdigest()\n';
const check = (lines: string): string => `def check(body, given):\n${lines}`;

export const samples: RuleSamples = {
  flagged: [
    { code: check(`${MADE}    if given != expected:\n        abort(401)\n`), covers: ['given != expected'] },
    check("    return given == hmac.new(KEY, body, 'sha1').hexdigest()\n"),
    check("    own = 'sha256=' + hmac.new(KEY, body, 'sha256').hexdigest()\n    return own == given\n"),
    check('    own = f"sha256={hmac.new(KEY, body, \'sha256\').hexdigest()}"\n    return own == given\n'),
    check("    return hmac.HMAC(KEY, body, 'sha256').digest() == given\n"),
    check(`${MADE}    return given == f'sha256={expected}'\n`),
  ],
  clean: [
    check(`${MADE}    return expected == ''\n`),
    check(`${MADE}    return hmac.compare_digest(given, expected)\n`),
    check(`${MADE}    return len(expected) == len(given)\n`),
    check(`${MADE}    if expected is None:\n        return False\n    return send(expected)\n`),
    check('    etag = hashlib.sha256(body).hexdigest()\n    return etag == given\n'),
    { path: 'tests/test_hook.py', code: check(`${MADE}    assert given == expected\n`) },
  ],
};
