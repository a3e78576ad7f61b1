import type { Language } from '../../languages/language.js';
import type { EntityMention } from '../../model/entity.js';

/**
 * Finds names in a running text written in `language`. The mentions are sorted by start, never overlap, lie inside the
 * text, and are not resolved yet (`entityId` null). Never throws, whatever the text.
 */
export type Recognizer = (text: string, language: Language) => readonly EntityMention[];
