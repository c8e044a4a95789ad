import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    "const cp = require('child_process'); cp.execSync('rm -r ' + name);",
    "import { exec } from 'child_process'; promisify(exec); exec(`convert ${file} out.png`, done);",
  ],
  clean: [
    { code: "const cp = require('child_process'); cp.execSync(`git reset ${sha}`);", path: 'registryPublish.js' },
    "import cp from 'child_process'; database.exec('DELETE FROM a WHERE b = ' + c);",
    "import { exec } from 'child_process'; exec('ls');",
    "const { exec } = require('child_process'); exec(`${GIT} log`);",
    "/x/.exec('a' + b);",
    "import { execSync } from 'child_process'; execSync(`kill ${process.pid}`);",
    { code: "import { exec } from 'child_process'; exec('a ' + b);", path: 'scripts/release.js' },
  ],
};
