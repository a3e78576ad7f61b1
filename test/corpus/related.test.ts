import { describe, expect, test } from 'vitest';
import type { Archive } from '../../src/model/archive.js';
import { makeArchive, type FixtureArticle, type FixtureName } from '../support/archive.js';

const NAMES: readonly FixtureName[] = [
  { type: 'person', name: 'Siti Rahma' },
  { type: 'place', name: 'Lembang' },
];

/** Titles of what an article is said to be related to. */
function relatedTo(archive: Archive, title: string): readonly (string | null)[] {
  const article = archive.articles.find(({ facts }) => facts.title === title);
  const related = archive.relatedTo(article?.facts.id ?? ('' as never));
  return related.map(({ articleId }) => archive.byId.get(articleId)?.facts.title ?? null);
}

/** Articles that have nothing to do with any other. */
function others(count: number): readonly FixtureArticle[] {
  return Array.from({ length: count }, (_, i) => ({
    title: `Kabar${i}`,
    text: `Isi${i} khusus${i} sini${i}.`,
  }));
}

describe('related articles', () => {
  test('share rare names before common ones', () => {
    const archive = makeArchive({
      names: NAMES,
      articles: [
        { title: 'Satu', text: 'Siti Rahma di Lembang.' },
        { title: 'Dua', text: 'Kemarin Siti Rahma pergi dari Lembang.' },
        { title: 'Tiga', text: 'Lembang hujan.' },
        { title: 'Empat', text: 'Lembang panas.' },
        ...others(4),
      ],
    });
    expect(relatedTo(archive, 'Satu')[0]).toBe('Dua');
    expect(relatedTo(archive, 'Kabar0')).toEqual([]);
  });

  test('share words where they share no name, and which ones is said', () => {
    const archive = makeArchive({
      articles: [
        { title: 'Gempa mengguncang pesisir', text: 'Getaran gempa terasa di pesisir.' },
        { title: 'Pesisir setelah gempa', text: 'Warga pesisir mengungsi.' },
        ...others(20),
      ],
    });
    expect(relatedTo(archive, 'Pesisir setelah gempa')).toEqual(['Gempa mengguncang pesisir']);
    const [related] =
      archive.articles.map(({ facts }) => archive.relatedTo(facts.id)).find((list) => list.length > 0) ?? [];
    expect(related?.entityIds).toEqual([]);
    expect([...(related?.words ?? [])].sort()).toEqual(['gempa', 'pesisir']);
  });

  test.each([
    ['es-MX', 'por las una', 'sequía'],
    ['de', 'war nicht aber', 'dürre'],
  ])('do not share function words of their language, %s', (language, functionWords, word) => {
    const article = (title: string, text: string): FixtureArticle => ({ title, text, language });
    const archive = makeArchive({
      articles: [
        article('Uno', `${functionWords} ${word}`),
        article('Dos', `${functionWords} ${word}`),
        article('Tres', `${functionWords} lluvia`),
        ...others(30),
      ],
    });
    const reasons = archive.articles.flatMap(({ facts }) =>
      archive.relatedTo(facts.id).flatMap(({ words }) => words),
    );
    expect([...new Set(reasons)]).toEqual([word]);
    expect(relatedTo(archive, 'Tres')).toEqual([]);
  });

  test('share a word that is a function word of another language only', () => {
    const article = (title: string): FixtureArticle => ({ title, text: 'war drums', language: 'en' });
    const archive = makeArchive({ articles: [article('One'), article('Two'), ...others(30)] });
    expect(
      archive.articles.flatMap(({ facts }) => archive.relatedTo(facts.id).flatMap(({ words }) => words)),
    ).toContain('war');
  });

  test('are those close in time where they have as much in common', () => {
    const article = (title: string, date: string): FixtureArticle => ({ title, date, text: 'Siti Rahma.' });
    const archive = makeArchive({
      names: NAMES,
      articles: [
        article('A', '2020-01-01'),
        article('B', '2024-03-01'),
        article('C', '2024-03-05'),
        article('D', '2023-01-01'),
        ...others(8),
      ],
    });
    expect(relatedTo(archive, 'C')).toEqual(['B', 'D', 'A']);
    expect(relatedTo(archive, 'A')[0]).toBe('D');
  });

  test('are few and found even when a name is in every second article of a large archive', () => {
    const articles = Array.from({ length: 1200 }, (_, i) => ({
      title: `Berita ${i}`,
      date: `20${String(10 + (i % 10))}-0${String(1 + (i % 9))}`,
      text: i % 2 === 0 ? 'Lembang.' : `Isi${i}.`,
    }));
    const archive = makeArchive({ names: NAMES, articles });
    for (const { facts, content } of archive.articles) {
      const related = archive.relatedTo(facts.id);
      expect(related.length).toBe(content.readText() === 'Lembang.' ? 4 : 0);
      expect(related.map(({ articleId }) => articleId)).not.toContain(facts.id);
    }
  });
});
