import type { WeaknessRule } from '../weakness-rule';

export const cleartextStorage: WeaknessRule = {
  cwe: [312],
  severity: 5.9,
  description: 'What should stay secret is stored as it is.',
  help: [
    'Whoever reads the file, the storage of the browser or a backup of either has the secret, and often what else the same person uses it for.',
    'Do not keep it, or encrypt it with a key that lies elsewhere. A password that has to be compared later is kept as a slow, salted hash.',
  ].join('\n\n'),
  language: 'python',
  bad: `from getpass import getpass
from pathlib import Path

Path('/home/shop/password').write_text(getpass())`,
  good: `from getpass import getpass
from pathlib import Path
import bcrypt

Path('/home/shop/password').write_bytes(bcrypt.hashpw(getpass().encode(), bcrypt.gensalt(12)))`,
};
