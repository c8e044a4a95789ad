import type { DockerfileRule } from '../dockerfile';
import { baseImages } from '../base-images';

export const latestTag: DockerfileRule = {
  id: 'dockerfile/latest-tag',
  grade: 'suspect',
  description: 'An image is built on a tag that moves.',
  help: '`latest`, which also stands for no tag at all, is another image after each release of it: a build that worked yesterday fails or changes today. Name a version.',
  bad: 'FROM node:latest\n',
  good: 'FROM node:24.4-slim\n',
  *check(dockerfile) {
    for (const { word, tag, digest } of baseImages(dockerfile)) {
      if (digest !== undefined || (tag !== undefined && tag !== 'latest')) continue;
      const what =
        tag === undefined ? 'has no tag, which means `latest`' : 'is what `latest` is on the day of the build';
      yield { at: word, message: `The base image ${what}.` };
    }
  },
};
