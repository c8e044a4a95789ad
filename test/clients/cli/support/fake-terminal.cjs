'use strict';
// Loaded before the program: makes its output look like that to a terminal of 80 columns.
for (const stream of [process.stdout, process.stderr]) {
  Object.defineProperties(stream, { isTTY: { value: true }, columns: { value: 80 } });
}
