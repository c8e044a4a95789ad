export { answerJson } from './answer-json';
export { listenOnLoopback, type Listening } from './listen';
export { LOOPBACK_HOSTS } from './loopback-hosts';
export { BodyTooLargeError, readBody } from './read-body';
