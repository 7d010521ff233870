CREATE TABLE `company` (
	`id` text PRIMARY KEY NOT NULL,
	`customer_id` text NOT NULL,
	`person_id` text NOT NULL,
	`day` text NOT NULL,
	`is_here` integer NOT NULL,
	`staff_id` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`customer_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `company_of_day` ON `company` (`customer_id`,`day`,`person_id`);--> statement-breakpoint
CREATE INDEX `company_person` ON `company` (`person_id`);--> statement-breakpoint
ALTER TABLE `prompt_outcomes` ADD `audience` text DEFAULT 'everyone' NOT NULL;--> statement-breakpoint
ALTER TABLE `prompt_outcomes` ADD `for_them_alone` integer DEFAULT false NOT NULL;