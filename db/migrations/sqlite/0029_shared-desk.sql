CREATE TABLE `desk_people` (
	`desk_id` text NOT NULL,
	`staff_id` text NOT NULL,
	`password_at` integer NOT NULL,
	`wrong_pins` integer NOT NULL,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `desk_people_once` ON `desk_people` (`desk_id`,`staff_id`);--> statement-breakpoint
CREATE INDEX `desk_people_staff` ON `desk_people` (`staff_id`);--> statement-breakpoint
CREATE TABLE `pins` (
	`staff_id` text PRIMARY KEY NOT NULL,
	`pin_hash` text NOT NULL,
	`set_at` integer NOT NULL,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
ALTER TABLE `sessions` ADD `desk_id` text;--> statement-breakpoint
ALTER TABLE `sessions` ADD `unlocked_at` integer;--> statement-breakpoint
ALTER TABLE `sign_in_rules` ADD `hide_after_minutes` integer DEFAULT 0 NOT NULL;