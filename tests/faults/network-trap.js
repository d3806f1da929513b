/** Preloaded with `--import`: every way that Node has of opening a connection is noted in a file, and throws. */
import dgram from 'node:dgram';
import dns from 'node:dns';
import fs from 'node:fs';
import http from 'node:http';
import http2 from 'node:http2';
import https from 'node:https';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';
import tls from 'node:tls';

function trap(owner, name) {
  Object.defineProperty(owner, name, {
    configurable: true,
    writable: true,
    value: () => {
      fs.appendFileSync(process.env.NETWORK_CALLS, `${name}\n`);
      throw new Error(`The network was used: ${name}`);
    },
  });
}

const WAYS = [
  [net, ['connect', 'createConnection', 'createServer']],
  [net.Socket.prototype, ['connect']],
  [net.Server.prototype, ['listen']],
  [tls, ['connect', 'createServer']],
  [http, ['request', 'get', 'createServer']],
  [https, ['request', 'get', 'createServer']],
  [http2, ['connect', 'createServer', 'createSecureServer']],
  [dgram, ['createSocket']],
  [dgram.Socket.prototype, ['bind', 'connect', 'send']],
  [dns, Object.keys(dns).filter((name) => /^(lookup|resolve|reverse)/.test(name))],
  [dns.promises, Object.keys(dns.promises).filter((name) => /^(lookup|resolve|reverse)/.test(name))],
  [globalThis, ['fetch', 'WebSocket', 'EventSource']],
];

for (const [owner, names] of WAYS) for (const name of names) trap(owner, name);
syncBuiltinESMExports();
