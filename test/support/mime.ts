/** Writes a message: its header, and its body or parts; lines end as in mails. */
export function writeMessage(
  headers: Readonly<Record<string, string>>,
  body: string | readonly Buffer[],
  boundary = '=_cut',
): Buffer {
  const head = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  const parts =
    typeof body === 'string'
      ? [Buffer.from(body)]
      : [
          ...body.flatMap((part) => [Buffer.from(`--${boundary}\r\n`), part, Buffer.from('\r\n')]),
          Buffer.from(`--${boundary}--\r\n`),
        ];
  return Buffer.concat([Buffer.from(`${head.join('')}\r\n`), ...parts]);
}

/** Writes a part; its content in base64 or quoted-printable where the header says so. */
export function writePart(headers: Readonly<Record<string, string>>, body: string | Uint8Array): Buffer {
  const bytes = Buffer.from(body);
  const encoding = headers['Content-Transfer-Encoding'];
  const content =
    encoding === 'base64'
      ? (bytes.toString('base64').match(/.{1,76}/g) ?? []).join('\r\n')
      : encoding === 'quoted-printable'
        ? quote(bytes)
        : bytes.toString('latin1');
  const head = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.concat([Buffer.from(`${head.join('')}\r\n`), Buffer.from(content, 'latin1')]);
}

function quote(bytes: Buffer): string {
  const signs = [...bytes].map((byte) =>
    byte === 0x3d || byte > 0x7e || (byte < 0x20 && byte !== 0x0a)
      ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
      : String.fromCharCode(byte),
  );
  // A soft line end after some signs each, as programs write them.
  return signs.map((sign, i) => (i % 60 === 59 ? `${sign}=\r\n` : sign)).join('');
}
