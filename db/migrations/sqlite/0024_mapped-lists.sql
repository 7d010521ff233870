CREATE TABLE `list_mappings` (
	`id` text PRIMARY KEY NOT NULL,
	`headings` text NOT NULL,
	`mapping` text NOT NULL,
	`kept_by_id` text NOT NULL,
	`kept_at` integer NOT NULL,
	FOREIGN KEY (`kept_by_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `list_mappings_headings` ON `list_mappings` (`headings`);--> statement-breakpoint
ALTER TABLE `imports` ADD `kind` text DEFAULT 'table' NOT NULL;--> statement-breakpoint
ALTER TABLE `imports` ADD `survey` text;--> statement-breakpoint
ALTER TABLE `imports` ADD `mapping` text;--> statement-breakpoint
ALTER TABLE `imports` ADD `is_mapped_as_before` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `imports` ADD `mapped_at` integer;--> statement-breakpoint
-- Lists that came before were looked through with their columns as recognised; what was read of them said less.
UPDATE `imports` SET `mapped_at` = `uploaded_at`;--> statement-breakpoint
UPDATE `import_rows` SET `read` = NULL WHERE `applied_at` IS NULL;
