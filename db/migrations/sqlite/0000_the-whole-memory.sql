CREATE TABLE `asks` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`about_id` text,
	`question` text NOT NULL,
	`from_day` text NOT NULL,
	`until_day` text,
	`note_id` text,
	`asked_at` integer,
	`audience` text NOT NULL,
	`for_them_alone` integer NOT NULL,
	`how_we_know` text NOT NULL,
	`noted_by_id` text,
	`noted_at` integer NOT NULL,
	`changed_at` integer NOT NULL,
	`confirmed_at` integer,
	`removed_at` integer,
	`version` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`about_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`note_id`) REFERENCES `notes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`noted_by_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `asks_person` ON `asks` (`person_id`);--> statement-breakpoint
CREATE INDEX `asks_from` ON `asks` (`from_day`);--> statement-breakpoint
CREATE TABLE `cautions` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`kind` text NOT NULL,
	`text` text NOT NULL,
	`detail` text,
	`interest_id` text,
	`expires_on` text,
	`audience` text NOT NULL,
	`for_them_alone` integer NOT NULL,
	`how_we_know` text NOT NULL,
	`noted_by_id` text,
	`noted_at` integer NOT NULL,
	`changed_at` integer NOT NULL,
	`confirmed_at` integer,
	`removed_at` integer,
	`version` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`interest_id`) REFERENCES `interests`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`noted_by_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `cautions_person` ON `cautions` (`person_id`);--> statement-breakpoint
CREATE TABLE `occasions` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`with_id` text,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`recurrence` text NOT NULL,
	`year` integer,
	`month` integer NOT NULL,
	`day` integer NOT NULL,
	`audience` text NOT NULL,
	`for_them_alone` integer NOT NULL,
	`how_we_know` text NOT NULL,
	`noted_by_id` text,
	`noted_at` integer NOT NULL,
	`changed_at` integer NOT NULL,
	`confirmed_at` integer,
	`removed_at` integer,
	`version` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`with_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`noted_by_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `occasions_person` ON `occasions` (`person_id`);--> statement-breakpoint
CREATE INDEX `occasions_date` ON `occasions` (`month`,`day`);--> statement-breakpoint
CREATE TABLE `preferences` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`area` text NOT NULL,
	`text` text NOT NULL,
	`habit` text NOT NULL,
	`audience` text NOT NULL,
	`for_them_alone` integer NOT NULL,
	`how_we_know` text NOT NULL,
	`noted_by_id` text,
	`noted_at` integer NOT NULL,
	`changed_at` integer NOT NULL,
	`confirmed_at` integer,
	`removed_at` integer,
	`version` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`noted_by_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `preferences_person` ON `preferences` (`person_id`);--> statement-breakpoint
CREATE TABLE `promises` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`text` text NOT NULL,
	`owner_id` text NOT NULL,
	`due_on` text,
	`kept_at` integer,
	`kept_by_id` text,
	`done` text,
	`note_id` text,
	`audience` text NOT NULL,
	`for_them_alone` integer NOT NULL,
	`how_we_know` text NOT NULL,
	`noted_by_id` text,
	`noted_at` integer NOT NULL,
	`changed_at` integer NOT NULL,
	`confirmed_at` integer,
	`removed_at` integer,
	`version` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`owner_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`kept_by_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`note_id`) REFERENCES `notes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`noted_by_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `promises_person` ON `promises` (`person_id`);--> statement-breakpoint
CREATE INDEX `promises_open` ON `promises` (`kept_at`,`due_on`);--> statement-breakpoint
CREATE TABLE `import_rows` (
	`id` text PRIMARY KEY NOT NULL,
	`import_id` text NOT NULL,
	`line` integer NOT NULL,
	`verdict` text NOT NULL,
	`label` text NOT NULL,
	`reasons` text NOT NULL,
	`person_id` text,
	FOREIGN KEY (`import_id`) REFERENCES `imports`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `import_rows_import` ON `import_rows` (`import_id`,`verdict`,`line`);--> statement-breakpoint
CREATE TABLE `imports` (
	`id` text PRIMARY KEY NOT NULL,
	`file_name` text NOT NULL,
	`text` text,
	`uploaded_by_id` text NOT NULL,
	`uploaded_at` integer NOT NULL,
	`started_at` integer,
	`finished_at` integer,
	FOREIGN KEY (`uploaded_by_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `interest_aliases` (
	`id` text PRIMARY KEY NOT NULL,
	`interest_id` text NOT NULL,
	`alias` text NOT NULL,
	`folded_alias` text NOT NULL,
	FOREIGN KEY (`interest_id`) REFERENCES `interests`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `interest_aliases_folded` ON `interest_aliases` (`folded_alias`);--> statement-breakpoint
CREATE INDEX `interest_aliases_interest` ON `interest_aliases` (`interest_id`);--> statement-breakpoint
CREATE TABLE `interests` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`folded_name` text NOT NULL,
	`category` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `interests_folded_name` ON `interests` (`folded_name`);--> statement-breakpoint
CREATE TABLE `person_interests` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`interest_id` text NOT NULL,
	`detail` text,
	`strength` text NOT NULL,
	`side` text,
	`no_spoilers` integer NOT NULL,
	`audience` text NOT NULL,
	`for_them_alone` integer NOT NULL,
	`how_we_know` text NOT NULL,
	`noted_by_id` text,
	`noted_at` integer NOT NULL,
	`changed_at` integer NOT NULL,
	`confirmed_at` integer,
	`removed_at` integer,
	`version` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`interest_id`) REFERENCES `interests`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`noted_by_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `person_interests_person` ON `person_interests` (`person_id`);--> statement-breakpoint
CREATE INDEX `person_interests_interest` ON `person_interests` (`interest_id`,`person_id`);--> statement-breakpoint
CREATE TABLE `note_people` (
	`id` text PRIMARY KEY NOT NULL,
	`note_id` text NOT NULL,
	`person_id` text NOT NULL,
	`noted_at` integer NOT NULL,
	FOREIGN KEY (`note_id`) REFERENCES `notes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `note_people_note` ON `note_people` (`note_id`);--> statement-breakpoint
