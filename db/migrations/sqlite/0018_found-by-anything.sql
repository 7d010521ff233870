-- All that is dropped is made again from what is remembered: see db/search/rebuild.ts.
DROP TRIGGER `search_entries_removed`;
--> statement-breakpoint
DROP TABLE `search_index`;
--> statement-breakpoint
DROP TABLE `search_endings`;
--> statement-breakpoint
DROP TABLE `search_shown`;
--> statement-breakpoint
DROP TABLE `search_entries`;
--> statement-breakpoint
-- Holds a row for as long as the index has not been made. A start that finds one makes it.
CREATE TABLE `search_unmade` (`id` integer PRIMARY KEY NOT NULL);
--> statement-breakpoint
INSERT INTO `search_unmade` SELECT 1 WHERE EXISTS (SELECT 1 FROM `customers`);
--> statement-breakpoint
-- What a customer is found by, one row each. Archived customers have ids below zero, so that they are found last.
-- What a result shows stands in the same row, after what is looked through: one row read is all that it costs.
CREATE TABLE `search_entries` (
	`id` integer PRIMARY KEY NOT NULL,
	`customer_id` text NOT NULL,
	`tier` text,
	`seen_at` integer,
	`names` text NOT NULL,
	`called` text NOT NULL,
	`people` text NOT NULL,
	`relations` text NOT NULL,
	`people_for_managers` text NOT NULL,
	`number` text NOT NULL,
	`emails` text NOT NULL,
	`interests` text NOT NULL,
	`facts` text NOT NULL,
	`facts_for_managers` text NOT NULL,
	`face` text NOT NULL,
	`endings` text NOT NULL,
	`shown` text NOT NULL,
	FOREIGN KEY (`customer_id`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `search_entries_customer` ON `search_entries` (`customer_id`);
--> statement-breakpoint
-- Any run of digits in a phone number begins one of its endings, so a run is found as the start of one.
CREATE TABLE `search_endings` (
	`ending` text NOT NULL,
	`entry_id` integer NOT NULL,
	PRIMARY KEY(`ending`, `entry_id`)
) WITHOUT ROWID;
--> statement-breakpoint
-- The words are folded and cut before they get here, so the tokenizer has nothing left to do.
CREATE VIRTUAL TABLE `search_index` USING fts5(
	names, called, people, relations, people_for_managers, number, emails, interests, facts, facts_for_managers,
	content = 'search_entries', content_rowid = 'id',
	tokenize = 'ascii', prefix = '1 2 3 4 5 6 7 8', detail = column, columnsize = 0
);
--> statement-breakpoint
-- What is forgotten must leave the file, not only the answers.
INSERT INTO `search_index` (`search_index`, `rank`) VALUES ('secure-delete', 1);
--> statement-breakpoint
CREATE VIRTUAL TABLE `search_index_words` USING fts5vocab(`search_index`, 'instance');
--> statement-breakpoint
-- Every word that may be meant by one that is like it, apart for those which only managers may read.
CREATE TABLE `search_words` (
	`id` integer PRIMARY KEY NOT NULL,
	`word` text NOT NULL,
	`for_managers` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `search_words_word` ON `search_words` (`word`, `for_managers`);
--> statement-breakpoint
-- How each of them sounds, and what is left of it when a letter or two are missing: see db/search/likeness.ts.
CREATE TABLE `search_likenesses` (
	`likeness` text NOT NULL,
	`word_id` integer NOT NULL,
	PRIMARY KEY(`likeness`, `word_id`),
	FOREIGN KEY (`word_id`) REFERENCES `search_words`(`id`) ON UPDATE no action ON DELETE cascade
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `search_likenesses_word` ON `search_likenesses` (`word_id`);
--> statement-breakpoint
-- The words of each note, the newest highest.
CREATE TABLE `search_notes` (
	`id` integer PRIMARY KEY NOT NULL,
	`note_id` text NOT NULL,
	`words` text NOT NULL,
	`words_for_managers` text NOT NULL,
	FOREIGN KEY (`note_id`) REFERENCES `notes`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `search_notes_note` ON `search_notes` (`note_id`);
--> statement-breakpoint
CREATE VIRTUAL TABLE `search_note_index` USING fts5(
	words, words_for_managers,
	content = 'search_notes', content_rowid = 'id',
	tokenize = 'ascii', prefix = '3 4 5 6', detail = column, columnsize = 0
);
--> statement-breakpoint
INSERT INTO `search_note_index` (`search_note_index`, `rank`) VALUES ('secure-delete', 1);
--> statement-breakpoint
-- Whoever is erased leaves the index with the row, whatever erased it, and so do the words that nobody else has.
CREATE TRIGGER `search_entries_removed` AFTER DELETE ON `search_entries`
WHEN NOT EXISTS (SELECT 1 FROM `search_clearing`)
BEGIN
	INSERT INTO `search_index` (
		`search_index`, rowid, names, called, people, relations, people_for_managers, number, emails, interests, facts, facts_for_managers
	) VALUES (
		'delete', old.id, old.names, old.called, old.people, old.relations, old.people_for_managers, old.number, old.emails, old.interests, old.facts, old.facts_for_managers
	);
	DELETE FROM `search_endings` WHERE entry_id = old.id AND ending IN (SELECT value FROM json_each(old.endings));
	DELETE FROM `search_words` WHERE for_managers = 0
		AND word IN (SELECT value FROM json_each('["' || replace(old.names || ' ' || old.called || ' ' || old.people || ' ' || old.interests || ' ' || old.facts, ' ', '","') || '"]'))
		AND NOT EXISTS (SELECT 1 FROM `search_index_words` WHERE term = word AND col IN ('names', 'called', 'people', 'interests', 'facts'));
	DELETE FROM `search_words` WHERE for_managers = 1
		AND word IN (SELECT value FROM json_each('["' || replace(old.people_for_managers || ' ' || old.facts_for_managers, ' ', '","') || '"]'))
		AND NOT EXISTS (SELECT 1 FROM `search_index_words` WHERE term = word AND col IN ('people_for_managers', 'facts_for_managers'));
END;
--> statement-breakpoint
CREATE TRIGGER `search_notes_removed` AFTER DELETE ON `search_notes`
WHEN NOT EXISTS (SELECT 1 FROM `search_clearing`)
BEGIN
	INSERT INTO `search_note_index` (`search_note_index`, rowid, words, words_for_managers)
	VALUES ('delete', old.id, old.words, old.words_for_managers);
END;
