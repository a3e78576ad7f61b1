/** Words that announce a date of publication, in languages that have no folder of their own here. Lower case. */
export const PUBLISHED_LABELS: readonly string[] = [
  'published',
  'veröffentlicht',
  'veröffentlicht am',
  'erschienen',
  'erschienen am',
  'erstellt',
  'erstellt am',
  'publié',
  'publié le',
  'publicado',
  'publicado el',
  'publicado em',
  'pubblicato',
  'pubblicato il',
  'gepubliceerd',
  'opublikowano',
  'publisert',
  'publicerad',
];

/** Words that announce a later change. */
export const MODIFIED_LABELS: readonly string[] = [
  'updated',
  'last modified',
  'aktualisiert',
  'aktualisiert am',
  'zuletzt aktualisiert',
  'letzte änderung',
  'zuletzt geändert',
  'geändert',
  'stand',
  'mis à jour',
  'modifié',
  'actualizado',
  'atualizado',
  'aggiornato',
  'bijgewerkt',
  'oppdatert',
  'uppdaterad',
  'opdateret',
];

/** Words in the names of newspapers and other sites that no person is called by. Lower case. */
export const OUTLET_WORDS: readonly string[] =
  'news post times today daily press media radio tv online magazine magazin zeitung journal blog herald tribune gazette weekly network channel team redaktion harian warta kabar berita indonesia media suara pos koran tabloid portal club verein stiftung gmbh ag e.v. inc ltd university institute institut universität foundation agency'.split(
    ' ',
  );

/** Ends of words that name a company, office or society, and so no person. Lower case. */
export const ORGANISATION_ENDINGS: readonly string[] =
  'gmbh ggmbh ag e.v ev kg inc ltd llc plc stiftung foundation verband verein institut institute institution universität university hochschule ministerium ministry anstalt gesellschaft agentur agency verlag publishing group media network association department council bundesamt landesamt bund yayasan kementerian fundación fundação asociación fondation'.split(
    ' ',
  );
