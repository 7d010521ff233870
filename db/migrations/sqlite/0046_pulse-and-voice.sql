CREATE TABLE `pulse_answers` (
	`id` text PRIMARY KEY NOT NULL,
	`month` text NOT NULL,
	`question_key` text NOT NULL,
	`number` integer,
	`text` text,
	FOREIGN KEY (`month`) REFERENCES `pulses`(`month`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `pulse_answers_month` ON `pulse_answers` (`month`);--> statement-breakpoint
CREATE TABLE `pulse_rules` (
	`id` text PRIMARY KEY NOT NULL,
	`switched_on_at` integer,
	`own` text NOT NULL,
	`version` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `pulse_turns` (
	`id` text PRIMARY KEY NOT NULL,
	`month` text NOT NULL,
	`staff_id` text NOT NULL,
	`has_answered` integer NOT NULL,
	FOREIGN KEY (`month`) REFERENCES `pulses`(`month`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `pulse_turns_once` ON `pulse_turns` (`month`,`staff_id`);--> statement-breakpoint
CREATE TABLE `pulses` (
	`id` text PRIMARY KEY NOT NULL,
	`month` text NOT NULL,
	`questions` text NOT NULL,
	`box` text NOT NULL,
	`is_closed` integer NOT NULL,
	`asked` integer NOT NULL,
	`answered` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `pulses_month` ON `pulses` (`month`);--> statement-breakpoint
CREATE INDEX `survey_invitations_queued` ON `survey_invitations` (`queued_at`);