CREATE TABLE `privacy_rules` (
	`id` text PRIMARY KEY NOT NULL,
	`days_kept` integer NOT NULL,
	`version` integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE `audit_entries` ADD `kind` text DEFAULT 'changed' NOT NULL;--> statement-breakpoint
ALTER TABLE `audit_entries` ADD `about_id` text;--> statement-breakpoint
ALTER TABLE `audit_entries` ADD `page` text;--> statement-breakpoint
CREATE INDEX `audit_entries_about` ON `audit_entries` (`about_id`,`at`);--> statement-breakpoint
CREATE INDEX `audit_entries_staff` ON `audit_entries` (`staff_id`,`at`);--> statement-breakpoint
CREATE INDEX `audit_entries_kind` ON `audit_entries` (`kind`,`at`);--> statement-breakpoint
UPDATE `audit_entries` SET `about_id` = `subject_id` WHERE `subject_kind` IN ('customer', 'person');--> statement-breakpoint
UPDATE `audit_entries` SET `kind` = 'took out' WHERE `subject_kind` = 'export';--> statement-breakpoint
CREATE TRIGGER `audit_entries_never_change` BEFORE UPDATE ON `audit_entries`
BEGIN
	SELECT RAISE(ABORT, 'What is on record is never changed');
END;
--> statement-breakpoint
-- Reckoned in days before the latest entry, since a trigger has no clock that tests could move; by some hours less, for
-- days that are longer where clocks change. A demo is cleared as a whole.
CREATE TRIGGER `audit_entries_stay_their_time` BEFORE DELETE ON `audit_entries`
WHEN old.at > (SELECT max(at) FROM `audit_entries`)
	- coalesce((SELECT days_kept FROM `privacy_rules`), 365) * 86400000 + 3 * 3600000
AND NOT EXISTS (SELECT 1 FROM `settings` WHERE demo_loaded_at IS NOT NULL)
BEGIN
	SELECT RAISE(ABORT, 'What is on record stays its time');
END;
