CREATE TABLE `kept_customers` (
	`id` text PRIMARY KEY NOT NULL,
	`customer_id` text NOT NULL,
	`kept_by_id` text NOT NULL,
	`kept_at` integer NOT NULL,
	`until` text NOT NULL,
	FOREIGN KEY (`customer_id`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`kept_by_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `kept_customers_customer` ON `kept_customers` (`customer_id`);--> statement-breakpoint
ALTER TABLE `retention_rules` ADD `visits_months` integer;