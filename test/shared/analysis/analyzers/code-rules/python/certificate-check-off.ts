import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    'self.session.verify = False',
    'pool = urllib3.PoolManager(cert_reqs=ssl.CERT_NONE)',
    'ctx.verify_mode = ssl.CERT_NONE',
  ],
  clean: [
    `def context(verified):
    if verified:
        ctx = ssl.create_default_context()
    else:
        ctx = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        ctx.verify_mode = ssl.CERT_NONE`,
    `if settings.verify_certificates:
    ctx.verify_mode = ssl.CERT_REQUIRED
else:
    ctx.verify_mode = ssl.CERT_NONE`,
    `if args.insecure:
    session.verify = False`,
    'session.verify = True',
    'self.options.verify = False',
    'ctx.verify_mode = ssl.CERT_REQUIRED',
  ],
};
