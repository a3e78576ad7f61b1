/** What a test puts into a property list. */
export type PlistInput = string | Buffer | readonly PlistInput[] | { readonly [key: string]: PlistInput };

/** Writes a binary property list, as Safari does: each value an object, found by its number. */
export function writeBinaryPlist(root: PlistInput): Buffer {
  const objects: Buffer[] = [];
  const add = (value: PlistInput): number => {
    const index = objects.length;
    objects.push(Buffer.alloc(0));
    if (typeof value === 'string') objects[index] = writeString(value);
    else if (Buffer.isBuffer(value)) objects[index] = Buffer.concat([head(0x4, value.length), value]);
    else if (isList(value))
      objects[index] = Buffer.concat([head(0xa, value.length), references(value.map(add))]);
    else {
      const keys = Object.keys(value).map(add);
      const values = Object.values(value).map(add);
      objects[index] = Buffer.concat([head(0xd, keys.length), references([...keys, ...values])]);
    }
    return index;
  };
  add(root);
  return writeObjects(objects);
}

/** Writes a binary property list of objects that are encoded already; the first one is its root. */
export function writeObjects(objects: readonly Buffer[]): Buffer {
  const start = Buffer.from('bplist00');
  const body = Buffer.concat([start, ...objects]);
  const table = Buffer.alloc(objects.length * 4);
  let offset = start.length;
  objects.forEach((object, i) => {
    table.writeUInt32BE(offset, i * 4);
    offset += object.length;
  });
  const trailer = Buffer.alloc(32);
  trailer[6] = 4;
  trailer[7] = 2;
  trailer.writeUInt32BE(objects.length, 12);
  trailer.writeUInt32BE(body.length, 28);
  return Buffer.concat([body, table, trailer]);
}

/** Writes a property list in XML, as other programs do. */
export function writeXmlPlist(root: PlistInput): Buffer {
  return Buffer.from(
    `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "x">\n<plist version="1.0">${toXml(root)}</plist>\n`,
  );
}

function toXml(value: PlistInput): string {
  if (typeof value === 'string') return `<string>${value.replaceAll('&', '&amp;')}</string>`;
  if (Buffer.isBuffer(value)) return `<data>\n${value.toString('base64')}\n</data>`;
  if (isList(value)) return `<array>${value.map(toXml).join('')}</array>`;
  return `<dict>${Object.entries(value)
    .map(([key, one]) => `<key>${key}</key>\n${toXml(one)}`)
    .join('')}</dict>`;
}

function isList(value: PlistInput): value is readonly PlistInput[] {
  return Array.isArray(value);
}

function writeString(value: string): Buffer {
  const isAscii = Buffer.byteLength(value) === value.length;
  const bytes = isAscii ? Buffer.from(value) : Buffer.from(value, 'utf16le').swap16();
  return Buffer.concat([head(isAscii ? 0x5 : 0x6, value.length), bytes]);
}

function head(type: number, length: number): Buffer {
  if (length < 15) return Buffer.from([type * 16 + length]);
  const long = Buffer.from([type * 16 + 15, 0x12, 0, 0, 0, 0]);
  long.writeUInt32BE(length, 2);
  return long;
}

function references(indexes: readonly number[]): Buffer {
  const bytes = Buffer.alloc(indexes.length * 2);
  indexes.forEach((index, i) => bytes.writeUInt16BE(index, i * 2));
  return bytes;
}
