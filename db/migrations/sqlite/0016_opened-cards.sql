CREATE TABLE `opened_cards` (
	`id` text PRIMARY KEY NOT NULL,
	`staff_id` text NOT NULL,
	`customer_id` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`customer_id`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `opened_cards_once` ON `opened_cards` (`staff_id`,`customer_id`);--> statement-breakpoint
CREATE INDEX `opened_cards_customer` ON `opened_cards` (`customer_id`);