import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    'res.sendFile(path.join(__dirname, req.params.file));',
    'fs.readFile(req.query.path, done);',
    "fs.createReadStream('./uploads/' + req.params.name);",
    'res.download(`./files/${req.body.name}`);',
  ],
  clean: [
    "res.sendFile(path.join(__dirname, 'index.html'));",
    'fs.readFile(path.join(dir, path.basename(req.params.name)), done);',
    'res.sendFile(req.params.name, { root: dir });',
  ],
};
