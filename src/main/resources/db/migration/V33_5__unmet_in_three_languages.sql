-- what turned unmet while a ballot ran is kept in three languages
alter table ballot alter column unmet set data type varchar(16000);
alter table ballot alter column accepted_unmet set data type varchar(32000);
