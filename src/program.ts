import { Command, CommanderError } from 'commander';
import type { BuildCommandOptions } from './commands/build.js';
import type { CheckCommandOptions } from './commands/check.js';
import { explainDiskError } from './commands/disk-error.js';
import type { EntitiesCommandOptions } from './commands/entities.js';
import type { ExplainCommandOptions } from './commands/explain.js';
import type { AnyExportOptions } from './commands/export-any.js';
import type { ExtractCommandOptions } from './commands/extract.js';
import type { InitCommandOptions } from './commands/init.js';
import type { OutputOptions } from './commands/reporter.js';
import type { ServeCommandOptions } from './commands/serve.js';
import { formatDiagnostic, formatError, ReportedError, UsageError } from './model/diagnostic.js';
import { endThreads, onInterruption, type Interruption } from './util/interruption.js';
import { VERSION } from './util/package-root.js';

/** What a command ends with: 0 done, 1 something could not be built, 2 wrong usage or configuration. */
const EXIT = { failed: 1, usage: 2 } as const;
/** What it ends with when a signal ends it: 128 and the number of the signal, as programs of shells do. */
const INTERRUPTED: Readonly<Record<Interruption, number>> = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 };

/** Gathers the values of an option that can be repeated. */
function collect(value: string, values: readonly string[] | undefined): readonly string[] {
  return [...(values ?? []), value];
}

