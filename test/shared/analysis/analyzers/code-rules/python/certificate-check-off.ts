import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    'self.session.verify = False',
    'pool = urllib3.PoolManager(cert_reqs=ssl.CERT_NONE)',
    'ctx.verify_mode = ssl.CERT_NONE',
  ],
  clean: ['session.verify = True', 'self.options.verify = False', 'ctx.verify_mode = ssl.CERT_REQUIRED'],
};
