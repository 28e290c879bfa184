// Starts telegram-test-api on a free port and says on which. Ends when standard input does, so that
// it never outlives the test that started it.
const TelegramServer = require('telegram-test-api');

const server = new TelegramServer({ host: '127.0.0.1', storeTimeout: 3600 });
server.config.port = 0; // the constructor takes 0 for its default
server.start().then(() => console.log(server.server.address().port));
process.stdin.on('end', () => process.exit()).resume();
