CREATE TABLE "follow_up" (
	"id" text PRIMARY KEY NOT NULL,
	"outcome_id" text NOT NULL,
	"session" bigint NOT NULL,
	"owner_id" text NOT NULL,
	"due_on" text NOT NULL,
	"task" "bytea" NOT NULL,
	"done_at" bigint,
	"done_by" text,
	"happened" "bytea"
);
--> statement-breakpoint
CREATE TABLE "risk_outcome" (
	"id" text PRIMARY KEY NOT NULL,
	"session" bigint NOT NULL,
	"person" text NOT NULL,
	"document_id" text,
	"content" "bytea" NOT NULL,
	"by" text NOT NULL,
	"at" bigint NOT NULL
);
--> statement-breakpoint
ALTER TABLE "safety_alert" ADD COLUMN "seat" text;--> statement-breakpoint
ALTER TABLE "safety_alert" ADD COLUMN "outcome_id" text;--> statement-breakpoint
ALTER TABLE "follow_up" ADD CONSTRAINT "follow_up_outcome_id_risk_outcome_id_fk" FOREIGN KEY ("outcome_id") REFERENCES "public"."risk_outcome"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "follow_up" ADD CONSTRAINT "follow_up_owner_id_staff_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "follow_up_of_owner" ON "follow_up" USING btree ("owner_id","done_at","due_on");--> statement-breakpoint
CREATE INDEX "follow_up_open" ON "follow_up" USING btree ("done_at","due_on");--> statement-breakpoint
CREATE INDEX "risk_outcome_of_session" ON "risk_outcome" USING btree ("session","person");--> statement-breakpoint
CREATE INDEX "risk_outcome_by_time" ON "risk_outcome" USING btree ("at","id");--> statement-breakpoint
CREATE INDEX "safety_alert_of_seat" ON "safety_alert" USING btree ("seat");--> statement-breakpoint
CREATE INDEX "safety_alert_of_session" ON "safety_alert" USING btree ("session");
--> statement-breakpoint
-- What came of alerts is written once, with the document.
CREATE TRIGGER "risk_outcome_no_change" BEFORE UPDATE ON "risk_outcome"
FOR EACH ROW EXECUTE FUNCTION refuse_unless_resealed('what came of an alert stays as it was filed', 'content');
--> statement-breakpoint
CREATE TRIGGER "risk_outcome_no_delete" BEFORE DELETE ON "risk_outcome"
FOR EACH ROW EXECUTE FUNCTION refuse_change('what came of an alert stays as it was filed');
--> statement-breakpoint
CREATE TRIGGER "risk_outcome_no_truncate" BEFORE TRUNCATE ON "risk_outcome"
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('what came of an alert stays as it was filed');
--> statement-breakpoint
-- A follow-up is done once, with what happened, and changes no more.
CREATE TRIGGER "follow_up_is_done_once" BEFORE UPDATE ON "follow_up"
FOR EACH ROW WHEN (
	OLD."done_at" IS NOT NULL OR
	OLD."id" IS DISTINCT FROM NEW."id" OR
	OLD."outcome_id" IS DISTINCT FROM NEW."outcome_id" OR
	OLD."session" IS DISTINCT FROM NEW."session" OR
	OLD."owner_id" IS DISTINCT FROM NEW."owner_id" OR
	OLD."due_on" IS DISTINCT FROM NEW."due_on" OR
	OLD."task" IS DISTINCT FROM NEW."task"
)
EXECUTE FUNCTION refuse_unless_resealed('a follow-up is done once', 'task', 'happened');
--> statement-breakpoint
CREATE TRIGGER "follow_up_no_delete" BEFORE DELETE ON "follow_up"
FOR EACH ROW EXECUTE FUNCTION refuse_change('a follow-up is done, never deleted');
--> statement-breakpoint
CREATE TRIGGER "follow_up_no_truncate" BEFORE TRUNCATE ON "follow_up"
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('a follow-up is done, never deleted');
