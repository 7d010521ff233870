ALTER TABLE `people` ADD `is_minor` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `privacy_rules` ADD `of_minors` text;