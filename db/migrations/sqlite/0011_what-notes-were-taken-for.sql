CREATE TABLE `suggestion_answers` (
	`id` text PRIMARY KEY NOT NULL,
	`note_id` text NOT NULL,
	`key` text NOT NULL,
	`answer` text NOT NULL,
	`kind` text,
	`fact_ids` text NOT NULL,
	`staff_id` text NOT NULL,
	`at` integer NOT NULL,
	`undone_at` integer,
	FOREIGN KEY (`note_id`) REFERENCES `notes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `suggestion_answers_note` ON `suggestion_answers` (`note_id`);