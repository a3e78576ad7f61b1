/** A part of a file that is asked for: the first and the last of its bytes. */
export interface WantedRange {
  readonly first: number;
  readonly last: number;
}

const PARTIAL_CONTENT = 206;

/** Returns the range a request asks for; null when it asks for a whole file, or in another way than our own search does. */
export function wantedRange(request: Request): WantedRange | null {
  const [, first, last] = /^bytes=(\d+)-(\d+)$/u.exec(request.headers.get('range') ?? '') ?? [];
  return first === undefined || last === undefined ? null : { first: Number(first), last: Number(last) };
}

/** Returns the key of the copy of a part: the file's address, with the range behind '?'. */
export function partAddress(address: string, { first, last }: WantedRange): string {
  return `${address}?bytes=${String(first)}-${String(last)}`;
}

/** Returns a copy of a part that can be kept: caches take no answers with status 206. */
export async function copyPart(response: Response): Promise<Response> {
  return new Response(await response.arrayBuffer(), { headers: contentType(response) });
}

/** Returns the copy of a part as the answer to a request for it. */
export async function answerPart(copy: Response): Promise<Response> {
  return partial(await copy.arrayBuffer(), copy);
}

/** Returns a part of a whole file as the answer to a request for it. */
export async function cutPart(whole: Response, { first, last }: WantedRange): Promise<Response> {
  return partial((await whole.arrayBuffer()).slice(first, last + 1), whole);
}

function partial(body: ArrayBuffer, source: Response): Response {
  return new Response(body, { status: PARTIAL_CONTENT, headers: contentType(source) });
}

function contentType({ headers }: Response): Record<string, string> {
  return { 'content-type': headers.get('content-type') ?? 'application/octet-stream' };
}
