CREATE TABLE `case_steps` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`kind` text NOT NULL,
	`by_id` text,
	`at` integer NOT NULL,
	`because` text,
	`invitation_id` text,
	`score` integer,
	`how` text,
	`text` text,
	`to_id` text,
	`due_at` integer,
	`outcome` text,
	`promise_id` text,
	`removed_at` integer,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`to_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `case_steps_case` ON `case_steps` (`case_id`,`at`);--> statement-breakpoint
CREATE INDEX `case_steps_invitation` ON `case_steps` (`invitation_id`);--> statement-breakpoint
CREATE TABLE `cases` (
	`id` text PRIMARY KEY NOT NULL,
	`customer_id` text NOT NULL,
	`place_id` text NOT NULL,
	`day` text NOT NULL,
	`because` text NOT NULL,
	`summary` text,
	`owner_id` text NOT NULL,
	`opened_at` integer NOT NULL,
	`due_at` integer NOT NULL,
	`closed_at` integer,
	`closed_by_id` text,
	`outcome` text,
	`ask_id` text,
	`changed_at` integer NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`customer_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`place_id`) REFERENCES `places`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`owner_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`closed_by_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `cases_customer` ON `cases` (`customer_id`,`closed_at`);--> statement-breakpoint
CREATE INDEX `cases_open` ON `cases` (`closed_at`,`place_id`,`due_at`);--> statement-breakpoint
CREATE INDEX `cases_owner` ON `cases` (`owner_id`,`closed_at`);