import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'class A { void f() { String resetToken = "" + Math.random(); } }', covers: ['Math.random()'] },
    'class A { Random random = new Random(); void f() { byte[] salt = g(); salt[0] = (byte) random.nextInt(); } }',
    {
      code: 'class A { void f() { int token = new Random().nextInt(); int salt = new Random(1).nextInt(); } }',
      covers: ['new Random().nextInt()', 'new Random(1).nextInt()'],
      fixed:
        'class A { void f() { int token = new java.security.SecureRandom().nextInt(); int salt = new Random(1).nextInt(); } }',
    },
    {
      code: 'import java.util.List;\nimport java.util.Random;\nclass A { List<A> a; int token = new Random().nextInt(); }',
      covers: ['new Random().nextInt()'],
      fixed: 'import java.util.List;\nclass A { List<A> a; int token = new java.security.SecureRandom().nextInt(); }',
    },
    'class A { int f() { this.sessionId = ThreadLocalRandom.current().nextInt(); return 1; } }',
  ],
  clean: [
    'class A { SecureRandom random = g(); void f() { int salt = random.nextInt(); } }',
    'class A { void f() { int dice = new Random().nextInt(6); double jitter = Math.random(); } }',
    'class A { static final Random R = new SecureRandom(); void f() { byte[] token = g(); int salt = R.nextInt(); } }',
    'class A { Token nextToken() { return lexer.nextToken(); } }',
  ],
};
