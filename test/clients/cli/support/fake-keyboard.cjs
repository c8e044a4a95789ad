'use strict';
// Loaded before the program: its output looks like that to a terminal, and its input like keys that somebody presses there.
require('./fake-terminal.cjs');
Object.defineProperty(process.stdin, 'isTTY', { value: true });
