/** Each foreign key has an index on its own side too, or deleting one pupil would read whole tables. */
export const indexes = `
  -- With left_on, so that counting who is on the roll need not read whole pupils.
  CREATE INDEX pupil_by_search_key ON pupil (search_key, id, left_on);
  CREATE INDEX pupil_by_authority ON pupil (authority_id);
  CREATE INDEX pupil_by_upn ON pupil (upn);
  CREATE INDEX pupil_word_by_pupil ON pupil_word (pupil_id);
  CREATE INDEX pep_by_term ON pep (academic_year, term, pupil_id, revision);
  CREATE INDEX pep_by_amends ON pep (amends_id);
  CREATE INDEX target_by_pep ON target (pep_id, position);
  CREATE INDEX action_by_due_date ON action (status, due_date);
  CREATE INDEX action_by_completed_on ON action (completed_on);
  CREATE INDEX action_by_pep ON action (pep_id, position);
  CREATE INDEX action_by_pupil ON action (pupil_id, due_date);
  CREATE INDEX action_by_target ON action (target_id);
  CREATE INDEX attachment_by_pep ON attachment (pep_id, field_id);
  CREATE INDEX attachment_by_pupil ON attachment (pupil_id);
  CREATE INDEX export_register_by_time ON export_register (at);
  CREATE INDEX export_register_by_pep ON export_register (pep_id);
  CREATE INDEX change_log_by_group ON change_log (group_id);
  CREATE INDEX change_log_by_pupil ON change_log (pupil_id, seq);
  CREATE INDEX change_log_by_row ON change_log (table_name, row_id, seq);
  CREATE INDEX pp_rate_by_authority ON pp_rate (authority_id);
  CREATE UNIQUE INDEX pp_award_usual ON pp_award (pupil_id, academic_year, term, stream,
      coalesce(authority_id, ''))
    WHERE kind IN ('usual', 'part-term');
  CREATE INDEX pp_award_by_pupil ON pp_award (pupil_id, academic_year, term);
  CREATE INDEX pp_award_by_term ON pp_award (academic_year, term, pupil_id);
  CREATE INDEX pp_award_by_authority ON pp_award (authority_id);
  CREATE INDEX pp_award_by_passed_to ON pp_award (passed_to_id);
  CREATE INDEX pp_award_by_of ON pp_award (of_id);
  CREATE INDEX pp_line_by_pupil ON pp_line (pupil_id, academic_year, term);
  CREATE INDEX pp_line_by_term ON pp_line (academic_year, term, pupil_id);
  CREATE INDEX pp_line_by_date ON pp_line (date, pupil_id, amount_pence);
  CREATE INDEX pp_line_by_authority ON pp_line (authority_id);
  CREATE INDEX pp_line_by_target ON pp_line (target_id);
  CREATE INDEX pp_line_by_pep ON pp_line (pep_id);
  CREATE INDEX pp_line_by_planned_line ON pp_line (planned_line_id);
  CREATE INDEX pp_line_by_corrects ON pp_line (corrects_id);
  CREATE INDEX pp_line_by_refunds ON pp_line (refunds_id);
  CREATE INDEX pp_line_by_supplier ON pp_line (supplier, category);
  CREATE INDEX attachment_by_line ON attachment (line_id);
  CREATE INDEX pp_sum_by_term ON pp_sum (academic_year, term);
  CREATE INDEX pp_sum_by_financial_year ON pp_sum (financial_year);
  CREATE UNIQUE INDEX pep_step_one_answer ON pep_step (pep_id)
    WHERE step IN ('accepted', 'returned');
  CREATE INDEX pupil_event_by_pupil ON pupil_event (pupil_id, on_date);
  CREATE UNIQUE INDEX target_carried_once ON target (pep_id, from_id) WHERE from_id IS NOT NULL;
  CREATE UNIQUE INDEX action_carried_once ON action (pep_id, from_id) WHERE from_id IS NOT NULL;
  CREATE INDEX action_by_origin ON action (from_id) WHERE from_id IS NOT NULL;
  CREATE INDEX pep_by_status ON pep (status, academic_year, term);
  CREATE UNIQUE INDEX pp_line_of_tuition ON pp_line (pupil_id, academic_year, term, tuition_row)
    WHERE tuition_row IS NOT NULL AND struck IS NULL;
`;
