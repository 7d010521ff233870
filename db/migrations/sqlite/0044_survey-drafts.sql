ALTER TABLE `surveys` ADD `draft` text;--> statement-breakpoint
ALTER TABLE `surveys` ADD `draft_before` text;