// Preloaded into the threads of a spec (`--import`): tells of every file that is read and every connection that is opened
// there once all code is loaded, in lines of the file that the query `into` names.
import { createHook } from 'node:async_hooks';
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { isMainThread } from 'node:worker_threads';

const { appendFileSync } = fs;
const file = new URL(import.meta.url).searchParams.get('into');
/** The code itself and what the operating system says of the thread. */
const OWN = /\/(?:node_modules|dist)\/|^\/proc\//;
const FILES = [
  'readFileSync',
  'readFile',
  'openSync',
  'open',
  'createReadStream',
  'readdirSync',
  'readdir',
  'statSync',
  'stat',
];
const FILE_PROMISES = ['readFile', 'open', 'readdir', 'stat'];
/** Whatever opens a connection, asks for a name or starts a program does it through one of these. */
const RESOURCE =
  /^(?:TCP(?:CONNECT)?WRAP|TCPSERVERWRAP|TLSWRAP|UDP(?:SEND)?WRAP|PIPE(?:CONNECT)?WRAP|PROCESSWRAP|GETADDRINFOREQWRAP|GETNAMEINFOREQWRAP|QUERYWRAP|HTTPCLIENTREQUEST)$/;

const tell = (what) => appendFileSync(file, `${what}\n`);

function watch(owner, names) {
  for (const name of names) {
    const real = owner[name];
    owner[name] = (...args) => {
      const path = String(args[0] instanceof URL ? args[0].pathname : args[0]);
      if (typeof args[0] !== 'number' && !OWN.test(path)) tell(`file ${path}`);
      return Reflect.apply(real, owner, args);
    };
  }
}

if (!isMainThread && file) {
  watch(fs, FILES);
  watch(fs.promises, FILE_PROMISES);
  syncBuiltinESMExports();
  createHook({ init: (_, type) => void (RESOURCE.test(type) && tell(`resource ${type}`)) }).enable();
  tell('watching');
}
