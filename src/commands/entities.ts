import { loadConfig } from '../settings/config.js';
import { AUTHORITY_FILE } from '../model/correction.js';
import { correctionFor, distinctNames, DUPLICATE_REASONS } from '../curation/names.js';
import { formatValue } from '../curation/yaml-lines.js';
import { findLikelyDuplicates, type LikelyDuplicate } from '../entities/resolve/likely-duplicates.js';
import { nameKey } from '../util/name-key.js';
import { english } from '../languages/en/index.js';
import type { Archive } from '../model/archive.js';
import { UsageError } from '../model/diagnostic.js';
import {
  ENTITY_TYPES,
  type Entity,
  type ResolvedEntity,
  type EntityId,
  type EntityType,
} from '../model/entity.js';
import { unknownType } from '../model/messages.js';
import { readArchive } from '../steps/read-archive.js';
import { truncate } from '../util/text.js';
import { findArchive } from './paths.js';
import { createReporter, type OutputOptions } from './reporter.js';
import { createStyle, textWidth } from './style.js';

export interface EntitiesCommandOptions extends OutputOptions {
  readonly type?: string;
  readonly name?: string;
  readonly duplicates?: boolean;
}

/** Characters of the name column: longer names push the rest of their line to the right. */
const NAME_WIDTH = 36;
/** Spellings of a name listed; --json has them all. */
const SPELLINGS = 6;
/** `kliping entities`: the names of an archive with their counts and spellings, and which of them may be one. */
export async function entities(path: string, options: EntitiesCommandOptions): Promise<number> {
  const type = readType(options.type);
  const folder = await findArchive(path);
  const config = await loadConfig(folder);
  const reporter = createReporter({ ...options, json: false });
  const archive = await readArchive(folder, config, reporter.onProgress);
  reporter.finish();
  const isMeant = (entity: ResolvedEntity): boolean =>
    (type === null || entity.type === type) && hasName(entity, options.name ?? '');
  const listed = archive.entities.filter(isMeant);
  const duplicates = findLikelyDuplicates(archive.entities, distinctNames(config.authority)).filter(
    ({ kept, other }) => isMeant(kept) || isMeant(other),
  );
  const mentions = countMentions(archive);
  if (options.json === true) {
    const rows =
      options.duplicates === true
        ? duplicates.map(({ kept, other, reason }) => ({ kept: kept.id, other: other.id, reason }))
        : listed.map((entity) => ({
            ...entity,
            articleIds: undefined,
            articles: entity.articleIds.length,
            mentions: mentions.get(entity.id) ?? 0,
          }));
    for (const row of rows) process.stdout.write(`${JSON.stringify(row)}\n`);
  } else if (options.duplicates === true)
    process.stdout.write(duplicates.map((pair) => `${formatCorrection(pair)}\n\n`).join(''));
  else process.stdout.write(`${format(listed, mentions, duplicates)}\n`);
  return 0;
}

function readType(name: string | undefined): EntityType | null {
  if (name === undefined) return null;
  const type = ENTITY_TYPES.find((each) => each === name);
  if (type !== undefined) return type;
  throw new UsageError(unknownType(name, ENTITY_TYPES));
}

/** Whether one of its spellings contains the text, whatever its case, hyphens and diacritics. */
function hasName({ name, aliases }: ResolvedEntity, text: string): boolean {
  const key = nameKey(text);
  return [name, ...aliases.map(({ surface }) => surface)].some((each) => nameKey(each).includes(key));
}

function countMentions({ articles }: Archive): ReadonlyMap<EntityId, number> {
  const counts = new Map<EntityId, number>();
  for (const { names } of articles)
    for (const { id, count } of names) counts.set(id, (counts.get(id) ?? 0) + count);
  return counts;
}

function format(
  listed: readonly Entity[],
  mentions: ReadonlyMap<EntityId, number>,
  duplicates: readonly LikelyDuplicate[],
): string {
  const style = createStyle();
  const groups = ENTITY_TYPES.map((type) => {
    const own = listed.filter((entity) => entity.type === type);
    if (own.length === 0) return '';
    const title = `${english.strings.types[type].title} (${own.length})`;
    const rows = own.map((entity) => formatEntity(entity, mentions.get(entity.id) ?? 0, style));
    return [style('bold', title), ...rows].join('\n');
  });
  const likely =
    duplicates.length === 0
      ? ''
      : [
          style('bold', `Likely duplicates (${duplicates.length})`),
          style('dim', `  → Copy what is right into ${AUTHORITY_FILE}; for two that are not the same, write`),
          style('dim', '    notSameAs instead of aliases. To print only these, ready to paste: --duplicates'),
          '',
          duplicates.map(formatCorrection).join('\n\n'),
        ].join('\n');
  const parts = [...groups, likely].filter((part) => part !== '');
  return parts.length === 0 ? 'No names found.' : parts.join('\n\n');
}

function formatEntity(entity: Entity, mentions: number, style: ReturnType<typeof createStyle>): string {
  const { name, aliases, articleIds } = entity;
  const articles = `${articleIds.length} ${articleIds.length === 1 ? 'article ' : 'articles'}`;
  const counts = `${articles.padStart(12)} ${String(mentions).padStart(5)} ×`;
  const others = aliases
    .filter(({ surface }) => surface !== name)
    .slice(0, SPELLINGS)
    .map(({ surface, count }) => `${surface} ${count}`)
    .join(', ');
  const head = `  ${name.padEnd(NAME_WIDTH)} ${counts}`;
  if (others === '') return head;
  const room = process.stdout.isTTY ? Math.max(textWidth() - head.length - 2, NAME_WIDTH) : Infinity;
  return `${head}  ${style('dim', others.length > room ? truncate(others, room) : others)}`;
}

/** A correction that makes one of the two, as it is written in entities.yaml. */
function formatCorrection(pair: LikelyDuplicate): string {
  const { kept, other, reason } = pair;
  const type = reason === 'type' ? ` (${other.type})` : '';
  const why = `# ${kept.articleIds.length} and ${other.articleIds.length} articles; ${DUPLICATE_REASONS[reason]}${type}`;
  const lines = Object.entries(correctionFor(pair)).map(
    ([key, value], i) => `${i === 0 ? '- ' : '  '}${key}: ${formatValue(value)}`,
  );
  return [why, ...lines].join('\n');
}
