ALTER TABLE `import_rows` ADD `cells` text;--> statement-breakpoint
ALTER TABLE `import_rows` ADD `applied_at` integer;--> statement-breakpoint
CREATE INDEX `import_rows_line` ON `import_rows` (`import_id`,`line`);--> statement-breakpoint
CREATE INDEX `import_rows_next` ON `import_rows` (`import_id`,`applied_at`,`line`);--> statement-breakpoint
ALTER TABLE `imports` ADD `headings` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `imports` ADD `date_order` text DEFAULT 'day-first' NOT NULL;--> statement-breakpoint
ALTER TABLE `imports` ADD `row_count` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `imports` ADD `read_at` integer;--> statement-breakpoint
ALTER TABLE `imports` DROP COLUMN `text`;
