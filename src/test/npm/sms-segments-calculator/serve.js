// Counts the segments of texts on a free port and says on which: an array of texts comes, an array of
// their encodings and counts goes. Ends when standard input does.
const http = require('http');
const { SegmentedMessage } = require('sms-segments-calculator');

const counted = (text) => {
  const message = new SegmentedMessage(text);
  return { encoding: message.getEncodingName(), segments: message.segmentsCount };
};
const server = http.createServer((request, answer) => {
  const parts = [];
  request.on('data', (part) => parts.push(part));
  request.on('end', () => answer.end(JSON.stringify(JSON.parse(Buffer.concat(parts)).map(counted))));
});
server.listen(0, '127.0.0.1', () => console.log(server.address().port));
process.stdin.on('end', () => process.exit()).resume();
