/**
 * What is written onto the end of a name without becoming part of it, as the source of a regular expression over lower case:
 * Indonesian and Malay enclitics ('Budinya', 'Budi-lah', 'Budikah'), and the plural and genitive 's' of English before its
 * apostrophe ("the Budis'").
 */
export const NAME_SUFFIX = "(?:-?(?:nya|ku|mu)?(?:lah|kah|tah|pun)?|s(?='))";
