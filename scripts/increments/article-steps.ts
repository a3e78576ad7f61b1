import type { Random } from '../corpus/random.js';
import {
  addArticle,
  placeArticle,
  removeArticles,
  type ArchiveState,
  type Condition,
  type PlacedArticle,
} from './archive-state.js';
import { drawDate, makeArticle, OUTLETS, type Recipe } from './articles.js';
import { pickArticle, type Change, type Step } from './step.js';

/** More than are read without threads. */
const MANY = 70;
/** Archives do not shrink below this by single steps. */
const FEWEST = 6;

/** Steps that change articles' files. */
export const ARTICLE_STEPS: Readonly<Record<string, Step>> = {
  'edit-text': edit('another text', (recipe, random) => ({
    text: recipe.text + 10_000 * (1 + random.int(9)),
  })),
  'edit-word': edit('a word more', ({ retouched }) => ({ retouched: retouched + 1 })),
  'edit-title': edit('another title', (_, random) => ({ title: random.int(100_000) })),
  'edit-date': edit('another date', (_, random) => ({ date: drawDate(random) })),
  'edit-outlet': edit('another outlet', (_, random) => ({
    outlet: random.chance(0.2) ? null : random.pick([...OUTLETS, 'koran contoh', 'Majalah Baru']),
  })),
  'edit-address': {
    weight: 1,
    take: (state, random) => {
      const other = pickArticle(state, random, ({ made }) => made.recipe.url !== null);
      const changes = { url: random.chance(0.3) ? null : (other?.placed.made.recipe.url ?? null) };
      return edit('the address of another article', () => changes).take(state, random);
    },
  },
  add: {
    weight: 3,
    take: (state, random) => {
      const added = addArticle(state, random);
      return { state: added.state, says: `add ${added.path}` };
    },
  },
  'add-many': {
    weight: 0.3,
    take: (state, random) => {
      let added = state;
      for (let i = 0; i < MANY; i += 1) added = addArticle(added, random).state;
      return { state: added, says: `add ${MANY} articles` };
    },
  },
  remove: {
    weight: 2,
    take: (state, random) => {
      const found = state.articles.size <= FEWEST ? null : pickArticle(state, random);
      return found && { state: removeArticles(state, [found.path]), says: `remove ${found.path}` };
    },
  },
  'remove-many': {
    weight: 0.4,
    take: (state, random) => {
      if (state.articles.size <= FEWEST) return null;
      const paths = [...state.articles.keys()].filter((_, i) => i >= FEWEST && random.chance(0.15));
      return { state: removeArticles(state, paths), says: `remove ${paths.join(', ')}` };
    },
  },
  rename: {
    weight: 2,
    take: (state, random) => {
      const found = pickArticle(state, random);
      if (found === null) return null;
      const folder = random.pick(['', 'kota/', 'baru/']);
      const path = `${folder}nama-${random.int(1000)}.${found.placed.made.recipe.kind}`;
      return {
        state: moveArticle(state, found.path, path, random.chance(0.7)),
        says: `rename ${found.path} to ${path}`,
      };
    },
  },
  swap: {
    weight: 0.5,
    take: (state, random) => {
      const one = pickArticle(state, random);
      const other = pickArticle(
        state,
        random,
        ({ made }) => made.recipe.kind === one?.placed.made.recipe.kind,
      );
      if (one === null || other === null || one.path === other.path) return null;
      return {
        state: placeArticle(placeArticle(state, one.path, other.placed), other.path, one.placed),
        says: `swap ${one.path} and ${other.path}`,
      };
    },
  },
  duplicate: {
    weight: 1,
    take: (state, random) => {
      const found = pickArticle(state, random, isWhole);
      if (found === null) return null;
      const path = `${random.pick(['a', 'salinan/', 'z'])}${random.int(1000)}.${found.placed.made.recipe.kind}`;
      return { state: placeArticle(state, path, found.placed), says: `copy ${found.path} to ${path}` };
    },
  },
  retell: {
    weight: 0.7,
    take: (state, random) => {
      const found = pickArticle(state, random, isWhole);
      if (found === null) return null;
      const recipe: Recipe = {
        ...found.placed.made.recipe,
        title: random.int(100_000),
        outlet: random.pick(OUTLETS),
        url: null,
      };
      const path = `ulang-${random.int(1000)}.${recipe.kind}`;
      const placed: PlacedArticle = { made: makeArticle(recipe), condition: 'whole' };
      return {
        state: placeArticle(state, path, placed),
        says: `add ${path}, with the text of ${found.path} under another title`,
      };
    },
  },
  spoil: {
    weight: 1,
    take: (state, random) => {
      const found = pickArticle(state, random, isWhole);
      const condition = random.pick<Condition>(['link', 'binary', 'empty']);
      return found && become(state, found.path, found.placed, condition);
    },
  },
  restore: {
    weight: 1,
    take: (state, random) => {
      const found = pickArticle(state, random, (placed) => !isWhole(placed));
      return found && become(state, found.path, found.placed, 'whole');
    },
  },
};

function isWhole({ condition }: PlacedArticle): boolean {
  return condition === 'whole';
}

function edit(says: string, change: (recipe: Recipe, random: Random) => Partial<Recipe>): Step {
  return {
    weight: 1,
    take: (state, random) => {
      const found = pickArticle(state, random, isWhole);
      if (found === null) return null;
      const { recipe } = found.placed.made;
      const made = makeArticle({ ...recipe, ...change(recipe, random) });
      return {
        state: placeArticle(state, found.path, { made, condition: 'whole' }),
        says: `edit ${found.path}: ${says}`,
      };
    },
  };
}

function become(state: ArchiveState, path: string, { made }: PlacedArticle, condition: Condition): Change {
  const words: Readonly<Record<Condition, string>> = {
    whole: 'a file that can be read',
    link: 'a link that leads nowhere',
    binary: 'bytes that are no text',
    empty: 'an empty file',
  };
  return {
    state: placeArticle(state, path, { made, condition }),
    says: `${path} becomes ${words[condition]}`,
  };
}

/** Returns the archive with an article under another path; what the settings say about it follows if that is wanted. */
function moveArticle(state: ArchiveState, from: string, to: string, isFollowed: boolean): ArchiveState {
  const moved = (path: string): string => (isFollowed && path === from ? to : path);
  const placed = state.articles.get(from);
  if (placed === undefined) return state;
  return {
    ...placeArticle(removeArticles(state, [from]), to, placed),
    table: new Map([...state.table].map(([path, row]) => [moved(path), row])),
    takedowns: state.takedowns.map((entry) =>
      entry.path === null ? entry : { ...entry, path: moved(entry.path) },
    ),
  };
}
