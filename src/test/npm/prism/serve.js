// Prism's own command line, on a leash: it ends when standard input does, so that it never outlives
// the test that started it.
process.stdin.on('end', () => process.exit()).resume();
require('@stoplight/prism-cli');
