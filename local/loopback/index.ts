export { answerJson } from './answer-json';
export { listenOnLoopback, type Listening } from './listen';
export { BodyTooLargeError, readBody } from './read-body';
