// Loaded before Prism (`node --require`). Six kinds of request end Prism's process, one it never answers, and a schema
// that it cannot compile it skips without a word. Here each crash becomes an answer, 500 with `x-prism-crash`, each skip
// a response header, and the seventh kind is answered.
'use strict';

const { AsyncLocalStorage } = require('node:async_hooks');
const { realpathSync } = require('node:fs');
const http = require('node:http');
const https = require('node:https');
const { createRequire } = require('node:module');

const HEADER_MAX_CHARS = 500;
const answers = new AsyncLocalStorage();

// A header holds visible ASCII only; a longer text would push the answer over the client's limit.
const headerText = text => String(text).replace(/[^\x20-\x7e]/g, '?').slice(0, HEADER_MAX_CHARS);

// For JSON that it cannot parse, Prism waits for the end of a body that it has read to the end already.
function endAgain(request) {
  const { once } = request;
  request.once = function (event, listener) {
    if (event !== 'end' || !this.readableEnded) return once.call(this, event, listener);
    process.nextTick(listener);
    return this;
  };
}

const { emit } = http.Server.prototype;
http.Server.prototype.emit = function (event, request, answer, ...others) {
  // A connection that is closed while the next request is on its way would look like a crash.
  if (event === 'listening') this.keepAliveTimeout = 0;
  if (event === 'request') endAgain(request);
  const pass = () => emit.call(this, event, request, answer, ...others);
  return event === 'request' ? answers.run(answer, pass) : pass();
};

// As a proxy: a service that closes an idle connection while the next request is on its way would look like a failure.
for (const scheme of [http, https]) scheme.globalAgent = new scheme.Agent({ keepAlive: false });

function answerCrash(error) {
  const answer = answers.getStore();
  if (!answer || answer.headersSent) {
    console.error(error);
    process.exit(1);
  }
  answer.writeHead(500, { 'content-type': 'text/plain', 'x-prism-crash': headerText(error?.message ?? error) });
  answer.end(headerText(error?.stack ?? error));
}
process.on('uncaughtException', answerCrash);
process.on('unhandledRejection', answerCrash);

// The very copy of Ajv that Prism's validators call.
const fromCli = createRequire(realpathSync(process.argv[1]));
const Ajv = createRequire(fromCli.resolve('@stoplight/prism-http'))('ajv/dist/core').default;
const { compile } = Ajv.prototype;
Ajv.prototype.compile = function (...options) {
  try {
    return compile.apply(this, options);
  } catch (error) {
    answers.getStore()?.setHeader('x-prism-schema-not-compiled', headerText(error.message));
    throw error;
  }
};

// The pipe closes when the process that started this one ends, however it ends.
process.stdin.on('end', () => process.exit(0)).resume();
