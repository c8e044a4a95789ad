import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'class A { void f(String a) { LOG.warn("{} and {}", a); } }', covers: ['"{} and {}"'] },
    'class A { void f(String a, int b) { logger.debug("{} {} {}", a, b); } }',
  ],
  clean: [
    'class A { void f(String a, Exception e) { log.error("{} failed", a, e); log.info("{}"); } }',
    'class A { void f(Object[] all) { log.info("{} {}", all); } }',
    'class A { void f(String a) { dialog.info("{} {}", a); } }',
  ],
};
