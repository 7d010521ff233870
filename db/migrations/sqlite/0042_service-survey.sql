CREATE TABLE `survey_corrections` (
	`id` text PRIMARY KEY NOT NULL,
	`invitation_id` text NOT NULL,
	`field` text NOT NULL,
	`held` text NOT NULL,
	`says` text NOT NULL,
	`said_at` integer NOT NULL,
	`decision` text,
	`decided_by_id` text,
	`decided_at` integer,
	FOREIGN KEY (`invitation_id`) REFERENCES `survey_invitations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decided_by_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `survey_corrections_field` ON `survey_corrections` (`invitation_id`,`field`);--> statement-breakpoint
CREATE INDEX `survey_corrections_waiting` ON `survey_corrections` (`decision`,`said_at`);--> statement-breakpoint
ALTER TABLE `survey_answers` ADD `choices` text;--> statement-breakpoint
ALTER TABLE `survey_invitations` ADD `reached` text;--> statement-breakpoint
ALTER TABLE `surveys` ADD `name` text;--> statement-breakpoint
ALTER TABLE `surveys` ADD `place_id` text REFERENCES places(id);--> statement-breakpoint
ALTER TABLE `surveys` ADD `purposes` text;