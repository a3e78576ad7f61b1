import { hash } from 'node:crypto';

/** Lower-case hexadecimal SHA-256. */
export function sha256(data: string | Uint8Array): string {
  return hash('sha256', data);
}
