CREATE INDEX `import_rows_person` ON `import_rows` (`import_id`,`person_id`);
