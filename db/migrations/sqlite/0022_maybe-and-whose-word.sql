CREATE TABLE `import_answers` (
	`id` text PRIMARY KEY NOT NULL,
	`row_key` text NOT NULL,
	`person_id` text NOT NULL,
	`noted_by_id` text,
	`noted_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`noted_by_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `import_answers_row` ON `import_answers` (`row_key`);--> statement-breakpoint
CREATE INDEX `import_answers_person` ON `import_answers` (`person_id`);--> statement-breakpoint
ALTER TABLE `import_rows` ADD `candidates` text;--> statement-breakpoint
ALTER TABLE `import_rows` ADD `decision` text;--> statement-breakpoint
ALTER TABLE `import_rows` ADD `decided_for` text;--> statement-breakpoint
ALTER TABLE `import_rows` ADD `deed` text;--> statement-breakpoint
ALTER TABLE `imports` ADD `stopped_at` integer;--> statement-breakpoint
ALTER TABLE `imports` ADD `file_wins` text;--> statement-breakpoint
ALTER TABLE `imports` ADD `looked_up_to` integer;