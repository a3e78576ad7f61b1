import type { InterfaceWords } from '../language.js';
import { stopWords } from './stop-words.js';
import { strings } from './strings.js';

export const french: InterfaceWords = { tag: 'fr', strings, stopWords };