CREATE INDEX `note_people_person` ON `note_people` (`person_id`,`noted_at`);--> statement-breakpoint
CREATE TABLE `note_versions` (
	`id` text PRIMARY KEY NOT NULL,
	`note_id` text NOT NULL,
	`version` integer NOT NULL,
	`text` text NOT NULL,
	`replaced_by_id` text NOT NULL,
	`replaced_at` integer NOT NULL,
	FOREIGN KEY (`note_id`) REFERENCES `notes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`replaced_by_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `note_versions_note` ON `note_versions` (`note_id`);--> statement-breakpoint
CREATE TABLE `notes` (
	`id` text PRIMARY KEY NOT NULL,
	`text` text NOT NULL,
	`audience` text NOT NULL,
	`for_them_alone` integer NOT NULL,
	`how_we_know` text NOT NULL,
	`noted_by_id` text,
	`noted_at` integer NOT NULL,
	`changed_at` integer NOT NULL,
	`confirmed_at` integer,
	`removed_at` integer,
	`version` integer NOT NULL,
	FOREIGN KEY (`noted_by_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `outbox` (
	`id` text PRIMARY KEY NOT NULL,
	`dedupe_key` text NOT NULL,
	`kind` text NOT NULL,
	`to_name` text NOT NULL,
	`to_address` text NOT NULL,
	`staff_id` text,
	`person_id` text,
	`visit_id` text,
	`payload` text NOT NULL,
	`message_id` text NOT NULL,
	`status` text NOT NULL,
	`due_at` integer NOT NULL,
	`useless_at` integer,
	`leased_until` integer,
	`attempts` integer NOT NULL,
	`reason` text,
	`created_at` integer NOT NULL,
	`sent_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `outbox_dedupe_key` ON `outbox` (`dedupe_key`);--> statement-breakpoint
CREATE INDEX `outbox_due` ON `outbox` (`status`,`due_at`);--> statement-breakpoint
CREATE TABLE `customers` (
	`id` text PRIMARY KEY NOT NULL,
	`member_number` text,
	`tier` text,
	`town` text,
	`since_year` integer,
	`since_month` integer,
	`since_day` integer,
	`photo_id` text,
	`allows_mail` integer NOT NULL,
	`allows_surveys` integer NOT NULL,
	`sort_name` text NOT NULL,
	`known_count` integer NOT NULL,
	`last_seen_at` integer,
	`created_at` integer NOT NULL,
	`archived_at` integer,
	FOREIGN KEY (`id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `customers_member_number` ON `customers` (`member_number`);--> statement-breakpoint
CREATE INDEX `customers_in_order` ON `customers` (`archived_at`,`sort_name`,`id`);--> statement-breakpoint
CREATE INDEX `customers_tier` ON `customers` (`archived_at`,`tier`,`sort_name`);--> statement-breakpoint
CREATE INDEX `customers_known` ON `customers` (`archived_at`,`known_count`,`sort_name`);--> statement-breakpoint
CREATE INDEX `customers_last_seen` ON `customers` (`archived_at`,`last_seen_at`);--> statement-breakpoint
CREATE INDEX `customers_created` ON `customers` (`archived_at`,`created_at`);--> statement-breakpoint
CREATE TABLE `emails` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`address` text NOT NULL,
	`label` text,
	`position` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `emails_person` ON `emails` (`person_id`);--> statement-breakpoint
CREATE INDEX `emails_address` ON `emails` (`address`);--> statement-breakpoint
CREATE TABLE `people` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`goes_by` text,
	`former_name` text,
	`pronunciation` text,
	`address_as` text,
	`address_when` text,
	`pronoun` text,
	`about` text,
	`birth_year` integer,
	`birth_month` integer,
	`birth_day` integer,
	`age_is_private` integer NOT NULL,
	`deceased_on` text,
	`sensitive_until` text,
	`created_at` integer NOT NULL,
	`changed_at` integer NOT NULL,
	`version` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `phones` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`number` text NOT NULL,
	`digits` text NOT NULL,
	`label` text,
	`position` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `phones_person` ON `phones` (`person_id`);--> statement-breakpoint
CREATE INDEX `phones_digits` ON `phones` (`digits`);--> statement-breakpoint
CREATE TABLE `relationships` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`related_id` text NOT NULL,
	`kind` text NOT NULL,
	`word` text,
	`since_year` integer,
	`since_month` integer,
	`since_day` integer,
	`ended_on` text,
	`audience` text NOT NULL,
	`for_them_alone` integer NOT NULL,
	`how_we_know` text NOT NULL,
	`noted_by_id` text,
	`noted_at` integer NOT NULL,
	`changed_at` integer NOT NULL,
	`confirmed_at` integer,
	`removed_at` integer,
	`version` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`related_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`noted_by_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `relationships_person` ON `relationships` (`person_id`);--> statement-breakpoint
CREATE INDEX `relationships_related` ON `relationships` (`related_id`);--> statement-breakpoint
CREATE TABLE `places` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`time_zone` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `settings` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation` text NOT NULL,
	`customer_word` text NOT NULL,
	`tiers` text NOT NULL,
	`demo_loaded_at` integer,
	`version` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `audit_entries` (
	`id` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`staff_id` text,
	`action` text NOT NULL,
	`subject_kind` text NOT NULL,
	`subject_id` text
);
--> statement-breakpoint
CREATE INDEX `audit_entries_subject` ON `audit_entries` (`subject_id`);--> statement-breakpoint
CREATE INDEX `audit_entries_at` ON `audit_entries` (`at`);--> statement-breakpoint
CREATE TABLE `sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`staff_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`last_used_at` integer NOT NULL,
	`ended_at` integer,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `sessions_staff` ON `sessions` (`staff_id`);--> statement-breakpoint
CREATE TABLE `sign_in_failures` (
	`key` text PRIMARY KEY NOT NULL,
	`failures` integer NOT NULL,
	`last_failed_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `staff` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`email` text NOT NULL,
	`password_hash` text NOT NULL,
	`role` text NOT NULL,
	`place_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`deactivated_at` integer,
	`version` integer NOT NULL,
	FOREIGN KEY (`place_id`) REFERENCES `places`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `staff_email` ON `staff` (`email`);--> statement-breakpoint
CREATE TABLE `talking_point_interests` (
	`id` text PRIMARY KEY NOT NULL,
	`talking_point_id` text NOT NULL,
	`interest_id` text NOT NULL,
	`tone` text NOT NULL,
	FOREIGN KEY (`talking_point_id`) REFERENCES `talking_points`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`interest_id`) REFERENCES `interests`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `talking_point_interests_point` ON `talking_point_interests` (`talking_point_id`);--> statement-breakpoint
CREATE INDEX `talking_point_interests_interest` ON `talking_point_interests` (`interest_id`);--> statement-breakpoint
CREATE TABLE `talking_points` (
	`id` text PRIMARY KEY NOT NULL,
	`place_id` text NOT NULL,
	`text` text NOT NULL,
	`detail` text,
	`from` integer NOT NULL,
	`until` integer NOT NULL,
	`posted_by_id` text,
	`posted_at` integer NOT NULL,
	`changed_at` integer NOT NULL,
	`removed_at` integer,
	`version` integer NOT NULL,
	FOREIGN KEY (`place_id`) REFERENCES `places`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`posted_by_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `talking_points_until` ON `talking_points` (`place_id`,`until`);--> statement-breakpoint
CREATE TABLE `prompt_outcomes` (
	`id` text PRIMARY KEY NOT NULL,
	`customer_id` text NOT NULL,
	`visit_id` text,
	`line_key` text NOT NULL,
	`kind` text NOT NULL,
	`text` text NOT NULL,
	`outcome` text NOT NULL,
	`staff_id` text NOT NULL,
	`at` integer NOT NULL,
	`undone_at` integer,
	FOREIGN KEY (`customer_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`visit_id`) REFERENCES `visits`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `prompt_outcomes_customer` ON `prompt_outcomes` (`customer_id`,`at`);--> statement-breakpoint
CREATE TABLE `visit_people` (
	`id` text PRIMARY KEY NOT NULL,
	`visit_id` text NOT NULL,
	`person_id` text NOT NULL,
	`part` text NOT NULL,
	`position` integer NOT NULL,
	`starts_at` integer NOT NULL,
	FOREIGN KEY (`visit_id`) REFERENCES `visits`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `visit_people_visit` ON `visit_people` (`visit_id`);--> statement-breakpoint
CREATE INDEX `visit_people_person` ON `visit_people` (`person_id`,`starts_at`);--> statement-breakpoint
CREATE TABLE `visits` (
	`id` text PRIMARY KEY NOT NULL,
	`place_id` text NOT NULL,
	`day` text NOT NULL,
	`time` text NOT NULL,
	`starts_at` integer NOT NULL,
	`purpose` text,
	`party_size` integer,
	`host_id` text,
	`arrived_at` integer,
	`completed_at` integer,
	`cancelled_at` integer,
	`no_show_at` integer,
	`created_by_id` text,
	`created_at` integer NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`place_id`) REFERENCES `places`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`host_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `visits_day` ON `visits` (`place_id`,`day`,`starts_at`);