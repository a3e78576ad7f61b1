import { AUTHORITY_FILE } from '../correction.js';
import { diagnostic, type Diagnostic } from '../diagnostic.js';
import { TAKEDOWNS_FILE } from '../takedown.js';
import { suggest } from './suggest.js';

/** The codes of what is wrong with a file of settings. */
const CODES = {
  'kliping.yaml': 'config/invalid',
  'strings.yaml': 'strings/invalid',
  [AUTHORITY_FILE]: 'names/invalid',
  [TAKEDOWNS_FILE]: 'takedowns/invalid',
} as const;

/** A YAML file that the owner of an archive writes. */
export type SettingsFile = keyof typeof CODES;

/** Where something is wrong in such a file. */
export interface SettingsPlace {
  readonly file: SettingsFile;
  /** 1-based; null for the whole file. */
  readonly line: number | null;
}

function wrong({ file, line }: SettingsPlace, message: string, hint: string | null): Diagnostic {
  return diagnostic({ severity: 'error', code: CODES[file], message, hint, path: file, line });
}

/** The file cannot be read. `reason`: what the system says. */
export function unreadableSettings(file: SettingsFile, reason: string): Diagnostic {
  return wrong({ file, line: null }, `this file cannot be read (${reason})`, 'Check its permissions.');
}

/** The file has too many characters. */
export function tooLongSettings(file: SettingsFile, characters: number, most: number): Diagnostic {
  return wrong(
    { file, line: null },
    `this file has ${characters} characters, too many for settings`,
    `The limit is ${most / 1_000_000} million.`,
  );
}

/** The file is nested too deeply. */
export function nestedSettings(file: SettingsFile): Diagnostic {
  return wrong(
    { file, line: null },
    'this file is nested too deeply',
    'Look for brackets that are not closed.',
  );
}

/** The file is not valid YAML. `problem`: what the parser says. */
export function invalidYaml(place: SettingsPlace, problem: string): Diagnostic {
  return wrong(
    place,
    `not valid YAML: ${problem}`,
    'Put a value that contains a colon or a quotation mark between "…".',
  );
}

/** References in the file multiply, or lead nowhere. `problem`: what the parser says. */
export function invalidReferences(file: SettingsFile, problem: string): Diagnostic {
  return wrong(
    { file, line: null },
    `not valid YAML: ${problem}`,
    'Write the values out instead of referring to them with *.',
  );
}

/** The file has a key that means nothing. `known`: the keys that there are. */
export function unknownSetting(place: SettingsPlace, key: string, known: readonly string[]): Diagnostic {
  return wrong(place, `there is no setting "${key}"`, suggest(key, known));
}

/** A value cannot be what it is. `problem` says what is wrong and how it is written right, as the end of a sentence: no hint. */
export function wrongSetting(place: SettingsPlace, name: string, problem: string): Diagnostic {
  return wrong(place, `"${name}" ${problem}`, null);
}

/** The file is not a list of settings. */
export function unlistedSettings(place: SettingsPlace): Diagnostic {
  return wrong(
    place,
    'this file is not a list of settings',
    'Write one setting per line, such as title: My archive',
  );
}

/** The owner's words for the interface cannot take the place of its own. `known`: the keys there are, where it is not one of them. */
export function wrongString(
  place: SettingsPlace,
  {
    path,
    message,
    known,
  }: { readonly path: readonly string[]; readonly message: string; readonly known: readonly string[] },
): Diagnostic {
  const hint = known.length === 0 ? null : suggest(path.at(-1) ?? '', known);
  // In kliping.yaml they stand below a setting; the other file has nothing else.
  const key = place.file === 'kliping.yaml' ? ['strings', ...path] : path;
  return wrong(place, `"${key.join('.')}" ${message}`, hint);
}

/** No article is in a collection of kliping.yaml. */
export function emptyCollection(title: string, line: number | null): Diagnostic {
  return diagnostic({
    severity: 'warning',
    code: 'config/empty-collection',
    message: `no article is in the collection "${title}"`,
    hint: 'Compare its tags, outlets, authors and articles with those that the archive has.',
    path: 'kliping.yaml',
    line,
  });
}

/** The front page is to show a collection that kliping.yaml does not have. `titles`: those it has. */
export function unknownCollection(
  place: SettingsPlace,
  title: string,
  titles: readonly string[],
): Diagnostic {
  return wrong(
    place,
    `"front.collections" names "${title}", which is not the title of a collection`,
    titles.length === 0 ? 'Describe it under collections: first.' : suggest(title, titles, 'titles'),
  );
}

