import { constants, existsSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { CONFIG_FILE } from '../settings/config.js';
import { TAKEDOWNS_FILE } from '../model/takedown.js';
import { AUTHORITY_FILE } from '../model/correction.js';
import { UsageError } from '../model/diagnostic.js';
import {
  existingArchive,
  existingPackage,
  sourceWithoutWorkflow,
  unwritableArchive,
} from '../model/messages.js';
import { formatWorkflow, PACKAGE_FOLDER, WORKFLOW_FILE } from './github-pages.js';
import { parseSource, type KlipingSource } from './kliping-source.js';
import { proposeLanguage, type ProposedLanguage } from './propose-language.js';
import { packKliping } from './package-file.js';
import { shellArgument } from './shell-word.js';

const CONFIG = `# Settings of this archive. Lines that start with # are ignored; to use one, leave out its #.

title: Kliping saya
# description: Berita tentang desa kami, dikumpulkan sejak 2019.

# Language of the site's own words and of most articles: id, en, ms, ar, de, es, fr or pt; any other with strings.yaml.
language: id

# The address where the site will be. It is needed only for absolute addresses: canonical links, feed ids, the sitemap.
# baseUrl: https://example.org/kliping/

# Time zone in which times are shown.
timezone: Asia/Jakarta

# How much of the articles the site may show: full, excerpt (headline, first sentences and a link to the original; the rest is
# then nowhere in the site) or metadata only (no text at all); a sentence about rights; or both, with ; between them.
# An outlet below can have its own, and an article in the column rights of metadata.csv.
# rights: full; Hak cipta setiap artikel tetap pada penerbitnya.

# Newspapers you know: the name to show, and other ways pages write it.
# outlets:
#   - name: Koran Contoh
#     aliases: [KoranContoh.com, Harian Contoh]
#     rights: excerpt

# Limits for one file. A file over a limit is skipped and reported; all others are read.
# limits:
#   fileMegabytes: 10
#   depth: 10000            # levels of nested elements in a page
#   seconds: 120            # to read it
#   memoryMegabytes: 2048   # to read it
`;

const AUTHORITY = `# Corrections to the names Kliping finds. Kliping works without this file; whatever you write here is final.
# Lines that start with # are ignored; to use one, leave out its #. Each correction starts with a hyphen.
# \`kliping entities\` lists the names that were found, and suggests lines for this file.

# The name to show, and the other ways it is written. They become one name, and are found wherever they appear in a text:
# - name: Budi Santoso
#   aliases: [Budi Santosa, Pak Budi]

# What it is, if Kliping gets it wrong: person, organization or place:
# - name: Koran Contoh
#   type: organization

# Two names that must never become one:
# - name: Siti Rahayu
#   notSameAs: Siti Rahayu Wulandari

# What a name means only in some articles, listed by their paths, folders, web addresses, pages in the site or ids:
# - name: Desa Santoso
#   type: place
#   aliases: Santoso
#   articles: [berita/2019/, contoh.md]

# Where it is described elsewhere:
# - name: Yogyakarta
#   sameAs: https://www.wikidata.org/wiki/Q7568

# What is not a name at all, everywhere or in some articles:
# - reject: [Ruang, Anak-anak]
`;

const TAKEDOWNS = `# What must no longer be shown. Kliping works without this file.
# Lines that start with # are ignored; to use one, leave out its #. Each entry starts with a hyphen and what to do.
# An article is named by its path, its folder, its web address, its page in the site or its id.
# An entry that matches nothing stops the build, so that a typo publishes nothing. With optional: true it may match nothing.

# A notice takes the place of the article's page; reason and date stand on it:
# - withhold: berita/2019/kasus.md
#   reason: Permintaan keluarga.
#   date: 2026-11-20

# No page at all:
# - erase: https://koran.example/2019/kasus
#   optional: true

# Another word takes the place of a name, everywhere or in some articles:
# - anonymize: [Budi Santoso, Budi S.]
#   as: B. S.
#   articles: [berita/2019/, contoh.md]

# The page stays, and search engines are asked to leave it out:
# - noindex: contoh.md
`;

const ARTICLE = `---
title: Perpustakaan desa membuka ruang baca baru
date: 2024-06-20
outlet: Koran Contoh
author: Siti Rahayu
---

YOGYAKARTA - Perpustakaan desa membuka ruang baca baru pada hari Kamis. Ruang itu dibangun dari sumbangan warga.

“Anak-anak sudah lama menunggu tempat ini,” kata Kepala Desa Budi Santoso.

Ganti berkas ini dengan artikel Anda: teks polos (.txt) seperti disalin dari halaman web, atau Markdown (.md) dengan
judul, tanggal, dan media di atasnya seperti di sini. Yang juga dibaca: halaman web yang disimpan (.html, .mht), PDF,
dokumen (.docx, .odt), ekspor WordPress dan Blogger, arsip web (WARC), serta unduhan basis data pers (Nexis, Factiva,
ProQuest, NewsBank, Europresse) apa adanya.
`;

export interface InitCommandOptions {
  readonly githubPages?: boolean;
  /** Where the workflow takes Kliping from; without it, from a package that is put into the archive. */
  readonly source?: string;
}

/**
 * `kliping init`: a folder with commented settings and one example article, and a workflow for GitHub Pages if wanted, which
 * alone is added where there is an archive. Never overwrites a file.
 */
export async function init(path: string, options: InitCommandOptions = {}): Promise<number> {
  const folder = resolve(path);
  const withWorkflow = options.githubPages === true;
  if (options.source !== undefined && !withWorkflow) throw new UsageError(sourceWithoutWorkflow());
  const named = options.source === undefined ? null : parseSource(options.source, folder);
  const isNew = !withWorkflow || !existsSync(join(folder, CONFIG_FILE));
  let source: KlipingSource | null = null;
  let proposed: ProposedLanguage | null = null;
  try {
    await mkdir(folder, { recursive: true });
    if (isNew) {
      proposed = await proposeLanguage(folder);
      const settings = CONFIG.replace(/^language: .*$/m, (line) =>
        proposed === null ? line : `language: ${proposed.tag}`,
      );
      await writeFile(join(folder, CONFIG_FILE), settings, { flag: 'wx' });
      await writeFile(join(folder, AUTHORITY_FILE), AUTHORITY, { flag: 'wx' });
      await writeFile(join(folder, TAKEDOWNS_FILE), TAKEDOWNS, { flag: 'wx' });
      await writeFile(join(folder, 'contoh.md'), ARTICLE, { flag: 'wx' });
    }
    if (withWorkflow) source = await addWorkflow(folder, named);
  } catch (error) {
    throw explain(path, error);
  }
  if (isNew) tellArchive(path, folder, proposed);
  if (source !== null) tellWorkflow(source, named === null);
  return 0;
}

/** Writes the workflow and, when no source is named, the package it uses. Resolves to the source. */
async function addWorkflow(folder: string, named: KlipingSource | null): Promise<KlipingSource> {
  const workflow = join(folder, WORKFLOW_FILE);
  await mkdir(dirname(workflow), { recursive: true });
  // Made first, so that nothing is packed when it is there already.
  await writeFile(workflow, '', { flag: 'wx' });
  try {
    const source = named ?? (await addPackage(folder));
    await writeFile(workflow, formatWorkflow(source));
    return source;
  } catch (error) {
    await rm(workflow);
    throw error;
  }
}

/** Puts this very Kliping into an archive, as a package. */
async function addPackage(folder: string): Promise<KlipingSource> {
  const temporary = await mkdtemp(join(tmpdir(), 'kliping-pack-'));
  try {
    const file = await packKliping(temporary);
    const path = `${PACKAGE_FOLDER}/${file}`;
    await mkdir(join(folder, PACKAGE_FOLDER), { recursive: true });
    if (existsSync(join(folder, path))) throw new UsageError(existingPackage(path));
    await copyFile(join(temporary, file), join(folder, path), constants.COPYFILE_EXCL);
    return { kind: 'package', path };
  } finally {
    await rm(temporary, { recursive: true });
  }
}

function tellWorkflow(source: KlipingSource, isAdded: boolean): void {
  const lines = [
    `${WORKFLOW_FILE} publishes the site on GitHub Pages on every push to main.`,
    source.kind === 'git'
      ? `It builds Kliping from ${source.url} at ${source.commit}.`
      : `It installs Kliping from ${source.path}${isAdded ? ', which was made for it' : ''}: commit both files.`,
    'Once, in the repository on GitHub: Settings → Pages → Source: GitHub Actions.',
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}

function tellArchive(path: string, folder: string, proposed: ProposedLanguage | null): void {
  const where = path === '.' ? '' : ` ${shellArgument(path)}`;
  process.stdout.write(
    `A new archive is in ${folder}:\n` +
      `  ${CONFIG_FILE}    its settings, each explained\n` +
      `  ${AUTHORITY_FILE}   corrections to names, each kind explained\n` +
      `  ${TAKEDOWNS_FILE}  articles and names to take down, each kind explained\n` +
      `  contoh.md       an example article; replace it with your own\n\n` +
      'Put articles next to it, one for each file or many in one: text, Markdown, saved pages, PDF, downloads of press databases\n' +
      '(Nexis, Factiva, ProQuest …), exports of WordPress, web archives.\n\n' +
      (proposed === null
        ? ''
        : `Most articles here are in ${proposed.articles}, so ${CONFIG_FILE} says "language: ${proposed.tag}".\n\n`) +
      `Look at it:   kliping serve${where}\n` +
      `Build it:     kliping build${where} --out DIR\n`,
  );
}

function explain(path: string, error: unknown): unknown {
  if (!(error instanceof Error && 'code' in error)) return error;
  return new UsageError(
    error.code === 'EEXIST' ? existingArchive(path) : unwritableArchive(path, String(error.code)),
  );
}
