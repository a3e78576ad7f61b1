import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { evaluateArticles, type ArticleScores } from '../../scripts/ner/evaluate.js';
import { PACKAGE_ROOT } from '../../src/util/package-root.js';

/** What was reached when the model was trained, less one name in a hundred: a worse model or rule fails here. */
const FLOORS = { all: 0.98, person: 0.98, organization: 0.88, place: 0.98 };

let result: ArticleScores;
beforeAll(async () => {
  result = await evaluateArticles(
    join(PACKAGE_ROOT, 'seeds'),
    join(PACKAGE_ROOT, 'test', 'gold', 'seeds.tsv'),
  );
});

describe('the names of the sample articles, labelled whole by hand', () => {
  it.each(Object.entries(FLOORS))('are found exactly: %s at F1 %f or better', (type, floor) => {
    expect(result.scores.get(type)?.f1).toBeGreaterThanOrEqual(floor);
  });

  it('include everyone the articles are about', () => {
    const all = new Set(result.found.map(({ type, text }) => `${type}: ${text}`));
    const expected = [
      ...['Yuri Ushakov', 'John Kirby', 'Lloyd Austin', 'Volodymyr Zelensky', 'Donald Trump', 'Xi Jinping'],
      ...['Kim Jong Il', 'Sergei Shoigu', 'Artyom Lukin', 'Maria Knight', 'Vladimir Putin', 'Kim Jong Un'],
      ...['Kim Jong-un', 'Kim', 'Putin'],
    ].map((name) => `person: ${name}`);
    expected.push(
      ...[
        ...[
          'Planet Labs',
          'Maxar Technologies',
          'Rodong Sinmun',
          'Dewan Keamanan PBB',
          'PBB',
          'NATO',
          'Kremlin',
        ],
        'Universitas Federal Timur Jauh Rusia',
      ].map((name) => `organization: ${name}`),
      ...[
        ...[
          'Pyongyang',
          'Hanoi',
          'Beijing',
          'Semenanjung Korea',
          'Korea Selatan',
          'Korea Utara',
          'Rusia',
          'Ukraina',
        ],
        ...['Amerika Serikat', 'AS', 'Tiongkok', 'China', 'Kyiv', 'Kiev', 'Moskow', 'MOSKOW'],
      ].map((name) => `place: ${name}`),
    );
    expect(expected.filter((name) => !all.has(name))).toEqual([]);
  });

  it('are all of these names, of the right type: no furniture, no common noun', () => {
    const gold = new Set(result.gold.map(({ text }) => text));
    expect(result.found.map(({ text }) => text).filter((text) => !gold.has(text))).toEqual([]);
  });
});
