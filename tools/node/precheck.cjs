// Compiles every schema as Prism would. Prism says nothing when it cannot compile one: it then checks nothing of that
// body, or of all the parameters in that place, and every contract test against it passes for the wrong reason.
// Reads [{name, document, patterns: [{pointer, pattern}]}] as JSON from stdin, writes [{name, pointer, message}].
'use strict';

const { readFileSync } = require('node:fs');
const { createRequire } = require('node:module');

// Prism's own functions, and the very copy of Ajv that they call.
const fromCli = createRequire(require.resolve('@stoplight/prism-cli'));
const { getHttpOperationsFromSpec } = fromCli('@stoplight/prism-http');
const fromHttp = createRequire(fromCli.resolve('@stoplight/prism-http'));
const { validateBody, validateHeaders, validatePath, validateQuery } = fromHttp('./validator/validators');
const { ValidationContext } = fromHttp('./validator/validators/types');
const Ajv = fromHttp('ajv/dist/core').default;

let failure;
const { compile } = Ajv.prototype;
Ajv.prototype.compile = function (...options) {
  try {
    return compile.apply(this, options);
  } catch (error) {
    failure = error; // Prism swallows what is thrown on
    throw error;
  }
};

function compileFailure(validate) {
  failure = undefined;
  validate();
  return failure;
}

const pointerTo = (...keys) => '#' + keys.map(key => '/' + key.replaceAll('~', '~0').replaceAll('/', '~1')).join('');

// Prism knows no webhooks; as paths they are compiled like the rest.
const webhookPath = name => `/webhooks/${name}`;

function asPaths({ webhooks = {}, ...document }) {
  const sent = Object.entries(webhooks).map(([name, item]) => [webhookPath(name), item]);
  return { ...document, paths: { ...document.paths, ...Object.fromEntries(sent) } };
}

function operationPointers({ webhooks = {} }) {
  const sent = new Map(Object.keys(webhooks).map(name => [webhookPath(name), ['webhooks', name]]));
  return ({ path, method }) => [...(sent.get(path) ?? ['paths', path]), method];
}

// Every value that Prism judges with one compiled schema: [pointer, function that makes it compile].
function* validations(operation, start) {
  const bundle = operation.__bundled__;
  const { Input, Output } = ValidationContext;

  function* bodies(contents, context, place) {
    for (const content of contents ?? []) {
      const type = content.mediaType;
      yield [[...place, 'content', type], () => validateBody('', [content], context, type, 'boundary', bundle)];
    }
  }

  const { body, headers, path, query } = operation.request ?? {};
  yield* bodies(body?.contents, Input, [...start, 'requestBody']);
  for (const [validate, parameters] of [[validateHeaders, headers], [validatePath, path], [validateQuery, query]]) {
    yield [[...start, 'parameters'], () => validate({}, parameters ?? [], Input, bundle)];
  }
  for (const { code, contents, headers } of operation.responses) {
    const place = [...start, 'responses', code];
    yield* bodies(contents, Output, place);
    yield [[...place, 'headers'], () => validateHeaders({}, headers ?? [], Output, bundle)];
  }
}

function* illegalPatterns(patterns) {
  for (const { pointer, pattern } of patterns) {
    try {
      new RegExp(pattern, 'u');
    } catch ({ message }) {
      yield { pointer, message: `${message}: write a pattern that is legal in JavaScript with the u flag` };
    }
  }
}

async function* findings({ document, patterns }) {
  const illegal = [...illegalPatterns(patterns)];
  yield* illegal;
  const operations = await getHttpOperationsFromSpec(structuredClone(asPaths(document)));
  const pointerOf = operationPointers(document);
  const places = new Map(); // failure -> where: one broken component fails wherever it is used
  for (const operation of operations) {
    for (const [pointer, validate] of validations(operation, pointerOf(operation))) {
      const error = compileFailure(validate);
      const isKnown = error instanceof SyntaxError && illegal.length > 0;
      if (error && !isKnown) places.set(error.message, [...(places.get(error.message) ?? []), pointer]);
    }
  }
  for (const [reason, [first, ...others]] of places) {
    const more = others.length ? ` (and in other places: ${others.length})` : '';
    yield { pointer: pointerTo(...first), message: `Prism cannot compile this and checks nothing here${more}: ${reason}` };
  }
}

async function main() {
  const found = [];
  for (const { name, ...input } of JSON.parse(readFileSync(0, 'utf8'))) {
    for await (const finding of findings(input)) found.push({ name, ...finding });
  }
  process.stdout.write(JSON.stringify(found));
}

main();
