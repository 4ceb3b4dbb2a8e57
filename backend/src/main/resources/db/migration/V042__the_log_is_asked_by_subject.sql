-- What became of a thing that is gone (a deleted slot) is told by the operation log.
create index operation_log_of_subject on operation_log (tenant_id, subject_id);