/** The article that is to lead the front page is not shown. */
export function missingLead(reference: string, line: number | null): Diagnostic {
  return diagnostic({
    severity: 'warning',
    code: 'config/missing-lead',
    message: `the site shows no article "${reference}" that could lead the front page; the newest article does`,
    hint: 'Set front.lead to the path of an article as it is in the archive, and to one that is not withheld.',
    path: 'kliping.yaml',
    line,
  });
}

/** An address on the command line is none. */
export function wrongBaseUrl(url: string): Diagnostic {
  return diagnostic({
    severity: 'error',
    code: 'config/base-url',
    message: `${url} is not a web address`,
    hint: 'Write it like https://example.org/archive/.',
  });
}

/** The site's address is not known. */
export function missingBaseUrl(): Diagnostic {
  return diagnostic({
    severity: 'info',
    code: 'config/no-base-url',
    message: "the site's address is not known, so sitemap.xml and canonical links are left out",
    hint: 'Add baseUrl: https://… to kliping.yaml once you know where the site will be.',
    path: 'kliping.yaml',
  });
}

/** A file of the ONNX model is missing. */
export function incompleteModel(folder: string, file: string): Diagnostic {
  return wrongModel(
    `the model folder ${folder} has no ${file}`,
    'entities.model must name a folder with config.json, tokenizer.json and onnx/model.onnx, as Hugging Face provides them.',
  );
}

/** The ONNX model cannot be loaded. */
export function unusableModel(folder: string, reason: string): Diagnostic {
  return wrongModel(
    `the model in ${folder} cannot be used (${reason})`,
    'It must be a token classification model.',
  );
}

/** The package that runs ONNX models cannot be loaded. */
export function missingPackage(name: string, reason: string): Diagnostic {
  return wrongModel(
    `entities.model needs the package ${name} (${reason})`,
    `Install it next to Kliping: npm install ${name}   or put # before entities.model in kliping.yaml.`,
  );
}

function wrongModel(message: string, hint: string): Diagnostic {
  return diagnostic({ severity: 'error', code: 'config/model', message, hint, path: 'kliping.yaml' });
}

const CORRECTION_START =
  'Start each correction with a hyphen: - name: Joko Widodo   or   - reject: Leave a Reply';

/** entities.yaml is not a list. */
export function unlistedCorrections(place: SettingsPlace): Diagnostic {
  return wrong(place, 'this file is not a list of corrections', CORRECTION_START);
}

/** An item of entities.yaml is not a group of keys. */
export function notACorrection(place: SettingsPlace): Diagnostic {
  return wrong(place, 'this is not a correction', CORRECTION_START);
}

/** A correction does not say which name it is about. */
export function namelessCorrection(place: SettingsPlace): Diagnostic {
  return wrong(place, 'this correction has no name', CORRECTION_START);
}

/** A value of `sameAs` is not a web address. */
export function wrongSameAs(place: SettingsPlace, uri: string): Diagnostic {
  return wrong(
    place,
    `"${uri}" is not a web address`,
    'Write it like https://www.wikidata.org/wiki/Q3318231',
  );
}

/** A spelling stands for two names. `other`: the one it has stood for before, and where. */
export function clashingSpelling(
  place: SettingsPlace,
  spelling: string,
  other: { readonly name: string; readonly line: number | null },
): Diagnostic {
  return wrong(
    place,
    `"${spelling}" already stands for ${other.name}${other.line === null ? '' : ` on line ${other.line}`}`,
    'A spelling can have only one meaning. If it differs from article to article, say where with articles: [file.txt]',
  );
}

const TAKEDOWN_START =
  'Start each entry with what to do: - withhold: lama/berita.txt   or   - anonymize: Budi Santoso';

/** takedowns.yaml is not a list. */
export function unlistedTakedowns(place: SettingsPlace): Diagnostic {
  return wrong(place, 'this file is not a list of entries', TAKEDOWN_START);
}

/** An entry of takedowns.yaml does not say what to do. */
export function missingAction(place: SettingsPlace): Diagnostic {
  return wrong(place, 'this entry does not say what to do', TAKEDOWN_START);
}

/** An entry of takedowns.yaml says several things to do. */
export function severalActions(place: SettingsPlace, actions: readonly string[]): Diagnostic {
  return wrong(place, `this entry has both ${actions.join(' and ')}`, 'Write a separate entry for each.');
}

/** The words that replace a name contain a name that is replaced. `owner`: the line of its entry; null for this entry. */
export function wrongPseudonym(place: SettingsPlace, owner: number | null): Diagnostic {
  return wrong(
    place,
    `"as" must not contain a name that ${owner === null ? 'this entry' : `the entry on line ${owner}`} replaces`,
    'Write other words after as:, such as initials that are not among the names, or “a witness”.',
  );
}
