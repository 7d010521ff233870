ALTER TABLE `asks` ADD `muted_at` integer;--> statement-breakpoint
ALTER TABLE `cautions` ADD `muted_at` integer;--> statement-breakpoint
ALTER TABLE `occasions` ADD `muted_at` integer;--> statement-breakpoint
ALTER TABLE `preferences` ADD `muted_at` integer;--> statement-breakpoint
ALTER TABLE `promises` ADD `muted_at` integer;--> statement-breakpoint
ALTER TABLE `person_interests` ADD `muted_at` integer;--> statement-breakpoint
ALTER TABLE `notes` ADD `muted_at` integer;--> statement-breakpoint
ALTER TABLE `relationships` ADD `muted_at` integer;