import { crc32, deflateRawSync, gzipSync } from 'node:zlib';

/** A record of a web archive that a test makes. */
export interface MadeRecord {
  readonly type?: string;
  readonly id?: string;
  readonly url?: string;
  readonly date?: string;
  /** Fields of its own head besides the usual ones. */
  readonly fields?: Readonly<Record<string, string>>;
  /** What it holds: an answer's head and body, or the thing itself. */
  readonly block?: Buffer | string;
  /** The length that it says to have, if that is another one. */
  readonly says?: number;
  readonly version?: string;
}

/** Makes a record, with the two line ends that close it. */
export function makeRecord({
  type = 'response',
  id = 'urn:uuid:1',
  url,
  date,
  fields,
  block = '',
  says,
  version = '1.0',
}: MadeRecord): Buffer {
  const body = Buffer.from(block);
  const head = {
    'WARC-Type': type,
    'WARC-Record-ID': `<${id}>`,
    'WARC-Date': date ?? '2023-05-06T07:08:09Z',
    ...(url !== undefined && { 'WARC-Target-URI': url }),
    'Content-Type': `application/http; msgtype=${type === 'request' ? 'request' : 'response'}`,
    ...fields,
    'Content-Length': `${says ?? body.length}`,
  };
  return Buffer.concat([
    Buffer.from(`WARC/${version}\r\n${writeFields(head)}\r\n`),
    body,
    Buffer.from('\r\n\r\n'),
  ]);
}

/** Makes the answer of a server. */
export function makeAnswer(
  body: Buffer | string,
  fields: Readonly<Record<string, string>> = { 'Content-Type': 'text/html; charset=utf-8' },
  status = '200 OK',
): Buffer {
  return Buffer.concat([Buffer.from(`HTTP/1.1 ${status}\r\n${writeFields(fields)}\r\n`), Buffer.from(body)]);
}

/** Makes a small page that names itself. */
export function makePage(name: string, words = 20): string {
  return `<!doctype html><html><head><title>${name}</title></head><body><p>${`${name} `.repeat(words)}</p></body></html>`;
}

/** Makes the record of a page: its id is 'urn:uuid:NAME', its address 'https://berita.example/NAME'. */
export function makePageRecord(name: string, changes: MadeRecord = {}): Buffer {
  return makeRecord({
    id: `urn:uuid:${name}`,
    url: `https://berita.example/${name}`,
    block: makeAnswer(makePage(name)),
    ...changes,
  });
}

/** Makes a web archive with a gzip member a record. */
export function packRecords(records: readonly Buffer[]): Buffer {
  return Buffer.concat(records.map((record) => gzipSync(record)));
}

/** Sends a body in chunks. */
export function makeChunks(body: Buffer, size = 50): Buffer {
  const parts: Buffer[] = [];
  for (let at = 0; at < body.length; at += size) {
    const part = body.subarray(at, at + size);
    parts.push(Buffer.from(`${part.length.toString(16)}\r\n`), part, Buffer.from('\r\n'));
  }
  return Buffer.concat([...parts, Buffer.from('0\r\n\r\n')]);
}

/** A member of a ZIP file that a test makes. */
export interface MadeMember {
  readonly name: string | Buffer;
  readonly content: Buffer | string;
  readonly isDeflated?: boolean;
  /** Bits of the general purpose flag: 1 for encrypted, 0x800 for a name in UTF-8. */
  readonly flags?: number;
  /** The unpacked size that the directory says, if that is another one. */
  readonly says?: number;
  readonly crc?: number;
}

/** Makes a ZIP file. */
export function makeZip(members: readonly MadeMember[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, content, isDeflated = true, flags = 0, says, crc } of members) {
    const raw = Buffer.from(content);
    const data = isDeflated ? deflateRawSync(raw) : raw;
    const bytes = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(flags, 2);
    common.writeUInt16LE(isDeflated ? 8 : 0, 4);
    common.writeUInt32LE(crc ?? crc32(raw), 10);
    common.writeUInt32LE(data.length, 14);
    common.writeUInt32LE(says ?? raw.length, 18);
    common.writeUInt16LE(bytes.length, 22);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), common, bytes, data]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(at, 10);
    directory.push(Buffer.concat([Buffer.from('PK\u0001\u0002'), Buffer.from([20, 0]), common, tail, bytes]));
    parts.push(local);
    at += local.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(members.length, 4);
  end.writeUInt16LE(members.length, 6);
  end.writeUInt32LE(listed.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...parts, listed, Buffer.from('PK\u0005\u0006'), end]);
}

function writeFields(fields: Readonly<Record<string, string>>): string {
  return Object.entries(fields)
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join('');
}
