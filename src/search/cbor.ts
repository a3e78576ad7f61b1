/** The part of CBOR (RFC 8949) that Pagefind writes: integers, texts and lists of known length. */

export type CborValue = string | number | readonly CborValue[];

const UNSIGNED = 0;
const NEGATIVE = 1;
const TEXT = 3;
const LIST = 4;
/** Bytes of an argument that does not lie in the head, by what the head says. */
const ARGUMENT_BYTES: Readonly<Record<number, number>> = { 24: 1, 25: 2, 26: 4 };

/** @throws Error when there is something else than Pagefind writes. */
export function readCbor(bytes: Uint8Array): CborValue {
  let at = 0;
  const read = (): CborValue => {
    const first = bytes[at];
    if (first === undefined) throw new Error('the data ends too early');
    at += 1;
    const type = first >> 5;
    let value = first & 31;
    if (value >= 24) {
      const length = ARGUMENT_BYTES[value];
      if (length === undefined) throw new Error(`there is an item of length ${value}`);
      value = 0;
      for (const end = at + length; at < end; at += 1) value = value * 256 + (bytes[at] ?? 0);
    }
    switch (type) {
      case UNSIGNED:
        return value;
      case NEGATIVE:
        return -1 - value;
      case TEXT: {
        const text = Buffer.from(bytes.subarray(at, at + value)).toString('utf8');
        at += value;
        return text;
      }
      case LIST: {
        const list: CborValue[] = [];
        for (let i = 0; i < value; i += 1) list.push(read());
        return list;
      }
      default:
        throw new Error(`there is an item of type ${type}`);
    }
  };
  return read();
}
