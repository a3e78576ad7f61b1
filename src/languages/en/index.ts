import type { Language } from '../language.js';
import { dates } from './dates.js';
import { gazetteer } from './gazetteer.js';
import { names } from './names.js';
import { page } from './page.js';
import { speech } from './speech.js';
import { stopWords } from './stop-words.js';
import { strings } from './strings.js';

export const english: Language = {
  tag: 'en',
  locale: 'en',
  dates,
  page,
  names,
  speech,
  gazetteer,
  stopWords,
  detection: null,
  strings,
};
