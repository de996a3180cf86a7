-- What is erased of people who have left: first all but the name, then the name.

alter table person add column contact_erased_on date;
alter table person add column name_erased_on date;
