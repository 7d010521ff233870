CREATE TABLE `well_dones` (
	`id` text PRIMARY KEY NOT NULL,
	`from_id` text NOT NULL,
	`to_id` text NOT NULL,
	`person_id` text NOT NULL,
	`moment` text,
	`at` integer NOT NULL,
	`reward` text,
	`rewarded_by_id` text,
	`changed_at` integer NOT NULL,
	`removed_at` integer,
	FOREIGN KEY (`from_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`to_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`rewarded_by_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `well_dones_at` ON `well_dones` (`at`);--> statement-breakpoint
CREATE INDEX `well_dones_person` ON `well_dones` (`person_id`);