-- what an administrator entered is only a guess; what the person chose in the header is kept
alter table person add column language_chosen boolean default false not null;
