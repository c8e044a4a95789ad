import type { WeaknessRule } from '../weakness-rule';

export const predictableSeed: WeaknessRule = {
  cwe: [335],
  severity: 5.9,
  description: 'A random generator is started from a value that can be known.',
  help: [
    'From the same seed a generator gives the same numbers. Whoever knows or guesses it, such as a constant or a time, knows every key made with them.',
    'Leave the seed to the system: a generator for secrets starts itself from what nobody knows.',
  ].join('\n\n'),
  language: 'java',
  bad: `import java.security.SecureRandom;

class Keys {
  byte[] key() {
    SecureRandom random = new SecureRandom("shop".getBytes());
    return random.generateSeed(32);
  }
}`,
  good: `import java.security.SecureRandom;

class Keys {
  byte[] key() {
    SecureRandom random = new SecureRandom();
    return random.generateSeed(32);
  }
}`,
};
