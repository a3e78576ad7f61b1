import type { IncomingMessage } from 'node:http';
import { isIPv6 } from 'node:net';
import { hostname, networkInterfaces } from 'node:os';
import { domainToASCII } from 'node:url';

/** A host as a Host header names it, in lower case; an IPv6 address stands in brackets. */
export interface Host {
  readonly name: string;
  /** Null when it is not named, which means 80, or 443 over TLS. */
  readonly port: number | null;
}

export interface HostRules {
  /** What the server was told to listen on. */
  readonly host: string;
  /** The address and port it listens on now. */
  readonly bound: { readonly address: string; readonly port: number };
  /** Other hosts that lead here, such as a proxy's. */
  readonly allowed: readonly Host[];
}

/** These always mean the machine the browser runs on. */
const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];
/** Addresses that stand for all of a machine's. */
const ALL_ADDRESSES = ['0.0.0.0', '::'];
/** Ports that browsers leave out. */
const DEFAULT_PORTS = [80, 443];

/**
 * Returns whether a request is for this server by one of its own names. A page of another site can be made to reach this server
 * under that site's name (DNS rebinding), and would then read everything; comparing Host with Origin does not help, a list does.
 */
export function isOwnHost(request: IncomingMessage, rules: HostRules): boolean {
  const headers = request.rawHeaders.filter((name, i) => i % 2 === 0 && name.toLowerCase() === 'host');
  if (headers.length !== 1) return false;
  const named = [request.headers.host ?? ''];
  const [, absolute] = /^[a-z][a-z\d+.-]*:\/\/([^/?#]*)/i.exec(request.url ?? '') ?? [];
  if (absolute !== undefined) named.push(absolute);
  return named.every((text) => {
    const host = parseHost(text);
    return host !== null && isOwn(host, rules);
  });
}

/** Reads 'name', 'name:8080', '192.0.2.1' or '[2001:db8::1]:8080', as headers and options have it; null for anything else. */
export function parseHost(text: string): Host | null {
  const [, name, digits] = /^(\[[\da-f:.]+\]|[\w.-]+)(?::(\d{1,5}))?$/i.exec(text) ?? [];
  if (name === undefined) return null;
  const port = digits === undefined ? null : Number(digits);
  if (!name.startsWith('[')) return { name: name.toLowerCase(), port };
  return isIPv6(name.slice(1, -1)) ? { name: new URL(`http://${name}`).hostname, port } : null;
}

/** Reads a host as people write it, also in letters beyond a–z or as an IPv6 address without brackets; null when it is none. */
export function parseHostOption(text: string): Host | null {
  if (isIPv6(text)) return parseHost(`[${text}]`);
  if (text.startsWith('[')) return parseHost(text);
  const [name = '', ...rest] = text.split(':');
  return parseHost([domainToASCII(name), ...rest].join(':'));
}

/** Returns the addresses at which other machines reach this one, IPv4 first, with brackets where they are IPv6. */
export function findOwnAddresses(): readonly string[] {
  const all = Object.values(networkInterfaces()).flatMap((list) => list ?? []);
  // An address that is valid on one link only is written with the link's name, which no browser takes.
  const usable = all.filter(({ internal, scopeid }) => !internal && (scopeid ?? 0) === 0);
  return usable
    .sort((a, b) => a.family.localeCompare(b.family, 'en'))
    .map(({ family, address }) => (family === 'IPv6' ? `[${address}]` : address));
}

/** Returns whether a server that listens on this address is reached by all addresses of the machine. */
export function isAllAddresses(address: string): boolean {
  return ALL_ADDRESSES.includes(address);
}

function isOwn({ name, port }: Host, { host, bound, allowed }: HostRules): boolean {
  const isOwnPort = port === null ? DEFAULT_PORTS.includes(bound.port) : port === bound.port;
  if (isOwnPort && [...LOOPBACK, parseHostOption(host)?.name].includes(name)) return true;
  // Looked up each time: a machine gets other addresses when it changes its network.
  if (isOwnPort && isAllAddresses(bound.address) && findOwnNames().includes(name)) return true;
  return allowed.some((item) => {
    if (item.name !== name) return false;
    // A proxy has a port of its own, most often the one that is not named.
    if (item.port === null) return port === null || port === bound.port;
    return port === item.port || (port === null && DEFAULT_PORTS.includes(item.port));
  });
}

function findOwnNames(): readonly string[] {
  const own = hostname().toLowerCase();
  // Under the second one a machine is found by others nearby (multicast DNS).
  return [...findOwnAddresses(), own, ...(own.includes('.') ? [] : [`${own}.local`])];
}
