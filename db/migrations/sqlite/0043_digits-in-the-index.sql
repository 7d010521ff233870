DROP TRIGGER `search_entries_removed`;
--> statement-breakpoint
DROP TABLE `search_endings`;
--> statement-breakpoint
-- Any run of digits in a phone number begins one of its endings, so a run is found as the start of one. A row for each
-- ending would lie in a page of its own; here they are gathered and written in a stretch.
CREATE VIRTUAL TABLE `search_digits` USING fts5(
	endings,
	content = 'search_entries', content_rowid = 'id',
	tokenize = 'ascii', prefix = '3 4 5 6', detail = none, columnsize = 0
);
--> statement-breakpoint
-- What is forgotten must leave the file, not only the answers.
INSERT INTO `search_digits` (`search_digits`, `rank`) VALUES ('secure-delete', 1);
--> statement-breakpoint
INSERT INTO `search_digits` (`search_digits`) VALUES ('rebuild');
--> statement-breakpoint
CREATE TRIGGER `search_entries_removed` AFTER DELETE ON `search_entries`
WHEN NOT EXISTS (SELECT 1 FROM `search_clearing`)
BEGIN
	INSERT INTO `search_index` (
		`search_index`, rowid, names, called, people, relations, people_for_managers, number, emails, interests, facts, facts_for_managers
	) VALUES (
		'delete', old.id, old.names, old.called, old.people, old.relations, old.people_for_managers, old.number, old.emails, old.interests, old.facts, old.facts_for_managers
	);
	INSERT INTO `search_digits` (`search_digits`, rowid, endings) VALUES ('delete', old.id, old.endings);
	DELETE FROM `search_words` WHERE for_managers = 0
		AND word IN (SELECT value FROM json_each('["' || replace(old.names || ' ' || old.called || ' ' || old.people || ' ' || old.interests || ' ' || old.facts, ' ', '","') || '"]'))
		AND NOT EXISTS (SELECT 1 FROM `search_index_words` WHERE term = word AND col IN ('names', 'called', 'people', 'interests', 'facts'));
	DELETE FROM `search_words` WHERE for_managers = 1
		AND word IN (SELECT value FROM json_each('["' || replace(old.people_for_managers || ' ' || old.facts_for_managers, ' ', '","') || '"]'))
		AND NOT EXISTS (SELECT 1 FROM `search_index_words` WHERE term = word AND col IN ('people_for_managers', 'facts_for_managers'));
END;
