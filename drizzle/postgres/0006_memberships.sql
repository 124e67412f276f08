CREATE TABLE "membership" (
	"id" text PRIMARY KEY NOT NULL,
	"staff_id" text NOT NULL,
	"standing" text NOT NULL,
	"group_id" text,
	"program_id" text,
	"starts_at" bigint,
	"ends_at" bigint,
	"granted_by" text NOT NULL,
	"granted_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE INDEX "membership_of_staff" ON "membership" USING btree ("staff_id");--> statement-breakpoint
CREATE INDEX "membership_in_group" ON "membership" USING btree ("group_id");--> statement-breakpoint
CREATE INDEX "membership_in_program" ON "membership" USING btree ("program_id");--> statement-breakpoint
-- Whoever had a role and belonged to a group had that standing there; what they were before they belonged to any opened nothing.
INSERT INTO "membership" ("id", "staff_id", "standing", "group_id", "starts_at", "granted_by", "granted_at")
SELECT md5(random()::text || clock_timestamp()::text), "staff"."id", "role"."value", "therapy_group"."id",
	greatest("staff"."created_at", "therapy_group"."created_at"), 'system', greatest("staff"."created_at", "therapy_group"."created_at")
FROM "group_staff"
JOIN "staff" ON "staff"."id" = "group_staff"."staff_id"
JOIN "therapy_group" ON "therapy_group"."id" = "group_staff"."group_id"
CROSS JOIN LATERAL jsonb_array_elements_text("staff"."roles") AS "role"("value")
WHERE "role"."value" <> 'admin';
--> statement-breakpoint
INSERT INTO "membership" ("id", "staff_id", "standing", "starts_at", "granted_by", "granted_at")
SELECT md5(random()::text || clock_timestamp()::text), "staff"."id", 'admin', "staff"."created_at", 'system', "staff"."created_at"
FROM "staff" WHERE "staff"."roles" ? 'admin';
--> statement-breakpoint
CREATE TRIGGER "membership_no_delete" BEFORE DELETE ON "membership"
FOR EACH ROW EXECUTE FUNCTION refuse_change('a membership is ended, never deleted');
--> statement-breakpoint
CREATE TRIGGER "membership_no_truncate" BEFORE TRUNCATE ON "membership"
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('a membership is ended, never deleted');
