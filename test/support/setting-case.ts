import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { kliping, type CommandResult } from './cli.js';
import { makeFolder, readTree } from './files.js';
import type { RecordJson } from '../../src/model/record-json.js';

/** The two articles that every case is tried on. */
export const ARTICLES: Readonly<Record<string, string>> = {
  'pasar.md': `---
title: Pasar terapung dibuka kembali
date: 2019-05-07T20:30+07:00
outlet: Koran Seberang
author: Dian Puspita
url: https://koranseberang.example/2019/pasar
---

MUARA - Wali Kota Hendra Wijaya membuka kembali pasar terapung pada hari Selasa. Ratusan pedagang datang sejak subuh.

Menurut Hendra Wijaya, pasar itu akan buka setiap hari sampai malam. Dinas Perdagangan Kota menyiapkan perahu tambahan.
`,
  'kota/kereta.md': `---
title: Kereta malam berhenti beroperasi
date: 2019-06-01
outlet: Lintas Kabar
---

Gubernur Sari Melati mengumumkan penghentian kereta malam pada hari Sabtu. Sari Melati dan Hendra Wijaya bertemu di Bandung.

Penumpang terakhir turun di stasiun lama sebelum tengah malam tiba.
`,
};

/** A site that a command of its own has built, or its refusal. */
export interface Built extends CommandResult {
  readonly has: (path: string) => boolean;
  /** The text of one of its files. */
  readonly read: (path: string) => string;
  /** Paths of all files, sorted. */
  readonly paths: readonly string[];
  /** By the paths of their sources. */
  readonly records: Readonly<Record<string, RecordJson & { readonly href: string }>>;
  /** The page of the article of a source. */
  readonly page: (source: string) => string;
  readonly archive: string;
}

/** What stands alone in an archive's settings, or on the command line, and what it must do. */
export interface SettingCase {
  /** Besides {@link ARTICLES}. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  readonly args?: readonly string[];
  readonly check: (built: Built) => void;
}

/** Runs `kliping build` on the two articles and what the case adds. */
export async function buildCase({
  files = {},
  args = [],
}: Pick<SettingCase, 'files' | 'args'>): Promise<Built> {
  const archive = makeFolder({ ...ARTICLES, ...files });
  const site = join(makeFolder(), 'site');
  const result = await kliping(['build', archive, '--out', site, ...args]);
  const read = (path: string): string => readFileSync(join(site, path), 'utf8');
  const has = (path: string): boolean => existsSync(join(site, path));
  const rows = has('data/records.jsonl') ? read('data/records.jsonl').trim().split('\n') : [];
  const records = Object.fromEntries(
    rows
      .map((row) => JSON.parse(row) as RecordJson & { readonly href: string })
      .map((row) => [row.source.path, row]),
  );
  return {
    ...result,
    has,
    read,
    paths: existsSync(site) ? Object.keys(readTree(site)).sort() : [],
    records,
    page: (source) => read(records[source]?.href ?? `no article of ${source}`),
    archive,
  };
}
