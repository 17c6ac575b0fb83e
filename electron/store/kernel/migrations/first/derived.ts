/**
 * pupil_word holds the words of pupil.search_key so that a search may begin at any of a name's words
 * and still use an index. It follows from pupil, so triggers keep it and the change log leaves it out.
 */
const splitIntoWords = `
  INSERT OR IGNORE INTO pupil_word (word, pupil_id)
  SELECT value, NEW.id
  FROM json_each('[' || replace(json_quote(NEW.search_key), ' ', '","') || ']')
  WHERE value <> '';`;
export const searchWords = `
  CREATE TRIGGER pupil_word_insert AFTER INSERT ON pupil BEGIN ${splitIntoWords} END;
  CREATE TRIGGER pupil_word_update AFTER UPDATE OF search_key ON pupil
  WHEN OLD.search_key IS NOT NEW.search_key BEGIN
    DELETE FROM pupil_word WHERE pupil_id = OLD.id;
    ${splitIntoWords}
  END;
  CREATE TRIGGER pupil_word_delete BEFORE DELETE ON pupil BEGIN
    DELETE FROM pupil_word WHERE pupil_id = OLD.id;
  END;
`;

/**
 * pep_progress follows from a PEP's answers and is kept only so that lists need not read them all.
 * Like pupil_word it is no record of its own, so the change log leaves it out.
 */
export const progress = `
  CREATE TRIGGER pep_progress_insert AFTER INSERT ON pep BEGIN
    INSERT INTO pep_progress (pep_id) VALUES (NEW.id);
  END;
  CREATE TRIGGER pep_progress_delete BEFORE DELETE ON pep BEGIN
    DELETE FROM pep_progress WHERE pep_id = OLD.id;
  END;
`;
