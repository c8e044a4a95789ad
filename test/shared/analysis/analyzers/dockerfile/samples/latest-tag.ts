import type { RuleSamples } from '../../../../../support/rule-samples';

export const samples: RuleSamples = {
  flagged: [
    { code: 'FROM ubuntu\nRUN true\n', covers: ['ubuntu'] },
    { code: 'FROM --platform=linux/amd64 localhost:5000/app:latest AS base\n', covers: ['localhost:5000/app:latest'] },
  ],
  clean: [
    'FROM scratch\n',
    'ARG BASE=debian\nFROM ${BASE}\n',
    'FROM debian:13 AS base\nFROM Base\n',
    'FROM app@sha256:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\n',
  ],
};
