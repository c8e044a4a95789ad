import type { DockerfileRule } from '../dockerfile';
import { baseImages } from '../base-images';

export const missingDigest: DockerfileRule = {
  id: 'dockerfile/missing-digest',
  grade: { cwe: [829], severity: 3.1, confidence: 'low' },
  enabled: false,
  description: 'An image is built on a tag without a digest.',
  help: 'Whoever can push to the registry can change what a tag means. A digest names the content itself; tools such as Renovate keep it current.',
  bad: 'FROM node:24.4-slim\n',
  good: 'FROM node:24.4-slim@sha256:5cfa23ad3ed0b0ae2bc1bbdb2f7ea2f9fbe7e6d6a36a4b1d0ab4f3a5e7a6b2c1\n',
  *check(dockerfile) {
    for (const { word, digest } of baseImages(dockerfile)) {
      if (digest === undefined) yield { at: word, message: 'The base image is named by its tag alone.' };
    }
  },
};
