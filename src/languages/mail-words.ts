/**
 * What mailing programs write around a text, in the languages that newsletters are written in: one that has no folder of its own
 * here is sent by the same programs.
 */

/** Before the subject of a mail that is passed on or answered. */
const SUBJECT_MARKS = 're aw wg fwd? tr rv sv vs vb enc bls trs i r odp ynt ilt antw doorst'.split(' ');
const SUBJECT_MARK = new RegExp(String.raw`^\s*(?:(?:${SUBJECT_MARKS.join('|')})(?:\[\d+\])?\s*:\s*)+`, 'i');
const REPLY_MARK = /^\s*(?:re|aw|sv|vs|odp|ynt|antw|bls)(?:\[\d+\])?\s*:/i;

/** Returns a subject without the marks of answers and of mails that were passed on. */
export function withoutSubjectMarks(subject: string): string {
  return subject.replace(SUBJECT_MARK, '').trim();
}

/** Tells whether a subject is that of an answer. */
export function isReplySubject(subject: string): boolean {
  return REPLY_MARK.test(subject);
}

const any = (...patterns: readonly string[]): RegExp => new RegExp(patterns.join('|'), 'iu');

/** A link to the mail as a web page. */
export const VIEW_IN_BROWSER = any(
  String.raw`\b(?:view|read|open|see|display)\b.{0,40}\b(?:browser|online|web ?page|web version)\b`,
  String.raw`\b(?:web|online|browser) version\b`,
  String.raw`\b(?:im browser|online) (?:ansehen|anzeigen|öffnen|lesen)|\bonline-?(?:version|ansicht)\b|\bwebversion\b`,
  String.raw`\b(?:lihat|buka|baca)\b.{0,40}\b(?:browser|peramban|daring|online)\b`,
  String.raw`\b(?:afficher|voir|lire)\b.{0,50}\b(?:navigateur|en ligne|version web)\b|\bversion en ligne\b`,
  String.raw`\b(?:ver|leer|abrir|visualizar)\b.{0,40}\b(?:navegador|en línea|online|na web)\b`,
  String.raw`\b(?:bekijk|lees|open)\b.{0,40}\b(?:browser|webversie)\b|\bwebversie\b`,
  String.raw`\b(?:visualizza|leggi|apri)\b.{0,40}\b(?:browser|online)\b`,
);

/** A link that ends a subscription, or the sentence around it. */
export const UNSUBSCRIBE = any(
  String.raw`\bunsubscribe\b|\bopt[- ]?out\b|\bno longer (?:wish|want) to receive\b`,
  String.raw`\b(?:manage|update|change|edit)\b.{0,20}\b(?:subscriptions?|preferences|email settings)\b`,
  String.raw`\byou(?:['’]re| are| have)? receiv(?:e|ed|ing) this\b|\bthis e-?mail was sent to\b`,
  String.raw`\b(?:vom |den )?newsletter (?:abbestellen|abmelden|kündigen)\b|\b(?:abbestellen|abmelden|austragen)\b|\bsie erhalten diese`,
  String.raw`\bberhenti (?:ber)?langganan\b|\bbatal(?:kan)? langganan\b|\banda menerima (?:surel|e-?mail|pesan) ini\b`,
  String.raw`\bse désabonner\b|\bdésinscri(?:re|ption)\b|\bdésabonnement\b|\bvous recevez ce\b`,
  String.raw`\bdarse? de baja\b|\bcancelar (?:la |su |a )?(?:suscripción|assinatura|inscrição)\b|\bdescadastrar\b`,
  String.raw`\b(?:uitschrijven|afmelden)\b|\bu ontvangt deze\b`,
  String.raw`\b(?:annulla|cancella) (?:l['’])?iscrizione\b|\bdisiscri\p{L}+`,
);

/** The line above what a mail that is passed on said of itself. */
export const FORWARDED = any(
  String.raw`^[\s>]*-{3,}\s*(?:forwarded message|original message|weitergeleitete nachricht|ursprüngliche nachricht|pesan terusan|pesan asli|message (?:transféré|d['’]origine)|mensaje (?:reenviado|original)|mensagem (?:encaminhada|original)|doorgestuurd bericht|messaggio (?:inoltrato|originale))\b`,
  String.raw`^\s*begin forwarded message:`,
);

/** What a field of a mail's head holds. */
export type MailField = 'from' | 'sent' | 'to' | 'subject';

/** Names of the fields that programs print above a mail which is copied, printed or passed on. Lower case. */
const MAIL_FIELDS: Readonly<Record<MailField, string>> = {
  from: 'from|von|de|van|dari|da|od|från|fra|kimden|от',
  sent: 'sent|date|gesendet|datum|envoyé|envoyé le|enviado|enviado el|enviada em|fecha|data|verzonden|dikirim|terkirim|tanggal|inviato|wysłano|skickat|sendt|gönderilme|дата|отправлено',
  to: 'to|cc|bcc|reply-to|an|kopie|à|cci|para|aan|kepada|tembusan|a|do|till|til|kime|кому|копия',
  subject: 'subject|betreff|objet|asunto|assunto|onderwerp|subjek|perihal|oggetto|temat|ämne|emne|konu|тема',
};

const FIELD_NAMES: ReadonlyMap<string, MailField> = new Map(
  Object.entries(MAIL_FIELDS).flatMap(([field, names]) =>
    names.split('|').map((name) => [name, field as MailField] as const),
  ),
);

/** Returns what a field of a mail's head holds, by its printed name; null for none. */
export function readMailField(name: string): MailField | null {
  return FIELD_NAMES.get(name.trim().toLowerCase()) ?? null;
}