function createProgram(onExitCode: (code: number) => void): Command {
  const program = new Command('kliping')
    .description('Turns a folder of collected news articles into a website to browse, search and cite.')
    .version(VERSION)
    .exitOverride()
    .showSuggestionAfterError()
    .addHelpText(
      'after',
      `
Examples:
  kliping init clippings            a new archive, with an example
  kliping serve clippings           look at it while you add articles
  kliping build clippings --out public_html

Exit codes: 0 done, 1 something could not be built, 2 wrong usage or settings.`,
    );

  program
    .command('build')
    .description('build the site of an archive')
    .argument('[archive]', 'the folder that contains the articles', '.')
    .option(
      '-o, --out <dir>',
      'where the site goes (default: site, or ARCHIVE-site next to the archive you are in)',
    )
    .option('--base-url <url>', 'the address the site will have; wins over baseUrl in kliping.yaml')
    .option('--strict', 'exit with code 1 if there is any warning')
    .option('--no-cache', 'build everything from scratch; the site is the same')
    .option('-j, --jobs <number>', 'threads that read articles (default: one per core)')
    .option('--profile <file>', 'write where the time went, for a trace viewer')
    .option('-q, --quiet', 'print nothing but errors')
    .option('--json', 'print events as JSON Lines on stdout')
    .addHelpText(
      'after',
      `
Examples:
  kliping build clippings                   the site goes to ./site
  kliping build clippings --out /srv/www    replaces the old site in one step when it is done
  kliping build clippings --strict --quiet  for scripts: exit code 1 on any warning
  kliping build clippings --profile p.json  open p.json in https://ui.perfetto.dev or chrome://tracing
  SOURCE_DATE_EPOCH=0 kliping build …       the same bytes on any day`,
    )
    .action(async (archive: string, options: BuildCommandOptions) => {
      const { build } = await import('./commands/build.js');
      onExitCode(await build(archive, options));
    });

  program
    .command('serve')
    .description('build and serve on this machine, and build again on every change')
    .argument('[archive]', 'the folder that contains the articles', '.')
    .option('-p, --port <number>', 'the port (default: 4321, or the next free one)')
    .option(
      '--host <address>',
      'the address or name to listen on; 0.0.0.0 (or ::) lets other machines in',
      '127.0.0.1',
    )
    .option(
      '--allow-host <name>',
      'another host name to answer to, NAME or NAME:PORT, such as a proxy’s; can be repeated',
      collect,
    )
    .option('-o, --out <dir>', 'where the site goes (default: as for build)')
    .option('-q, --quiet', 'print nothing but errors')
    .option('--json', 'print events as JSON Lines on stdout')
    .addHelpText(
      'after',
      `
Examples:
  kliping serve clippings
  kliping serve clippings --port 8080 --host 0.0.0.0
  kliping serve clippings --allow-host archive.example    behind a proxy with that name

Only requests for these hosts, with the right port, are answered: localhost, 127.0.0.1, [::1], the value of --host and those of
--allow-host; with --host 0.0.0.0 or :: also this machine's addresses and its name.`,
    )
    .action(async (archive: string, options: ServeCommandOptions) => {
      const { serve } = await import('./commands/serve.js');
      const code = await serve(archive, options);
      // A build that is under way is given up.
      await end(code);
    });

  program
    .command('extract')
    .description('print the record of each document as JSON Lines')
    .argument('<paths...>', 'files and folders')
    .option('--strict', 'exit with code 1 if there is any warning')
    .option('-q, --quiet', 'print nothing but the records and errors')
    .addHelpText(
      'after',
      `
Examples:
  kliping extract article.txt
  kliping extract clippings > records.jsonl
  kliping extract clippings --quiet | jq -r '[.date, .title] | @tsv'`,
    )
    .action(async (paths: readonly string[], options: ExtractCommandOptions) => {
      const { extract } = await import('./commands/extract.js');
      onExitCode(await extract(paths, options));
    });

  program
    .command('explain')
    .description('show every value of one article, its evidence, and what was rejected and removed')
    .argument('<file>', 'the article')
    .option('--trace', 'also tell what each step of reading decided, line by line')
    .addHelpText(
      'after',
      `
Examples:
  kliping explain clippings/article.txt
  kliping explain clippings/article.txt --trace    when a value is wrong: which step got it wrong`,
    )
    .action(async (file: string, options: ExplainCommandOptions) => {
      const { explain } = await import('./commands/explain.js');
      onExitCode(await explain(file, options));
    });

  program
    .command('check')
    .description(
      'list what a person should look at, the gravest first, each with the line that puts it right',
    )
    .argument('[archive]', 'the folder that contains the articles, or one file', '.')
    .option('--strict', 'exit with code 1 if anything is listed that can be put right')
    .option('-q, --quiet', 'print nothing')
    .option('--json', 'print the groups as JSON Lines')
    .option('--csv', 'print one line for each finding, as a table')
    .addHelpText(
      'after',
      `
Examples:
  kliping check clippings
  kliping check clippings --csv > findings.csv    to work through in a spreadsheet
  kliping check clippings --json | jq -r 'select(.code == "undated").findings[].path'`,
    )
    .action(async (archive: string, options: CheckCommandOptions) => {
      const { check } = await import('./commands/check.js');
      onExitCode(await check(archive, options));
    });

  program
    .command('entities')
    .description('list the people, organizations and places, and which of them may be the same')
    .argument('[archive]', 'the folder that contains the articles', '.')
    .option('-t, --type <type>', 'only this type: person, organization or place')
    .option('-n, --name <text>', 'only names with this text in one of their spellings')
    .option('-d, --duplicates', 'only likely duplicates, as lines for entities.yaml')
    .option('-q, --quiet', 'print no progress')
    .option('--json', 'print the names as JSON Lines')
    .addHelpText(
      'after',
      `
Examples:
  kliping entities clippings
  kliping entities clippings --type person --name kim
  kliping entities clippings --duplicates >> clippings/entities.yaml   check the file before you build
  kliping entities clippings --json | jq -r '[.articles, .id] | @tsv'`,
    )
    .action(async (archive: string, options: EntitiesCommandOptions) => {
      const { entities } = await import('./commands/entities.js');
      onExitCode(await entities(archive, options));
    });

  program
    .command('export')
    .description(
      'write the archive into a BagIt bag, for long-term preservation, or articles into a book (EPUB)',
    )
    .argument('[archive]', 'the folder that contains the articles', '.')
    .option('--bagit <dir>', 'the new folder for the bag')
    .option('--with-withheld', 'in the bag: copy files of many articles although some of these are withheld')
    .option('--epub <file>', 'the file for the book; an older book there is replaced')
    .option('--tag <name>', 'in the book: articles with this tag or category; can be repeated', collect)
    .option(
      '--entity <name>',
      'in the book: articles that name this person, organization or place; can be repeated',
      collect,
    )
    .option('--outlet <name>', 'in the book: articles of this outlet; can be repeated', collect)
    .option('--author <name>', 'in the book: articles by this author; can be repeated', collect)
    .option('--from <date>', 'in the book: articles of this day, month or year, and later ones')
    .option('--to <date>', 'in the book: articles up to this day, month or year')
    .option('--by <order>', 'what the contents of the book are divided by: date or outlet (default: date)')
    .option('-q, --quiet', 'print nothing but errors')
    .option('--json', 'print events as JSON Lines on stdout')
    .addHelpText(
      'after',
      `
Examples:
  kliping export clippings --bagit clippings-bag    files, records and their checksums (RFC 8493)
  kliping export clippings --epub clippings.epub    all articles that the site shows
  kliping export clippings --epub river.epub --entity Ciliwung --from 2024-01 --to 2024-06
  kliping export clippings --epub papers.epub --outlet Kompas --outlet Tempo --by outlet`,
    )
    .action(async (archive: string, options: AnyExportOptions) => {
      const { exportAny } = await import('./commands/export-any.js');
      onExitCode(await exportAny(archive, options));
    });

  program
    .command('verify')
    .description('compare the files of a site with the checksums from when it was built')
    .argument('[dir]', 'the folder of the site', 'site')
    .option('-q, --quiet', 'print nothing; the exit code says the result')
    .option('--json', 'print the result as JSON')
    .addHelpText(
      'after',
      `
Examples:
  kliping verify public_html
  cd public_html && sha256sum --check data/manifest-sha256.txt    without Kliping`,
    )
    .action(async (dir: string, options: OutputOptions) => {
      const { verify } = await import('./commands/verify.js');
      onExitCode(await verify(dir, options));
    });

  program
    .command('init')
    .description('create a new archive with commented settings and an example article')
    .argument('[dir]', 'the folder to create it in', '.')
    .option(
      '--github-pages',
      'add a workflow that publishes the site on GitHub Pages, to a new or an existing archive',
    )
    .option(
      '--source <source>',
      'where the workflow gets Kliping from: a package in the archive, made by npm pack, or a repository and commit (default: a new package of this Kliping)',
    )
    .addHelpText(
      'after',
      `
Examples:
  kliping init clippings
  kliping init --github-pages    in the repository that holds the articles
  kliping init --github-pages --source .tools/kliping-${VERSION}.tgz
  kliping init --github-pages --source OWNER/REPOSITORY#COMMIT    the full id of the commit, 40 digits`,
    )
    .action(async (dir: string, options: InitCommandOptions) => {
      const { init } = await import('./commands/init.js');
      onExitCode(await init(dir, options));
    });

  return program;
}

async function main(): Promise<void> {
  const state = { isEnding: false };
  onInterruption((signal) => {
    state.isEnding = true;
    void end(INTERRUPTED[signal]);
  });
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    // The reader of the pipe has enough (`| head`).
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
  try {
    await createProgram((code) => {
      if (!state.isEnding) process.exitCode = code;
    }).parseAsync();
  } catch (error) {
    // What fails because its threads were ended is no fault.
    if (!state.isEnding) process.exitCode = report(error);
  }
}

/** Ends the process in the middle of whatever it does: threads first, so that none writes into a folder that is being cleared away. */
async function end(code: number): Promise<void> {
  process.exitCode = code;
  await endThreads();
  process.exit(code);
}

function report(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : EXIT.usage;
  if (error instanceof ReportedError) {
    process.stderr.write(`${formatError(error)}\n`);
    return error instanceof UsageError ? EXIT.usage : EXIT.failed;
  }
  const disk = explainDiskError(error);
  if (disk !== null) {
    process.stderr.write(`${formatDiagnostic(disk)}\n`);
    return EXIT.failed;
  }
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`error: this is a bug in Kliping (version ${VERSION}); please report it\n${text}\n`);
  return EXIT.failed;
}

await main();
