import { describe, expect, it, test } from 'vitest';
import { loadAuthority } from '../../src/settings/entities-yaml.js';
import { UsageError, type Diagnostic } from '../../src/model/diagnostic.js';
import { makeFolder } from '../support/files.js';

async function messageOf(yaml: string): Promise<Diagnostic> {
  try {
    await loadAuthority(makeFolder({ 'entities.yaml': yaml }));
  } catch (error) {
    if (error instanceof UsageError) return error.diagnostic;
    throw error;
  }
  throw new Error('it was accepted');
}

test('an archive without the file, and one of comments, has no corrections', async () => {
  expect(await loadAuthority(makeFolder())).toEqual({ entries: [], rejections: [] });
  expect(await loadAuthority(makeFolder({ 'entities.yaml': '# - name: x\n' }))).toEqual({
    entries: [],
    rejections: [],
  });
});

test('reads every kind of correction, each text with its line', async () => {
  const yaml =
    '- name: Joko Widodo\n  type: person\n  aliases: [Jokowi, Pak Joko]\n  notSameAs: Joko Susilo\n' +
    '  sameAs: https://www.wikidata.org/wiki/Q3318231\n- reject:\n    - Leave a Reply\n    - Loading\n  articles: a.txt\n';
  expect(await loadAuthority(makeFolder({ 'entities.yaml': yaml }))).toEqual({
    entries: [
      {
        name: { text: 'Joko Widodo', line: 1 },
        type: 'person',
        aliases: [
          { text: 'Jokowi', line: 3 },
          { text: 'Pak Joko', line: 3 },
        ],
        notSameAs: [{ text: 'Joko Susilo', line: 4 }],
        sameAs: ['https://www.wikidata.org/wiki/Q3318231'],
        articles: null,
      },
    ],
    rejections: [
      {
        reject: [
          { text: 'Leave a Reply', line: 7 },
          { text: 'Loading', line: 8 },
        ],
        articles: [{ text: 'a.txt', line: 9 }],
      },
    ],
  });
});

describe('a mistake is refused with its line and a remedy', () => {
  test.each([
    ['a typo', '- name: x\n  alias: y\n', 2, /no setting "alias"/, /Did you mean "aliases"/],
    ['an unknown key', '- name: x\n  pizza: y\n', 2, /no setting "pizza"/, /The keys are name, type/],
    ['a typo beside reject', '- reject: x\n  artcles: y\n', 2, /no setting "artcles"/, /"articles"/],
    ['a wrong type', '- name: x\n- name: y\n  type: human\n', 3, /"type" must be one of person/, null],
    ['no name', '- name: x\n- aliases: [y]\n', 2, /has no name/, /- name:/],
    ['an empty name', '- name: ""\n', 1, /"name" must not be empty/, null],
    ['a number', '- name: x\n  aliases:\n    - y\n    - 1945\n', 4, /text/, null],
    ['no list', 'name: x\n', 1, /not a list of corrections/, /hyphen/],
    ['a bare text', '- name: x\n- y\n', 2, /not a correction/, /hyphen/],
    ['no address', '- name: x\n  sameAs: Q30\n', 2, /"Q30" is not a web address/, /https:/],
    ['broken YAML', '- name: a: b\n', 1, /not valid YAML/, /between/],
    [
      'two meanings',
      '- name: x\n  aliases: [z]\n- name: y\n  aliases: [Z]\n',
      4,
      /"Z" already stands for x on line 2/,
      /articles/,
    ],
  ])('%s', async (_, yaml, line, message, hint) => {
    const error = await messageOf(yaml);
    expect(error.path).toBe('entities.yaml');
    expect(error.line).toBe(line);
    expect(error.message).toMatch(message);
    if (hint !== null) expect(error.hint).toMatch(hint);
  });

  it('but one spelling may have two meanings in different articles', async () => {
    const yaml = '- name: x\n  aliases: [z]\n- name: y\n  aliases: [z]\n  articles: [a.txt]\n';
    expect((await loadAuthority(makeFolder({ 'entities.yaml': yaml }))).entries).toHaveLength(2);
  });
});
