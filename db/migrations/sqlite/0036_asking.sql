CREATE TABLE `survey_answers` (
	`id` text PRIMARY KEY NOT NULL,
	`invitation_id` text NOT NULL,
	`question_key` text NOT NULL,
	`number` integer,
	`text` text,
	`audience` text NOT NULL,
	`answered_at` integer NOT NULL,
	`changed_at` integer NOT NULL,
	FOREIGN KEY (`invitation_id`) REFERENCES `survey_invitations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `survey_answers_question` ON `survey_answers` (`invitation_id`,`question_key`);--> statement-breakpoint
CREATE INDEX `survey_answers_at` ON `survey_answers` (`answered_at`);--> statement-breakpoint
CREATE TABLE `survey_invitations` (
	`id` text PRIMARY KEY NOT NULL,
	`survey_id` text NOT NULL,
	`version_id` text NOT NULL,
	`customer_id` text NOT NULL,
	`visit_id` text,
	`mail_id` text,
	`place_id` text NOT NULL,
	`day` text NOT NULL,
	`language` text NOT NULL,
	`status` text NOT NULL,
	`due_at` integer NOT NULL,
	`because` text,
	`queued_at` integer,
	`sent_at` integer,
	`reminder_due_at` integer,
	`reminded_at` integer,
	`closes_at` integer,
	`answered_at` integer,
	`withdrawn_at` integer,
	`withdrawn_by_id` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`survey_id`) REFERENCES `surveys`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`version_id`) REFERENCES `survey_versions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`customer_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`place_id`) REFERENCES `places`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`withdrawn_by_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `survey_invitations_due` ON `survey_invitations` (`status`,`due_at`);--> statement-breakpoint
CREATE INDEX `survey_invitations_reminder` ON `survey_invitations` (`status`,`reminder_due_at`);--> statement-breakpoint
CREATE INDEX `survey_invitations_customer` ON `survey_invitations` (`customer_id`,`queued_at`);--> statement-breakpoint
CREATE INDEX `survey_invitations_visit` ON `survey_invitations` (`visit_id`);--> statement-breakpoint
CREATE TABLE `survey_rules` (
	`id` text PRIMARY KEY NOT NULL,
	`any_every_days` integer NOT NULL,
	`held_back_then` text NOT NULL,
	`mail_from` text NOT NULL,
	`mail_until` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `survey_versions` (
	`id` text PRIMARY KEY NOT NULL,
	`survey_id` text NOT NULL,
	`number` integer NOT NULL,
	`content` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`survey_id`) REFERENCES `surveys`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `survey_versions_number` ON `survey_versions` (`survey_id`,`number`);--> statement-breakpoint
CREATE TABLE `surveys` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`switched_on_at` integer,
	`hours_after` integer NOT NULL,
	`every_days` integer NOT NULL,
	`share_percent` integer NOT NULL,
	`closes_after_days` integer NOT NULL,
	`remind_after_days` integer,
	`language` text NOT NULL,
	`version` integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE `customers` ADD `language` text;--> statement-breakpoint
ALTER TABLE `retention_rules` ADD `surveys_months` integer;