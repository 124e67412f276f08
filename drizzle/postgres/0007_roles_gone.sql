DROP TABLE "group_staff" CASCADE;--> statement-breakpoint
ALTER TABLE "staff" DROP COLUMN "roles";