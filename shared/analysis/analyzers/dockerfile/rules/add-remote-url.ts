import type { DockerfileRule } from '../dockerfile';
import { instructionsOf } from '../dockerfile';

export const addRemoteUrl: DockerfileRule = {
  id: 'dockerfile/add-remote-url',
  grade: { cwe: [494], severity: 4.3, confidence: 'medium' },
  description: 'A file is fetched into the image without a look at what came.',
  help: '`ADD` of an address takes whatever the server, or somebody on the way, answers. Give `--checksum=sha256:...`, or fetch, verify and unpack it in one `RUN`.',
  bad: 'FROM debian:13\nADD https://example.org/tool.tar.gz /opt/\n',
  good: 'FROM debian:13\nADD --checksum=sha256:24454f830cdb571e2c4ad15481119c43b3cafd48dd869a9b2945d1036d1dc68d https://example.org/tool.tar.gz /opt/\n',
  *check(dockerfile) {
    for (const { flags, words } of instructionsOf(dockerfile, 'ADD')) {
      if (flags.some((flag) => flag.startsWith('--checksum='))) continue;
      for (const word of words.slice(0, -1)) {
        const isRemote = /^"?(?:https?|ftp):\/\//i.test(word.text) && !/\.git(?:[#?].*)?$/.test(word.text);
        if (isRemote) yield { at: word, message: 'What this address answers gets into the image unverified.' };
      }
    }
  },
};
