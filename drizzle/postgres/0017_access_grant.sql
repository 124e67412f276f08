CREATE TABLE "access_grant" (
	"id" text PRIMARY KEY NOT NULL,
	"staff_id" text NOT NULL,
	"client_id" text NOT NULL,
	"reason" "bytea" NOT NULL,
	"starts_at" bigint NOT NULL,
	"ends_at" bigint NOT NULL,
	"reviewed_at" bigint,
	"reviewed_by" text
);
--> statement-breakpoint
CREATE INDEX "access_grant_of_staff" ON "access_grant" USING btree ("staff_id","client_id");
--> statement-breakpoint
CREATE INDEX "access_grant_by_start" ON "access_grant" USING btree ("starts_at");
--> statement-breakpoint
-- That a record was opened stays as it was opened, and that it was reviewed is noted once. The reason may be sealed again under a new key.
CREATE TRIGGER "access_grant_no_delete" BEFORE DELETE ON "access_grant"
FOR EACH ROW EXECUTE FUNCTION refuse_change('access that was opened stays on record');
--> statement-breakpoint
CREATE TRIGGER "access_grant_stays" BEFORE UPDATE ON "access_grant"
FOR EACH ROW WHEN (
	OLD."id" <> NEW."id" OR OLD."staff_id" <> NEW."staff_id" OR OLD."client_id" <> NEW."client_id" OR OLD."reason" <> NEW."reason" OR
	OLD."starts_at" <> NEW."starts_at" OR OLD."ends_at" <> NEW."ends_at" OR
	(OLD."reviewed_at" IS NOT NULL AND (OLD."reviewed_at" IS DISTINCT FROM NEW."reviewed_at" OR OLD."reviewed_by" IS DISTINCT FROM NEW."reviewed_by"))
)
EXECUTE FUNCTION refuse_unless_resealed('access that was opened stays on record', 'reason');
